import { useId } from 'react';
import type { QuestionResult } from '../../../domain/assessment/assessmentResult';
import { LEVELS, type Level } from '../../../domain/pack/level';
import type { Pack } from '../../../domain/pack/packSchema';
import { text } from '../../../shared/i18n/text';
import classes from './LevelChoices.module.css';

interface LevelChoicesProps {
  readonly pack: Pack;
  readonly question: QuestionResult;
  readonly workflowName: string;
  readonly onChoose: (level: Level) => void;
}

type Cell = 'proven' | 'claimed' | 'open' | 'idle';

/** The five described levels. The gauge beside them is filled as far as proven and outlined as far as claimed. */
export function LevelChoices({ pack, question, workflowName, onChoose }: LevelChoicesProps) {
  const name = useId();
  const texts = pack.texts.questions[question.questionId];
  const { claimed, proven } = question;
  return (
    <fieldset className={classes.levels}>
      <legend className={classes.legend}>{text('questions:level.legend', { workflow: workflowName })}</legend>
      {LEVELS.map((level) => (
        <label
          key={level}
          className={classes.level}
          data-selected={level === claimed || undefined}
          data-absent={(level === 0 && claimed === 0) || undefined}
        >
          <input
            type="radio"
            name={name}
            className={classes.input}
            checked={level === claimed}
            onChange={() => onChoose(level)}
          />
          <span className={classes.gauge} data-cell={cellOf(level, claimed, proven)} aria-hidden="true" />
          <kbd className={classes.key} aria-hidden="true">
            {level}
          </kbd>
          <span className={classes.words}>
            <span className={classes.name}>{pack.texts.pack.levelNames[level]}</span>{' '}
            <span className={classes.description}>{texts?.levels[level]}</span>{' '}
            <span className={classes.mark}>{markOf(level, claimed, proven)}</span>
          </span>
        </label>
      ))}
    </fieldset>
  );
}

function cellOf(level: Level, claimed: Level | null, proven: Level | null): Cell {
  if (level === 0 || claimed === null) return 'idle';
  if (proven !== null && level <= proven) return 'proven';
  return level <= claimed ? 'claimed' : 'open';
}

function markOf(level: Level, claimed: Level | null, proven: Level | null): string {
  if (claimed === null) return '';
  if (level === claimed) {
    return level > 0 && proven === claimed
      ? text('questions:level.claimedProven')
      : text('questions:level.claimed');
  }
  return level > 0 && level === proven ? text('questions:level.provenSoFar') : '';
}
