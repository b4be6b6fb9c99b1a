/** Resolves the sentences of a report model against the catalogues, with `<b>…</b>` as bold. */
import type { Sentence, SentenceValue } from '../../domain/report/sentence';
import { text } from '../../shared/i18n/text';

/** Stands in for `<` of names and notes, so that only the catalogue's own tags are read as bold. */
const GUARD = '\uE000';

export interface TextPart {
  readonly text: string;
  readonly bold: boolean;
}

const isSentence = (value: unknown): value is Sentence =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

function value(of: SentenceValue): unknown {
  if (typeof of === 'string') return of.replaceAll('<', GUARD);
  if (typeof of === 'number') return of;
  if (isSentence(of)) return marked(of);
  return of.map((one: string | Sentence) => value(one));
}

/** The sentence with its tags, text of people still guarded. */
const marked = (sentence: Sentence): string =>
  text(
    sentence.key,
    Object.fromEntries(Object.entries(sentence.values).map(([name, of]) => [name, value(of)])),
  );

/** The sentence in runs of plain and bold text. */
export function sentenceParts(sentence: Sentence): readonly TextPart[] {
  let depth = 0;
  return marked(sentence)
    .split(/(<\/?b>)/)
    .flatMap((part) => {
      if (part === '<b>') depth += 1;
      else if (part === '</b>') depth -= 1;
      else if (part !== '') return [{ text: part.replaceAll(GUARD, '<'), bold: depth > 0 }];
      return [];
    });
}

/** The sentence without bold, for labels and names. */
export const sentenceText = (sentence: Sentence): string =>
  sentenceParts(sentence)
    .map((part) => part.text)
    .join('');
