import type { Workflow } from '../../../domain/assessment/assessmentRecord';
import type { PatternId } from '../../../domain/ids';
import { text } from '../../../shared/i18n/text';
import { PatternDetails } from './PatternDetails';
import { PatternRow } from './PatternRow';
import { OCCURRENCES, type SymptomRow } from './symptomRows';
import type { Symptoms } from './useSymptoms';
import classes from './PatternBoard.module.css';

interface PatternBoardProps {
  readonly workflow: Workflow;
  readonly rows: readonly SymptomRow[];
  readonly selected: PatternId | null;
  readonly onSelect: (patternId: PatternId) => void;
  readonly onClear: (patternId: PatternId) => void;
  readonly symptoms: Symptoms;
}

/** All failure patterns with never, once or recurring; the chosen one opens its day, places and note. */
export function PatternBoard({ workflow, rows, selected, onSelect, onClear, symptoms }: PatternBoardProps) {
  return (
    <table className={classes.board}>
      <thead>
        <tr>
          <th scope="col" colSpan={2} className={classes.symptom}>
            {text('findings:patterns.symptom')}
          </th>
          {OCCURRENCES.map((occurrence) => (
            <th key={occurrence} scope="col" className={classes.choice}>
              {text(`findings:patterns.${occurrence}`)}
            </th>
          ))}
          <th scope="col" className={classes.last}>
            {text('findings:patterns.lastSeen')}
          </th>
        </tr>
      </thead>
      {rows.map((row) => (
        <tbody
          key={row.patternId}
          data-pattern={row.patternId}
          data-selected={row.patternId === selected || undefined}
          className={classes.row}
          onFocus={() => onSelect(row.patternId)}
          onClick={() => onSelect(row.patternId)}
        >
          <PatternRow
            row={row}
            open={row.patternId === selected}
            onSay={(occurrence) => symptoms.say(row.patternId, occurrence)}
          />
          {row.patternId === selected && row.said !== null && (
            <PatternDetails
              workflow={workflow}
              said={row.said}
              onEdit={(changes) => symptoms.edit(row.patternId, changes)}
              onClear={() => onClear(row.patternId)}
            />
          )}
        </tbody>
      ))}
    </table>
  );
}
