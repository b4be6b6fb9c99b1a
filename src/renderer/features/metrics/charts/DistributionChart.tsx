import { useId, type ReactNode } from 'react';
import type { FigureChart, FigureSummary } from '../../../../domain/metrics/figureSummary';
import { text } from '../../../../shared/i18n/text';
import type { LeadFigure } from '../leadFigure';
import { CompleteLane, DOT_SPACING, laneHeight, MOST_ROWS, OPEN_SPACING, OpenLane } from './DotLanes';
import { LogAxis } from './LogAxis';
import { logScale } from './logScale';
import { packMarks } from './packMarks';
import { placeLabels } from './placeLabels';
import { SurvivalCurve } from './SurvivalCurve';
import styles from './charts.module.css';

export interface DistributionChartProps {
  readonly figure: 'recover' | 'truth';
  readonly summary: FigureSummary;
  readonly chart: FigureChart;
  readonly lead: LeadFigure;
  readonly target: number | null;
  readonly width: number;
  readonly height: number;
  /** Size of the chart's words in pixels. */
  readonly fontSize: number;
}

interface MarkLine {
  readonly key: string;
  readonly x: number;
  readonly words: string;
  readonly kind: 'target' | 'figure';
}

/** The lines through both charts: target, median and nine in ten, each named by its own words. */
function markLines(props: DistributionChartProps, x: (ms: number) => number): readonly MarkLine[] {
  const { lead, target } = props;
  const lines: MarkLine[] = [];
  if (lead.median !== null)
    lines.push({
      key: 'median',
      x: x(lead.median),
      words: text('metrics:chart.median', { value: lead.median }),
      kind: 'figure',
    });
  if (target !== null)
    lines.push({
      key: 'target',
      x: x(target),
      words: text('metrics:chart.target', { value: target }),
      kind: 'target',
    });
  if (lead.p90 !== null)
    lines.push({
      key: 'p90',
      x: x(lead.p90),
      words: text('metrics:chart.p90', { value: lead.p90 }),
      kind: 'figure',
    });
  return lines;
}

/** Every record as a dot above the survival curve, on one logarithmic axis, so that the median is one line. */
export function DistributionChart(props: DistributionChartProps) {
  const { figure, summary, chart, lead, target, width, height, fontSize } = props;
  const titleId = useId();
  const line = fontSize + 8;
  const scale = logScale(
    [...chart.complete, ...chart.open, ...[target, lead.median, lead.p90].filter((value) => value !== null)],
    { left: 0.5, right: width - 24, gap: fontSize * 5.2 },
  );
  const lines = markLines(props, scale.x);
  const places = placeLabels(
    lines.map((mark) => ({ x: mark.x, width: mark.words.length * fontSize * 0.56 })),
    0,
    width,
  );
  const labelRows = places.reduce((most, place) => Math.max(most, place.row + 1), 0);
  const openMarks = packMarks(chart.open.map(scale.x), OPEN_SPACING, 4);
  const completeMarks = packMarks(chart.complete.map(scale.x), DOT_SPACING, MOST_ROWS);
  const openTop = labelRows * line + 4;
  const openY = chart.open.length > 0 ? openTop + line + laneHeight(openMarks.rows) : openTop;
  const completeY = openY + line + laneHeight(completeMarks.rows);
  const curveLabelY = completeY + 12 + line;
  const curveTop = curveLabelY + 10;
  const bottom = Math.max(curveTop + 110, height - 2 * line - 6);
  const notReached = text('metrics:chart.medianNotReached');
  const medianMissing = lead.median === null && summary.open > 0;
  return (
    <svg
      width={width}
      height={bottom + 2 * line + 6}
      role="img"
      aria-labelledby={titleId}
      className={styles.chart}
      data-testid="distribution"
    >
      <title id={titleId}>
        {text(`metrics:chart.title.${figure}`, { n: summary.n, open: summary.open })}
      </title>
      <LogAxis scale={scale} y={completeY} named={false} />
      <SurvivalCurve
        scale={scale}
        top={curveTop}
        bottom={bottom}
        steps={chart.survival}
        open={chart.open}
        medianCi={lead.medianCi}
      />
      {lines.map((mark, index) => {
        const place = places[index];
        return (
          <MarkLineView key={mark.key} mark={mark} top={(place?.row ?? 0) * line} bottom={bottom}>
            <text
              x={mark.x + (place?.anchor === 'end' ? -6 : 6)}
              y={(place?.row ?? 0) * line + fontSize}
              textAnchor={place?.anchor ?? 'start'}
              className={mark.kind === 'target' ? styles.ink : styles.strong}
            >
              {mark.words}
            </text>
          </MarkLineView>
        );
      })}
      {chart.open.length > 0 && (
        <text x={0} y={openTop + fontSize} className={styles.ink2}>
          {text('metrics:chart.openLane', { count: summary.open })}
        </text>
      )}
      <text x={0} y={openY + fontSize} className={styles.ink2}>
        {text('metrics:chart.completeLane', { count: summary.n })}
      </text>
      <text x={0} y={curveLabelY} className={styles.ink2}>
        {text(`metrics:chart.share.${figure}`)}
      </text>
      <OpenLane packed={openMarks} y={openY} />
      <CompleteLane packed={completeMarks} y={completeY} />
      {medianMissing && (
        <g data-part="not-reached">
          <text
            x={scale.right - 22}
            y={curveTop + (bottom - curveTop) / 2 - 8}
            textAnchor="end"
            className={styles.strong}
          >
            {notReached}
          </text>
          <path
            d={`M${scale.right - 16} ${curveTop + (bottom - curveTop) / 2 - 12}h20m-4-4 4 4-4 4`}
            className={styles.stroke}
          />
        </g>
      )}
      <LogAxis scale={scale} y={bottom} named />
      <text x={scale.right} y={bottom + 2 * line} textAnchor="end">
        {text(`metrics:chart.axis.${figure}`)}
      </text>
    </svg>
  );
}

function MarkLineView({
  mark,
  top,
  bottom,
  children,
}: {
  readonly mark: MarkLine;
  readonly top: number;
  readonly bottom: number;
  readonly children: ReactNode;
}) {
  return (
    <g data-part={mark.key}>
      <line
        x1={mark.x}
        x2={mark.x}
        y1={top}
        y2={bottom}
        className={mark.kind === 'target' ? styles.target : styles.stroke}
      />
      {children}
    </g>
  );
}
