import { formatCount } from '../../../../shared/i18n/formats';
import { currentLanguage, text } from '../../../../shared/i18n/text';
import { Words } from './chartParts';
import type { ChartPeriod } from './chartTypes';
import { INK } from './ink';

const LETTER = 0.6;

/** Under a trend: each period's name, its complete records and its open ones; every second or third where it is tight. */
export function PeriodRows({
  periods,
  middle,
  column,
  top,
  rowHeight,
  fontSize,
}: {
  readonly periods: readonly ChartPeriod[];
  readonly middle: (index: number) => number;
  readonly column: number;
  readonly top: number;
  readonly rowHeight: number;
  readonly fontSize: number;
}) {
  const language = currentLanguage();
  const rows = [
    { key: 'label', name: '', words: (period: ChartPeriod) => period.label },
    { key: 'n', name: text('charts:trend.n'), words: ({ n }: ChartPeriod) => formatCount(n, language) },
    {
      key: 'open',
      name: text('charts:trend.open'),
      words: ({ open }: ChartPeriod) => formatCount(open, language),
    },
  ];
  return rows.map(({ key, name, words }, row) => {
    const longest = Math.max(...periods.map((period) => words(period).length));
    const every = Math.max(1, Math.ceil((longest * fontSize * LETTER + 4) / column));
    const y = top + (row + 1) * rowHeight;
    return (
      <g key={key} data-part={`row-${key}`}>
        <Words x={0} y={y} fontSize={fontSize}>
          {name}
        </Words>
        {periods.map((period, index) =>
          (periods.length - 1 - index) % every === 0 ? (
            <Words
              key={period.label}
              x={middle(index)}
              y={y}
              textAnchor="middle"
              fontSize={fontSize}
              fill={key === 'label' ? INK.ink3 : INK.ink2}
            >
              {words(period)}
            </Words>
          ) : null,
        )}
      </g>
    );
  });
}
