/** Every receipt by the short name that stands beside the questions it supports. */
import type { ReceiptSection } from '../../domain/report/receiptSection';
import { text } from '../../shared/i18n/text';
import type { Block } from './blocks';
import { Rich } from './Rich';
import { headingBlock, noteBlocks } from './textBlock';

const COLUMNS = ['ref', 'receipt', 'kind', 'on', 'state', 'answers'] as const;

type Row = ReceiptSection['rows'][number];

const kindOf = ({ kind, outcome }: Row): string => {
  const name = text(`common:receiptKind.${kind}`);
  return outcome === null
    ? name
    : text('report:receipts.drill', {
        kind: name,
        outcome: text(`common:drillOutcome.${outcome}`).toLowerCase(),
      });
};

/** Nothing without receipts. */
export function receiptsTable(section: ReceiptSection | undefined): Block[] {
  if (section === undefined) return [];
  return [
    headingBlock('receipts-heading', section.heading),
    ...noteBlocks('receipts-note', section.note, { keepWithNext: true }),
    {
      kind: 'table',
      id: 'receipts',
      gap: 2,
      className: 'rp-receipts',
      columns: [9, null, 32, 20, 34, 13],
      head: (
        <tr>
          {COLUMNS.map((column) => (
            <th key={column} scope="col" className={column === 'answers' ? 'rp-right' : undefined}>
              {text(`report:receipts.column.${column}`)}
            </th>
          ))}
        </tr>
      ),
      rows: section.rows.map((row) => ({
        id: `receipt-${row.ref}`,
        node: (
          <tr>
            <td className="rp-nowrap">{row.ref}</td>
            <th scope="row" className="rp-ink">
              {row.title}
            </th>
            <td>{kindOf(row)}</td>
            <td className="rp-nowrap">{text('report:receipts.on', { on: row.on })}</td>
            <td>
              <Rich of={row.state} />
            </td>
            <td className="rp-right rp-num">{row.answers}</td>
          </tr>
        ),
      })),
    },
  ];
}
