/** One piece of evidence for a cause, in words. */
import type { EvidenceItem } from '../../../domain/assessment/assessmentResult';
import type { Pack } from '../../../domain/pack/packSchema';
import { text } from '../../../shared/i18n/text';

function symptomText(item: Extract<EvidenceItem, { kind: 'symptom' }>, pattern: string): string {
  const values = {
    pattern,
    occurrence: text(`findings:causes.occurrence.${item.occurrence}`),
    incidents: item.incidents,
    day: item.lastSeen,
  };
  const key = item.lastSeen === null ? `${item.source}NoDay` : item.source;
  const sentence = text(`findings:causes.evidence.${key}`, { ...values, count: item.incidents });
  return item.aged ? `${sentence} (${text('findings:causes.evidence.aged')})` : sentence;
}

/** What the evidence is, where it comes from and when it was last seen. */
export function evidenceText(item: EvidenceItem, pack: Pack): string {
  switch (item.kind) {
    case 'symptom':
      return symptomText(item, pack.texts.diagnosis.patterns[item.patternId]?.title ?? item.patternId);
    case 'answers':
      return text('findings:causes.evidence.answers', {
        questions: item.questionIds.map((id) => pack.texts.questions[id]?.short ?? id),
      });
    case 'belief':
      return text('findings:causes.evidence.belief', {
        belief: pack.texts.diagnosis.beliefs[item.beliefId]?.voiced ?? item.beliefId,
      });
  }
}

/** The word under its block: the letter of a pattern, or what it is. */
export function evidenceLabel(item: EvidenceItem, letters: ReadonlyMap<string, string>): string {
  switch (item.kind) {
    case 'symptom':
      return letters.get(item.patternId) ?? '';
    case 'answers':
      return text('findings:causes.answers');
    case 'belief':
      return text('findings:causes.belief');
  }
}
