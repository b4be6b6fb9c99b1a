import type { QuestionId } from '../ids';
import type { Pack } from '../pack/packSchema';
import type { RetiredQuestion } from './assessmentRecord';

/** A question in the words that a pack has for it, to be read when a later pack no longer asks it; null: it has none. */
export function retireQuestion(questionId: QuestionId, pack: Pack): RetiredQuestion | null {
  const asked = pack.questions.some(({ id }) => id === questionId);
  const texts = pack.texts.questions[questionId];
  if (!asked || texts === undefined) return null;
  const { short, prompt, levels } = texts;
  return { questionId, packVersion: pack.manifest.version, short, prompt, levels: [...levels] };
}
