import type { QuestionResult, WorkflowResult } from '../../../domain/assessment/assessmentResult';
import type { QuestionId } from '../../../domain/ids';
import type { Pack } from '../../../domain/pack/packSchema';
import { AnswerStrip } from '../../ui/AnswerStrip';
import { PairFigures } from '../../ui/PairFigures';
import { scoreFigures } from '../../ui/scoreFigures';
import classes from './AnswerOverview.module.css';

interface AnswerOverviewProps {
  readonly pack: Pack;
  readonly result: WorkflowResult;
  readonly questions: readonly QuestionResult[];
  readonly current: QuestionId;
  readonly onOpen: (id: QuestionId) => void;
}

/** The answers of the workflow by dimension, those of the current dimension one by one; each opens its question. */
export function AnswerOverview({ pack, result, questions, current, onOpen }: AnswerOverviewProps) {
  const groups = result.dimensions.flatMap((dimension) => {
    const own = questions.filter((question) => question.dimensionId === dimension.dimensionId);
    if (own.length === 0) return [];
    const name = pack.texts.pack.dimensions[dimension.dimensionId]?.name ?? dimension.dimensionId;
    return [
      {
        id: dimension.dimensionId,
        name,
        caption: (
          <>
            {name} <PairFigures figures={scoreFigures(dimension.score)} />
          </>
        ),
        answers: own.map((question) => ({
          id: question.questionId,
          name: pack.texts.questions[question.questionId]?.short ?? question.questionId,
          claimed: question.claimed,
          proven: question.proven,
          marked: question.applicability === 'marked',
        })),
      },
    ];
  });
  return (
    <div className={classes.overview}>
      <AnswerStrip
        groups={groups}
        current={current}
        onChoose={(id) => {
          const chosen = questions.find((question) => question.questionId === id);
          if (chosen !== undefined) onOpen(chosen.questionId);
        }}
      />
    </div>
  );
}
