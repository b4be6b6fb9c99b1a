import type { MethodEntry, MethodSection } from '../../../domain/report/methodDocument';
import { sentenceText } from '../../report/sentenceText';

const plainText = ({ title, parts }: MethodEntry): string =>
  [title, ...parts.flatMap(({ lines }) => lines)]
    .map((line) => (typeof line === 'string' ? line : sentenceText(line)))
    .join(' ')
    .toLocaleLowerCase();

/** Finds words in the knowledge of one pack; each entry's text is put together once. */
export function knowledgeSearch(sections: readonly MethodSection[]) {
  const texts = new Map(
    sections.flatMap(({ entries }) => entries.map((one) => [one, plainText(one)] as const)),
  );
  /** The sections with the entries that hold every word, in any order; all of them without words. */
  return (words: string): readonly MethodSection[] => {
    const wanted = words.toLocaleLowerCase().split(/\s+/u).filter(Boolean);
    if (wanted.length === 0) return sections;
    return sections
      .map((section) => ({
        ...section,
        entries: section.entries.filter((entry) => {
          const text = texts.get(entry) ?? '';
          return wanted.every((word) => text.includes(word));
        }),
      }))
      .filter(({ entries }) => entries.length > 0);
  };
}
