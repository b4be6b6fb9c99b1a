import type { Sentence } from '../../domain/report/sentence';
import { Rich } from './Rich';

/** More sentences than this run on, instead of each having a line of its own. */
const MOST_LINES = 3;

/** The conclusion over a page; each of few sentences begins a line. */
export function Title({
  of,
  small = false,
  running = false,
}: {
  readonly of: readonly Sentence[];
  readonly small?: boolean;
  /** Sentences follow each other on a line. */
  readonly running?: boolean;
}) {
  return (
    <h1 className={small ? 'rp-turn' : ''}>
      {small || running || of.length > MOST_LINES ? (
        <Rich of={of} />
      ) : (
        of.map((sentence, at) => (
          <span key={at}>
            <Rich of={sentence} />{' '}
          </span>
        ))
      )}
    </h1>
  );
}
