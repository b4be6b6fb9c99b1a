/** Vendors side by side: continuity beside delivery speed and defect rate. */
import type { VendorSection } from '../../domain/report/vendorSection';
import { text } from '../../shared/i18n/text';
import type { Block } from './blocks';
import { Rich } from './Rich';
import { headingBlock, noteBlocks } from './textBlock';

const COLUMNS = ['vendor', 'continuity', 'delivery', 'defects'] as const;

type Row = VendorSection['rows'][number];

const Cell = ({ of }: { readonly of: Row['continuity'] }) => (
  <td className="rp-tight">
    {of.map((sentence, at) => (
      <div key={at}>
        <Rich of={sentence} />
      </div>
    ))}
  </td>
);

/** Nothing without vendors. */
export function vendorsTable(section: VendorSection | undefined): Block[] {
  if (section === undefined) return [];
  return [
    headingBlock('vendors-heading', section.heading),
    {
      kind: 'table',
      id: 'vendors',
      gap: 2,
      keepWithNext: true,
      columns: [34, 56, 36, null],
      head: (
        <tr>
          {COLUMNS.map((column) => (
            <th key={column} scope="col">
              {text(`report:vendors.column.${column}`)}
            </th>
          ))}
        </tr>
      ),
      rows: section.rows.map((row, at) => ({
        id: `vendor-${String(at)}`,
        node: (
          <tr>
            <th scope="row">
              <b>{row.name}</b>
              {row.provides !== '' && <div className="rp-small">{row.provides}</div>}
              <div className="rp-small">
                <Rich of={row.criteria} />
              </div>
              {row.notMet.map((criterion) => (
                <div key={criterion} className="rp-small">
                  {text('report:vendors.notMet', { criterion })}
                </div>
              ))}
            </th>
            <Cell of={row.continuity} />
            <Cell of={row.delivery} />
            <Cell of={row.defects} />
          </tr>
        ),
      })),
    },
    ...noteBlocks('vendors-note', section.note),
  ];
}
