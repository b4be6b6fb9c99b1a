import type { PairFigure } from '../../../domain/report/reportFigures';
import { text } from '../../../shared/i18n/text';

function nameOf(workflow: string, figure: PairFigure): string {
  const { claimed, proven, provenRange } = figure;
  if (claimed === null || proven === null) return text('report:pairs.notAssessedBar', { workflow });
  return provenRange === null
    ? text('report:pairs.bar', { workflow, proven, claimed })
    : text('report:pairs.barRange', { workflow, proven, claimed, ...provenRange });
}

/** Where proven would lie with every unanswered question at its worst and at its best. */
function Whisker({ from, to, y }: { readonly from: number; readonly to: number; readonly y: number }) {
  return <path className="rp-whisker" d={`M${from} ${y - 2.5}v5M${from} ${y}H${to}M${to} ${y - 2.5}v5`} />;
}

/** Figures beside and inside the bar; inside only where the fill is long enough to hold them. */
function Figures({
  claimed,
  proven,
  scale,
  height,
}: {
  readonly claimed: number;
  readonly proven: number;
  readonly scale: number;
  readonly height: number;
}) {
  const baseline = height / 2 + 4;
  const inside = proven * scale > 22;
  const end = Math.max(claimed, proven) * scale + 6;
  return (
    <>
      {inside && (
        <text className="rp-on-fill" x={proven * scale - 5} y={baseline} textAnchor="end">
          {proven}
        </text>
      )}
      <text x={end} y={baseline} className="rp-claimed">
        {!inside && <tspan className="rp-strong">{proven}</tspan>}
        {!inside && claimed !== proven ? ' / ' : ''}
        {(inside || claimed !== proven) && claimed !== proven && claimed}
      </text>
    </>
  );
}

/** Claimed outlined, proven filled over it, from 0 to 100; the range of proven as a thin line below. */
export function PaperBar({
  workflow,
  figure,
  width,
  height,
  figures = false,
  range = true,
}: {
  readonly workflow: string;
  readonly figure: PairFigure;
  /** Pixels from 0 to 100. */
  readonly width: number;
  readonly height: number;
  readonly figures?: boolean;
  readonly range?: boolean;
}) {
  const scale = width / 100;
  const { claimed, proven, provenRange } = figure;
  const whisker = range && provenRange !== null && proven !== null ? provenRange : null;
  const total = height + (range ? 9 : 3);
  return (
    <svg
      className="rp-bar"
      width={width}
      height={total}
      viewBox={`0 0 ${String(width)} ${String(total)}`}
      role="img"
      aria-label={nameOf(workflow, figure)}
    >
      {!figures && <path className="rp-axis" d={`M0 ${String(height + 1.5)}H${String(width)}m0 -3v3`} />}
      {claimed === null || proven === null ? (
        <path className="rp-none" d={`M0 ${String(height / 2)}H${String(width)}`} />
      ) : (
        <>
          {claimed > proven && (
            <rect
              className="rp-outline"
              x={0.6}
              y={0.6}
              width={claimed * scale - 1.2}
              height={height - 1.2}
            />
          )}
          <rect className="rp-fill" x={0} y={0} width={proven * scale} height={height} />
          {figures && <Figures claimed={claimed} proven={proven} scale={scale} height={height} />}
          {whisker !== null && (
            <Whisker from={whisker.low * scale} to={whisker.high * scale} y={height + 5.5} />
          )}
        </>
      )}
    </svg>
  );
}
