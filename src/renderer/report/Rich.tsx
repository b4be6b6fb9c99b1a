import { Fragment } from 'react';
import type { Sentence } from '../../domain/report/sentence';
import { sentenceParts } from './sentenceText';

/** One or several sentences of a report, in running text. */
export function Rich({ of }: { readonly of: Sentence | readonly Sentence[] }) {
  const sentences: readonly Sentence[] = Array.isArray(of) ? (of as readonly Sentence[]) : [of as Sentence];
  return sentences.map((sentence, at) => (
    <Fragment key={at}>
      {at > 0 && ' '}
      {sentenceParts(sentence).map((part, run) =>
        part.bold ? <b key={run}>{part.text}</b> : <Fragment key={run}>{part.text}</Fragment>,
      )}
    </Fragment>
  ));
}
