import type { ConditionRow } from '../../domain/report/reportFigures';
import { text } from '../../shared/i18n/text';
import type { Block } from './blocks';
import { formatShort } from './days';
import { mostPressing } from '../../domain/report/conditionRows';
import { say, type Sentence } from '../../domain/report/sentence';
import { Rich } from './Rich';
import { headingBlock, noteBlocks } from './textBlock';

/** Conditions with owner and date; whatever is missing is said in bold. Nothing when there are none. */
export function conditionsTable(
  id: string,
  section: {
    readonly heading: Sentence;
    readonly rows: readonly ConditionRow[];
    /** Of how many they were chosen. */
    readonly total: number;
  },
  {
    workflow,
    part,
    most = Infinity,
  }: {
    readonly workflow: boolean;
    readonly part?: string;
    /** Draws no more than these, those that somebody has to act on first. */
    readonly most?: number;
  },
): Block[] {
  if (section.rows.length === 0) return [];
  const of = part === undefined ? {} : { part };
  const rows = mostPressing(section.rows, most);
  const left = section.total - rows.length;
  const columns = ['workflow', 'condition', 'owner', 'due'] as const;
  return [
    headingBlock(`${id}-heading`, section.heading, of),
    {
      kind: 'table',
      id,
      gap: 2,
      ...of,
      keepWithNext: left > 0,
      columns: workflow ? [28, null, 27, 22] : [null, 30, 22],
      head: (
        <tr>
          {columns
            .filter((column) => workflow || column !== 'workflow')
            .map((column) => (
              <th key={column} scope="col">
                {text(`report:conditions.column.${column}`)}
              </th>
            ))}
        </tr>
      ),
      rows: rows.map((row, at) => ({
        id: `${id}-${String(at)}`,
        node: (
          <tr>
            {workflow && <th scope="row">{row.workflow}</th>}
            <td className="rp-tight">
              <Rich of={row.sentence} />
            </td>
            <td>{row.owner ?? <b>{text('report:conditions.toBeNamed')}</b>}</td>
            <td className="rp-num">
              {row.due === null ? <b>{text('report:conditions.noDate')}</b> : formatShort(row.due)}
            </td>
          </tr>
        ),
      })),
    },
    ...noteBlocks(`${id}-note`, left > 0 ? [say('conditions.more', { count: left })] : [], of),
  ];
}
