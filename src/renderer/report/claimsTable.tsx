/** Claims that are not to be published as they stand, with what their evidence would defend. */
import type { ClaimRow, ClaimSection } from '../../domain/report/claimSection';
import { say } from '../../domain/report/sentence';
import { text } from '../../shared/i18n/text';
import type { Block } from './blocks';
import { ClaimState } from './marks/ClaimState';
import { Rich } from './Rich';
import { headingBlock, noteBlocks } from './textBlock';

function Row({ row, brief }: { readonly row: ClaimRow; readonly brief: boolean }) {
  return (
    <tr>
      <th scope="row">
        <b>“{row.sentence}”</b>
        {!brief && row.standsIn !== '' && <div className="rp-small">{row.standsIn}</div>}
        <div className="rp-small">
          {row.owner === null ? <b>{text('report:claims.noOwner')}</b> : row.owner}
        </div>
      </th>
      <td className="rp-tight">
        <ClaimState state={row.state} />
        <div>
          <Rich of={brief ? row.reasons.slice(0, 1) : row.reasons} />
        </div>
        {!brief && (
          <div className="rp-small">
            <Rich of={row.remarks} />
          </div>
        )}
      </td>
      <td className="rp-tight">
        <Rich of={brief ? row.defends.slice(0, 1) : row.defends} />
        {row.settled !== '' && (
          <div className="rp-small">
            <Rich of={say('claims.settled', { wording: row.settled })} />
          </div>
        )}
      </td>
    </tr>
  );
}

/** A heading, the table, and how many there are; only a sentence where every claim may stand. */
export function claimsTable(
  section: ClaimSection | undefined,
  {
    brief,
    most = Infinity,
    place = {},
  }: {
    /** One reason and one wording each. */
    readonly brief: boolean;
    readonly most?: number;
    readonly place?: Parameters<typeof headingBlock>[2];
  },
): Block[] {
  if (section === undefined) return [];
  const rows = section.rows.slice(0, most);
  const left = section.total - rows.length;
  return [
    headingBlock('claims-heading', section.heading, place),
    ...(rows.length === 0
      ? []
      : [
          {
            kind: 'table' as const,
            id: 'claims',
            gap: 2,
            keepWithNext: true,
            columns: [54, 58, null],
            head: (
              <tr>
                {(['claim', 'state', 'defends'] as const).map((column) => (
                  <th key={column} scope="col">
                    {text(`report:claims.column.${column}`)}
                  </th>
                ))}
              </tr>
            ),
            rows: rows.map((row, at) => ({
              id: `claim-${String(at)}`,
              node: <Row row={row} brief={brief} />,
            })),
          },
        ]),
    ...noteBlocks('claims-note', [
      ...section.note,
      ...(left > 0 ? [say('claims.more', { count: left })] : []),
    ]),
  ];
}
