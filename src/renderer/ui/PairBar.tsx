import { pairName } from './pairName';
import type { ScoreFigures } from './scoreFigures';
import { styleVars } from './styleVars';

/**
 * Claimed as an outline, proven as the fill over it, the range of proven as a whisker below; a dotted axis
 * while nothing is assessed. `subject` stands before the figures in its accessible name.
 */
export function PairBar({
  figures,
  subject,
  size = 'row',
  range = true,
}: {
  readonly figures: ScoreFigures;
  readonly subject?: string;
  readonly size?: 'thin' | 'mid' | 'row' | 'big';
  /** False where the range is told elsewhere. */
  readonly range?: boolean;
}) {
  const { claimed, proven, low, high, hasRange } = figures;
  const name = subject === undefined ? pairName(figures) : `${subject}: ${pairName(figures)}`;
  if (claimed === null || proven === null) {
    return (
      <span className="ek-pair" data-size={size} role="img" aria-label={name}>
        <span className="ek-pair-none" />
      </span>
    );
  }
  return (
    <span
      className="ek-pair"
      data-size={size}
      role="img"
      aria-label={name}
      style={styleVars({ claimed, proven, low, high })}
    >
      {claimed > proven && <span className="ek-pair-claimed" />}
      <span className="ek-pair-proven" />
      {range && hasRange && <span className="ek-whisker" />}
    </span>
  );
}
