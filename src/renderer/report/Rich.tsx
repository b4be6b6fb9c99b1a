import { Fragment, type ReactNode } from 'react';
import type { Sentence } from '../../domain/report/sentence';
import { sentenceParts } from './sentenceText';

/** A range such as 77–81 stays on one line: browsers would break it behind its dash. */
const unbroken = (words: string): ReactNode =>
  words.split(/(\S*\d–\d\S*)/).map((piece, at) =>
    at % 2 === 1 ? (
      <span key={at} className="ek-unbroken">
        {piece}
      </span>
    ) : (
      piece
    ),
  );

/** One or several sentences of a report, in running text. */
export function Rich({ of }: { readonly of: Sentence | readonly Sentence[] }) {
  const sentences: readonly Sentence[] = Array.isArray(of) ? (of as readonly Sentence[]) : [of as Sentence];
  return sentences.map((sentence, at) => (
    <Fragment key={at}>
      {at > 0 && ' '}
      {sentenceParts(sentence).map((part, run) =>
        part.bold ? (
          <b key={run}>{unbroken(part.text)}</b>
        ) : (
          <Fragment key={run}>{unbroken(part.text)}</Fragment>
        ),
      )}
    </Fragment>
  ));
}
