import { useId } from 'react';
import { text } from '../../../shared/i18n/text';
import { OccurrenceMark } from './OccurrenceMark';
import { OCCURRENCES, type Occurrence, type SymptomRow } from './symptomRows';
import classes from './PatternBoard.module.css';

interface PatternRowProps {
  readonly row: SymptomRow;
  readonly open: boolean;
  readonly onSay: (occurrence: Occurrence) => void;
}

/** One failure pattern: what it is and where, how often, and when it was last seen. */
export function PatternRow({ row, open, onSay }: PatternRowProps) {
  const name = useId();
  const { measured, said } = row;
  return (
    <tr>
      <td className={classes.letter}>{row.letter}</td>
      <th scope="row" className={classes.title}>
        {row.title}
        {open && row.seen !== '' && <span className={classes.under}>{row.seen}</span>}
        {row.places.length > 0 && <span className={classes.under}>{row.places.join(', ')}</span>}
      </th>
      {OCCURRENCES.map((occurrence) => {
        const seen = measured?.occurrence === occurrence;
        const label = text(`findings:patterns.${occurrence}`);
        return (
          <td key={occurrence} className={classes.choice}>
            <label className={classes.hit}>
              <input
                type="radio"
                className={classes.input}
                name={name}
                checked={said?.occurrence === occurrence}
                onChange={() => onSay(occurrence)}
                aria-label={`${text('findings:patterns.rowName', { letter: row.letter, pattern: row.title })}: ${
                  seen ? text('findings:patterns.measuredMark', { occurrence: label }) : label
                }`}
              />
              <OccurrenceMark shown={seen ? 'measured' : said?.occurrence === occurrence ? 'said' : 'none'} />
            </label>
          </td>
        );
      })}
      <td className={classes.last}>
        <LastSeen row={row} />
      </td>
    </tr>
  );
}

function LastSeen({ row: { said, measured, together } }: { readonly row: SymptomRow }) {
  if (said === null && measured === null) {
    return <span className={classes.notAsked}>{text('findings:patterns.notAsked')}</span>;
  }
  if (together === null) return null;
  const day = together.lastSeen;
  return (
    <>
      {day !== null && text('findings:patterns.day', { day })}
      <span className={classes.under}>
        {together.source === 'measured'
          ? text('findings:patterns.measured', { count: together.incidents })
          : text(together.aged ? 'findings:patterns.aged' : 'findings:patterns.said')}
      </span>
    </>
  );
}
