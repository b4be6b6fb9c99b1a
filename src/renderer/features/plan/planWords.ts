/** What the plan calls things: moves, workflows, and what a suggestion asks for. */
import type { WorkflowId } from '../../../domain/ids';
import type { OpenAssessment } from '../../assessment/assessmentContext';
import type { MoveId } from '../../../domain/ids';
import type {
  CapSuggestion,
  ClaimSuggestion,
  ContradictionSuggestion,
  DisagreementSuggestion,
  ReviewSuggestion,
} from '../../../domain/plan/planSuggestions';
import { conditionSentence } from '../../../domain/report/capSentence';
import type { ReportContext } from '../../../domain/report/reportContext';
import { text } from '../../../shared/i18n/text';
import { sentenceText } from '../../report/sentenceText';

type Known = Pick<OpenAssessment, 'record' | 'pack'>;

/** The move's title, or its id where the pack does not know it. */
export const moveTitle = ({ pack }: Known, id: MoveId): string => pack.texts.diagnosis.moves[id]?.title ?? id;

/** The workflow's name; for null, that it is for all of them. */
export const placeName = ({ record }: Known, id: WorkflowId | null): string =>
  id === null
    ? text('plan:actions.everywhere')
    : (record.workflows.find((workflow) => workflow.id === id)?.name ?? id);

/** What would have to become true for the cap to go. */
export const capAsk = (context: ReportContext, { cap, origin }: CapSuggestion): string =>
  sentenceText(
    conditionSentence(context, {
      key: origin.kind === 'cap' ? origin.key : '',
      about: { kind: 'cap', cap },
      owner: null,
    }),
  );

export const contradictionAsk = ({ pack }: Known, { contradiction }: ContradictionSuggestion): string => {
  const { questionId, state } = contradiction;
  const question = pack.texts.questions[questionId]?.short ?? questionId;
  return text(`plan:suggestions.${state === 'accepted' ? 'contradictionAccepted' : 'contradiction'}`, {
    question,
  });
};

export function disagreementAsk({ pack }: Known, { item }: DisagreementSuggestion): string {
  const { itemId, milestone } = item;
  const name = pack.texts.script[itemId]?.short ?? itemId;
  return milestone === null
    ? text('plan:suggestions.disagreement', { item: name })
    : text('plan:suggestions.disagreementFor', { item: name, milestone });
}

export const claimAsk = ({ claim, result }: ClaimSuggestion): string =>
  text(`plan:suggestions.claim.${result.state}`, { sentence: claim.sentence });

export const reviewAsk = ({ review, state }: ReviewSuggestion): string =>
  text(`plan:suggestions.review.${state}`, {
    incident: review.incident,
    improvement: review.improvement,
  });
