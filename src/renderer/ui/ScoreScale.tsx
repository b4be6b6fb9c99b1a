import { BANDS, type Band } from '../../domain/scoring/score';
import { text } from '../../shared/i18n/text';
import { PairBar } from './PairBar';
import type { ScoreFigures } from './scoreFigures';
import { styleVars } from './styleVars';

/** Share of the axis that a label above the bar may take at most. */
const LABEL_SHARE = 22;

/** Whether "51 proven" and "74 claimed", each ending at its value, would run into each other. */
const labelsMeet = (proven: number, claimed: number): boolean =>
  Math.max(claimed, LABEL_SHARE) - LABEL_SHARE < Math.max(proven, LABEL_SHARE);

function Labels({ proven, claimed }: { readonly proven: number; readonly claimed: number }) {
  if (claimed === proven || labelsMeet(proven, claimed)) {
    return (
      <span className="ek-scale-label ek-scale-claimed" aria-hidden>
        <b>{text('app:ui.proven', { proven })}</b>
        {claimed !== proven && ` ${text('app:ui.ofClaimed', { claimed })}`}
      </span>
    );
  }
  return (
    <>
      <span className="ek-scale-label ek-scale-proven" aria-hidden>
        <b>{text('app:ui.proven', { proven })}</b>
      </span>
      <span className="ek-scale-label ek-scale-claimed" aria-hidden>
        {text('app:ui.claimed', { claimed })}
      </span>
    </>
  );
}

/** A score on the 0 to 100 axis, with the four band words between its limits. */
export function ScoreScale({
  figures,
  subject,
  band,
  size = 'row',
}: {
  readonly figures: ScoreFigures;
  /** Whose score it is, for the accessible name. */
  readonly subject: string;
  /** The band whose word is set strong. */
  readonly band: Band | null;
  readonly size?: 'row' | 'big';
}) {
  const { claimed, proven } = figures;
  return (
    <div
      className="ek-scale"
      data-size={size}
      style={styleVars({ proven: proven ?? 0, claimed: claimed ?? 0 })}
    >
      {claimed === null || proven === null ? (
        <span className="ek-scale-label ek-small" aria-hidden>
          {text('common:score.notAssessed')}
        </span>
      ) : (
        <Labels proven={proven} claimed={claimed} />
      )}
      <PairBar figures={figures} subject={subject} size={size} />
      <div className="ek-axis" aria-hidden>
        {BANDS.map((word) => (
          <span key={word} data-here={word === band ? true : undefined}>
            {text(`common:band.${word}`)}
          </span>
        ))}
      </div>
    </div>
  );
}
