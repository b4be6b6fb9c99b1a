import type { ExecutiveSummary } from '../../domain/report/executiveSummary';
import type { ReportOverrule } from '../../domain/report/reportFigures';
import { text } from '../../shared/i18n/text';
import type { Block } from './blocks';
import { Rich } from './Rich';
import { headingBlock, noteBlocks } from './textBlock';

/** Who decided against the rule, when and why. */
export const OverruleReason = ({ overrule }: { readonly overrule: ReportOverrule }) => (
  <>
    <Rich of={{ key: 'report:overrules.who', values: { by: overrule.by, on: overrule.on } }} />
    <div>{overrule.reason}</div>
  </>
);

/** The rule's decision beside the person's; nothing when nobody decided otherwise. */
export function overrulesTable(section: ExecutiveSummary['overrules']): Block[] {
  if (section.rows.length === 0) return [];
  const columns = ['workflow', 'rule', 'person', 'reason'] as const;
  return [
    headingBlock('overrules-heading', section.heading, { gap: 6 }),
    {
      kind: 'table',
      id: 'overrules',
      gap: 2,
      keepWithNext: true,
      columns: [36, 32, 32, null],
      head: (
        <tr>
          {columns.map((column) => (
            <th key={column} scope="col">
              {text(`report:overrules.column.${column}`)}
            </th>
          ))}
        </tr>
      ),
      rows: section.rows.map((row, at) => ({
        id: `overrule-${String(at)}`,
        node: (
          <tr>
            <th scope="row">
              <b>{row.workflow}</b>
            </th>
            <td>{text(`common:decision.${row.rule}`)}</td>
            <td>
              <b>{text(`common:decision.${row.decision}`)}</b>
            </td>
            <td>
              <OverruleReason overrule={row} />
            </td>
          </tr>
        ),
      })),
    },
    ...noteBlocks('overrules-note', section.note),
  ];
}
