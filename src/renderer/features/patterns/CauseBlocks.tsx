import type { CauseResult } from '../../../domain/assessment/assessmentResult';
import type { Pack } from '../../../domain/pack/packSchema';
import { text } from '../../../shared/i18n/text';
import { evidenceLabel, evidenceText } from './evidenceText';
import classes from './CauseBlocks.module.css';

interface CauseBlocksProps {
  readonly pack: Pack;
  readonly cause: CauseResult;
  readonly letters: ReadonlyMap<string, string>;
}

/** From here on a word would run over the end of the axis. */
const NO_ROOM_FROM = 0.8;

/** The evidence for a cause laid end to end on the four-word axis: measured filled, said outlined. */
export function CauseBlocks({ pack, cause, letters }: CauseBlocksProps) {
  const starts = cause.evidence.map((_, index) =>
    cause.evidence.slice(0, index).reduce((sum, item) => sum + item.share * cause.position, 0),
  );
  return (
    <div className={classes.track}>
      <ul className={classes.blocks}>
        {cause.evidence.map((item, index) => {
          const measured = item.kind === 'symptom' && item.source === 'measured';
          const name = evidenceText(item, pack);
          const label = evidenceLabel(item, letters);
          return (
            <li
              key={name}
              className={classes.block}
              data-end={(starts[index] ?? 0) > NO_ROOM_FROM || undefined}
              style={{ flexBasis: `${item.share * cause.position * 100}%` }}
              title={name}
            >
              <span className={classes.fill} data-measured={measured || undefined} aria-hidden="true" />
              <span
                className={item.kind === 'symptom' ? classes.label : `${classes.label} ${classes.word}`}
                data-letters={item.kind === 'symptom' ? label.length : undefined}
                aria-hidden="true"
              >
                {label}
              </span>
              <span className={classes.spoken}>
                {name}, {text('findings:causes.evidence.share', { share: item.share })}
              </span>
            </li>
          );
        })}
      </ul>
    </div>
  );
}
