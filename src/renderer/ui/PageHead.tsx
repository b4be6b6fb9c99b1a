import type { ReactNode } from 'react';

/** The head of a page: its title, a sentence under it, what it belongs to above it, actions at its end. */
export function PageHead({
  title,
  above,
  lead,
  actions,
}: {
  readonly title: string;
  readonly above?: ReactNode;
  readonly lead?: ReactNode;
  readonly actions?: ReactNode;
}) {
  return (
    <header className="ek-page-head">
      <div>
        {above !== undefined && <div className="ek-small ek-above">{above}</div>}
        <h1>{title}</h1>
        {lead !== undefined && <p className="ek-lead">{lead}</p>}
      </div>
      {actions !== undefined && <div className="ek-page-actions">{actions}</div>}
    </header>
  );
}
