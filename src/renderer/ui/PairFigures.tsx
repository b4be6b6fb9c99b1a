import { text } from '../../shared/i18n/text';
import type { ScoreFigures } from './scoreFigures';

/** Proven first and strong, claimed second: "51 of 74", with its range below when there is one. */
export function PairFigures({
  figures,
  size = 'row',
  range = false,
}: {
  readonly figures: ScoreFigures;
  readonly size?: 'row' | 'big';
  readonly range?: boolean;
}) {
  const { claimed, proven, low, high, hasRange } = figures;
  if (claimed === null || proven === null)
    return <span className="ek-small">{text('common:score.notAssessed')}</span>;
  return (
    <span className="ek-pair-figures" data-size={size}>
      <b>{proven}</b> {text('common:score.ofClaimed', { claimed })}
      {range && hasRange && <small className="ek-figures">{text('common:score.range', { low, high })}</small>}
    </span>
  );
}
