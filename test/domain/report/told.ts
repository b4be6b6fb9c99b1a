/** Sentences of a report as a reader sees them. */
import type { ReportModel } from '../../../src/domain/report/reportModel';
import { Sentence } from '../../../src/domain/report/sentence';
import { text } from '../../../src/shared/i18n/text';

const value = (of: unknown): unknown => {
  if (Array.isArray(of)) return of.map(value);
  return Sentence.safeParse(of).success ? told(of as Sentence) : of;
};

export const told = (sentence: Sentence): string =>
  text(
    sentence.key,
    Object.fromEntries(Object.entries(sentence.values).map(([name, of]) => [name, value(of)])),
  )
    .replaceAll(/<\/?b>/g, '')
    .replaceAll('\u00a0', ' ');

/** Every sentence of a model; throws when the catalogue lacks one. Names of people and things are blanked. */
export function toldIn(model: ReportModel): readonly string[] {
  const found: string[] = [];
  const blank = (of: unknown): unknown =>
    typeof of === 'string' ? (/^\d{4}-\d\d-\d\d$/.test(of) ? of : 'X') : of;
  const plain = (sentence: Sentence): Sentence => ({
    key: sentence.key,
    values: Object.fromEntries(
      Object.entries(sentence.values).map(([name, of]) => [
        name,
        (Array.isArray(of)
          ? of.map((one) => (typeof one === 'string' ? 'X' : plain(one as Sentence)))
          : typeof of === 'object'
            ? plain(of as Sentence)
            : blank(of)) as Sentence,
      ]),
    ),
  });
  const walk = (of: unknown): void => {
    if (Array.isArray(of)) of.forEach(walk);
    else if (typeof of === 'object' && of !== null) {
      if ('key' in of && 'values' in of) found.push(told(plain(of as Sentence)));
      else Object.values(of).forEach(walk);
    }
  };
  walk(model);
  return found;
}
