import type { AnswerPlace } from '../../../domain/assessment/assessmentRecord';
import { text } from '../../../shared/i18n/text';
import { useAssessment } from '../../assessment/useAssessment';

export interface AnswerPlaces {
  /** The chosen workflow first, then the whole client, then the other workflows. */
  readonly groups: readonly { readonly name: string; readonly places: readonly AnswerPlace[] }[];
  readonly nameOf: (place: AnswerPlace) => string;
  readonly idOf: (place: AnswerPlace) => string;
  readonly placeAt: (id: string) => AnswerPlace | null;
}

/** Every answer that a receipt can support, and what each is called. */
export function useAnswerPlaces(): AnswerPlaces {
  const { pack, record, result, workflow } = useAssessment();
  const short = (place: AnswerPlace): string =>
    pack.texts.questions[place.questionId]?.short ??
    record.retiredQuestions.find(({ questionId }) => questionId === place.questionId)?.short ??
    place.questionId;
  const nameOf = (place: AnswerPlace): string => {
    if (place.workflowId === workflow?.id) return short(place);
    if (place.workflowId === null) return text('questions:receipt.clientWide', { question: short(place) });
    const name =
      record.workflows.find((entry) => entry.id === place.workflowId)?.name ?? text('claims:removedWorkflow');
    return text('questions:receipt.elsewhere', { question: short(place), workflow: name });
  };
  const idOf = (place: AnswerPlace): string => `${place.questionId} ${place.workflowId ?? ''}`;

  const clientWide = pack.questions.filter((question) => question.scope === 'client');
  const perWorkflow = result.workflows.map((entry) => ({
    id: entry.workflowId,
    name: record.workflows.find((known) => known.id === entry.workflowId)?.name ?? entry.workflowId,
    places: entry.questions
      .filter(
        (question) =>
          question.applicability === 'applies' &&
          (!clientWide.some((shared) => shared.id === question.questionId) ||
            question.answer?.workflowId === entry.workflowId),
      )
      .map(({ questionId }): AnswerPlace => ({ questionId, workflowId: entry.workflowId })),
  }));
  const groups = [
    ...perWorkflow.filter((entry) => entry.id === workflow?.id),
    {
      name: text('questions:receipt.client'),
      places: clientWide.map(({ id }): AnswerPlace => ({ questionId: id, workflowId: null })),
    },
    ...perWorkflow.filter((entry) => entry.id !== workflow?.id),
  ];
  const places = groups.flatMap((group) => group.places);
  return {
    groups,
    nameOf,
    idOf,
    placeAt: (id) => places.find((place) => idOf(place) === id) ?? null,
  };
}
