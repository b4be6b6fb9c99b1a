import { text } from '../../../shared/i18n/text';
import type { LibraryRow } from '../../../shared/contract';

type Decisions = NonNullable<LibraryRow['latest']>['decisions'];
const ORDER = [
  'go',
  'conditions',
  'noGo',
  'overhead',
  'notDecided',
] as const satisfies readonly (keyof Decisions)[];

/** How many workflows were decided which way, one line each; nothing that is zero. */
export function DecisionCounts({ decisions }: { readonly decisions: Decisions }) {
  const said = ORDER.filter((key) => decisions[key] > 0);
  if (said.length === 0) return <span className="ek-small">{text('app:library.noWorkflows')}</span>;
  return (
    <>
      {said.map((key) => (
        <span key={key} className="ek-line">
          {text(`app:library.decisions.${key}`, { count: decisions[key] })}
        </span>
      ))}
    </>
  );
}
