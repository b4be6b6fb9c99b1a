import { useId, type ReactNode } from 'react';

/** A part of a page: a heading over a hairline, with room for a remark at its end. */
export function Section({
  title,
  aside,
  children,
}: {
  readonly title: string;
  readonly aside?: ReactNode;
  readonly children: ReactNode;
}) {
  const id = useId();
  return (
    <section className="ek-section" aria-labelledby={id}>
      <div className="ek-section-head">
        <h2 id={id}>{title}</h2>
        {aside !== undefined && <div className="ek-small">{aside}</div>}
      </div>
      {children}
    </section>
  );
}
