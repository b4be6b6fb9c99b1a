import type { PairFigure } from '../../domain/report/reportFigures';
import { text } from '../../shared/i18n/text';
import { PaperBar } from './marks/PaperBar';

const BAR_WIDTH = 72;
/** Where ranges need the room. */
const SHORT_BAR = 48;

type Range = PairFigure['provenRange'];

/** `51 (41–60)`, the range only while questions are unanswered. */
const withRange = (points: number, range: Range): string =>
  range === null ? String(points) : `${String(points)} (${text('common:score.range', range)})`;

/** `58 of 66`, proven of claimed; in words while nothing is answered. */
const pair = ({ proven, provenRange, claimed, claimedRange }: PairFigure): string =>
  proven === null || claimed === null
    ? text('common:score.notAssessed')
    : text('report:page.dimensionPair', {
        proven: withRange(proven, provenRange),
        claimed: withRange(claimed, claimedRange),
      });

/** A dimension's claimed and proven points over its questions, and how many are answered. */
export function DimensionLine({
  name,
  figure,
  wide = false,
}: {
  readonly name: string;
  readonly figure: PairFigure | null;
  /** Across the page: room for "answered" even beside a range. */
  readonly wide?: boolean;
}) {
  return (
    <div className="rp-dimension">
      <b>{name}</b>
      {figure !== null && (
        <>
          <PaperBar
            workflow={name}
            figure={figure}
            width={figure.provenRange === null || wide ? BAR_WIDTH : SHORT_BAR}
            height={8}
            range={false}
          />
          <span>{pair(figure)}</span>
          <i>
            {text(
              figure.provenRange === null || wide
                ? 'report:page.dimensionAnswered'
                : 'report:page.answeredOf',
              { answered: figure.answered, applicable: figure.applicable },
            )}
          </i>
        </>
      )}
    </div>
  );
}
