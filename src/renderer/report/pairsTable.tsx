/** The exhibit of claimed and proven: one bar per workflow, its band, its decision and why. */
import type { PairRow } from '../../domain/report/executiveSummary';
import { BANDS } from '../../domain/scoring/score';
import { text } from '../../shared/i18n/text';
import type { TableBlock } from './blocks';
import { BandWord } from './marks/BandWord';
import { PaperBar } from './marks/PaperBar';
import { Rich } from './Rich';

/** Pixels from 0 to 100; the cell is a little wider, for the claimed figure. */
const BAR_WIDTH = 280;
/** More rows than this are drawn lower. */
const TALL_ROWS = 4;

const MIDDLES: Record<(typeof BANDS)[number], number> = { fragile: 20, exposed: 50, steady: 70, ready: 90 };

function BandLimits() {
  return (
    <span className="rp-limits" aria-hidden>
      <i />
      <i />
      <i />
      <i />
      <i />
    </span>
  );
}

function BandScale() {
  return (
    <svg width={BAR_WIDTH} height={14} viewBox={`0 0 ${String(BAR_WIDTH)} 14`} className="rp-band-scale">
      {BANDS.map((band) => (
        <text key={band} x={(MIDDLES[band] * BAR_WIDTH) / 100} y={10} textAnchor="middle">
          {text(`common:band.${band}`)}
        </text>
      ))}
    </svg>
  );
}

function Row({ row, tall }: { readonly row: PairRow; readonly tall: boolean }) {
  return (
    <tr>
      <th scope="row">
        <b>{row.workflow}</b>
        {row.band !== null && <BandWord band={row.band} />}
      </th>
      <td className="rp-scale-cell">
        <BandLimits />
        <PaperBar
          workflow={row.workflow}
          figure={row.figure}
          width={BAR_WIDTH}
          height={tall ? 14 : 12}
          figures
        />
      </td>
      <td className="rp-decision">
        <b>{text(`common:decision.${row.decision}`)}</b>
        <div>
          <Rich of={tall ? row.why : row.why.slice(0, 1)} />
        </div>
        {row.overrule !== null && (
          <div className="rp-overruled">
            {text('report:pairs.overruled', {
              decision: text(`common:decision.${row.overrule.decision}`),
              by: row.overrule.by,
            })}
          </div>
        )}
      </td>
    </tr>
  );
}

export function pairsTable(rows: readonly PairRow[], low: boolean): TableBlock {
  const tall = !low && rows.length <= TALL_ROWS;
  return {
    kind: 'table',
    id: 'pairs',
    gap: 3.5,
    keepWithNext: true,
    className: tall ? 'rp-pairs' : 'rp-pairs rp-low',
    label: text('report:pairs.label', { count: rows.length }),
    columns: [33, 84, null],
    head: (
      <tr>
        <td />
        <td className="rp-scale-cell">
          <BandLimits />
          <BandScale />
        </td>
        <td />
      </tr>
    ),
    rows: rows.map((row, at) => ({
      id: `pair-${String(at)}`,
      node: <Row row={row} tall={tall} />,
    })),
  };
}
