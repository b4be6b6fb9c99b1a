import { Button } from '@mantine/core';
import type { QuestionResult, WorkflowResult } from '../../../domain/assessment/assessmentResult';
import type { Pack } from '../../../domain/pack/packSchema';
import { text } from '../../../shared/i18n/text';
import { Kbd } from '../../ui/Kbd';
import { proofGain } from './proofGain';
import classes from './ProofNeeded.module.css';

interface ProofNeededProps {
  readonly pack: Pack;
  readonly workflow: WorkflowResult;
  readonly question: QuestionResult;
  readonly onAdd: () => void;
}

/** The one box on the page: which receipt is missing, and what it would change. */
export function ProofNeeded({ pack, workflow, question, onAdd }: ProofNeededProps) {
  const missing = question.claimed !== null && question.proven !== null && question.claimed > question.proven;
  return (
    <section className={classes.box} data-missing={missing || undefined}>
      <h3>{titleOf(question)}</h3>
      <p>{pack.texts.questions[question.questionId]?.receipt}</p>
      {missing && <p>{text('questions:proof.gain', { points: pointsOf(proofGain(workflow, question)) })}</p>}
      <Button variant="default" size="xs" className={classes.add} onClick={onAdd} rightSection={<Kbd>R</Kbd>}>
        {text('questions:proof.add')}
      </Button>
    </section>
  );
}

function titleOf({ claimed, proven }: QuestionResult): string {
  if (claimed === null || proven === null) return text('questions:proof.titleOpen');
  if (claimed === 0) return text('questions:proof.absent');
  return text(claimed > proven ? 'questions:proof.title' : 'questions:proof.done', { level: claimed });
}

/** Halves of a point up to three points, whole points above. */
function pointsOf(gain: number): string {
  const halves = Math.round(gain * 2) / 2;
  if (halves === 0) return text('questions:proof.lessThanHalf');
  if (halves === 0.5) return text('questions:proof.half');
  return text('questions:proof.points', { count: gain < 3 ? halves : Math.round(gain) });
}
