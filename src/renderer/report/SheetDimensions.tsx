import type { WorkflowPage } from '../../domain/report/scorecard';
import { text } from '../../shared/i18n/text';
import { DimensionLine } from './DimensionLine';

/** Claimed and proven by dimension, where the questions themselves stand on further pages. */
export function SheetDimensions({ page }: { readonly page: WorkflowPage }) {
  if (page.dimensions.length === 0) return null;
  return (
    <section>
      <h2>{text('report:page.dimensionsHeading')}</h2>
      <table className="rp-close rp-ruled">
        <tbody>
          {page.dimensions.map(({ name, figure }) => (
            <tr key={name}>
              <th scope="row">
                <DimensionLine name={name} figure={figure} />
              </th>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
