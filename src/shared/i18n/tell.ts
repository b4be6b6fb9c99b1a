/** A sentence of the domain in plain words: nested ones resolved, bold left out. */
import type { Sentence, SentenceValue } from '../../domain/report/sentence';
import { text } from './text';

const isSentence = (value: SentenceValue | Sentence): value is Sentence =>
  typeof value === 'object' && !Array.isArray(value);

function valueOf(of: SentenceValue): unknown {
  if (typeof of === 'string' || typeof of === 'number') return of;
  if (isSentence(of)) return tell(of);
  return of.map((one: string | Sentence) => (typeof one === 'string' ? one : tell(one)));
}

/** Throws when the catalogue lacks a key. */
export function tell({ key, values }: Sentence): string {
  const resolved = Object.fromEntries(Object.entries(values).map(([name, of]) => [name, valueOf(of)]));
  return text(key, resolved).replaceAll(/<\/?b>/g, '');
}
