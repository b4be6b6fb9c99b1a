import type { Scorecard } from '../../domain/report/scorecard';
import { text } from '../../shared/i18n/text';
import type { Block } from './blocks';
import { Rich } from './Rich';
import { headingBlock, noteBlocks } from './textBlock';

/** Answers to questions no longer asked, at the end of the scorecard; nothing where there are none. */
export function retiredBlocks({ retired }: Scorecard): readonly Block[] {
  if (retired === undefined) return [];
  return [
    headingBlock('retired', retired.heading, { breakBefore: 'always' }),
    ...noteBlocks('retired-note', retired.note, { keepWithNext: true }),
    {
      kind: 'table',
      id: 'retired-answers',
      gap: 3,
      columns: [70, null],
      head: (
        <tr>
          <th scope="col">{text('packs:report.column.question')}</th>
          <th scope="col">{text('packs:report.column.said')}</th>
        </tr>
      ),
      rows: retired.rows.map((row, at) => ({
        id: `retired-${String(at)}`,
        node: (
          <tr>
            <th scope="row">
              <b>{row.question}</b>
              <div className="rp-small">
                <Rich of={row.asked} />
              </div>
            </th>
            <td>
              {row.said.map((said, n) => (
                <div key={n}>
                  <Rich of={said} />
                </div>
              ))}
            </td>
          </tr>
        ),
      })),
    },
  ];
}
