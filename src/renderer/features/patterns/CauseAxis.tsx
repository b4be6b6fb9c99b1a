import { text } from '../../../shared/i18n/text';
import classes from './CauseAxis.module.css';

const WORDS = ['unlikely', 'possible', 'likely', 'strong'] as const;

/** The four words that stand for strength; a cause has a place on them and never a number. */
export function CauseAxis() {
  return (
    <div className={classes.axis} aria-hidden="true">
      {WORDS.map((word) => (
        <span key={word}>{text(`common:causeBand.${word}`)}</span>
      ))}
    </div>
  );
}
