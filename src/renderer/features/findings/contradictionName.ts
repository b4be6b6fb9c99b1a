/** What a contradiction is called in a list. */
import type { ContradictionSubject } from '../../../domain/assessment/assessmentResult';
import type { Pack } from '../../../domain/pack/packSchema';
import { text } from '../../../shared/i18n/text';

/** The rule's own name where the pack gives one, else the question and what denies it. */
export function contradictionName(subject: ContradictionSubject | null, pack: Pack): string {
  if (subject === null) return text('findings:contradictions.unknown');
  const question = pack.texts.questions[subject.questionId]?.short ?? subject.questionId;
  switch (subject.kind) {
    case 'failed-drill':
      return text('findings:contradictions.byDrill', { question });
    case 'measured-limit':
      return text('findings:contradictions.byRecords', { question });
    case 'rule':
      return (
        pack.texts.contradictions[subject.ruleId]?.title ??
        text('findings:contradictions.byRecords', { question })
      );
  }
}
