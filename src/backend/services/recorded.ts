/** Around every change: one transaction, with the change log in it. */
import type { Instant } from '../../domain/time';
import { appendChange, type Change } from '../storage/changeLog';
import type { WritableDb } from '../storage/database';
import type { ServiceDeps } from './deps';

export interface Saved {
  readonly savedAt: Instant;
}

/** One change while it is made. */
export interface Edit {
  readonly db: WritableDb;
  readonly at: Instant;
  /** Appends to the change log; a change from a thing to the same thing is none. */
  log(change: Change): void;
}

/** Makes a function that changes the library: all of it and its log entries, or nothing. */
export const recorded =
  (deps: ServiceDeps) =>
  <Input, Output>(work: (edit: Edit, input: Input) => Output) =>
  (input: Input): Output =>
    deps.library.db.transaction(() => {
      const at = deps.now();
      return work(
        {
          db: deps.library.db,
          at,
          log(change) {
            if (JSON.stringify(change.from) === JSON.stringify(change.to)) return;
            appendChange(deps.library.db, { ...change, at, who: deps.who });
          },
        },
        input,
      );
    });

/** The same for a change that answers only when it was saved. */
export const recordedSaved =
  (deps: ServiceDeps) =>
  <Input>(work: (edit: Edit, input: Input) => void): ((input: Input) => Saved) =>
    recorded(deps)((edit, input: Input) => {
      work(edit, input);
      return { savedAt: edit.at };
    });
