/**
 * Keeps the record of one assessment: what the backend has acknowledged, and on top of it the changes that
 * are still on their way. Changes show at once, are sent one after another in the order they were made, and
 * leave the screen again when they cannot be kept.
 */
import type { AssessmentRecord } from '../../domain/assessment/assessmentRecord';
import { BackendLost } from '../backend/backendLost';
import { trackSaving } from './saveState';

/** The id that the backend gave for one that was made up on screen; any other id as it is. */
export type KnownId = <T extends string>(id: T) => T;

export interface RecordChange<T> {
  /** The record as the screen shows it at once. */
  readonly apply: (record: AssessmentRecord, known: KnownId) => AssessmentRecord;
  readonly send: (known: KnownId) => Promise<T>;
  /** The acknowledged record; without it, `apply` once more. */
  readonly settle?: (record: AssessmentRecord, answer: T) => AssessmentRecord;
  /** For a change that adds something: the id made up on screen, and the id it was given. */
  readonly gives?: { readonly madeUp: string; readonly given: (answer: T) => string };
  /** For a change that adds something: what it added, should a crash have hidden the answer. */
  readonly found?: (before: AssessmentRecord, after: AssessmentRecord) => T | null;
}

export interface FailedChange {
  readonly error: unknown;
  readonly tryAgain: () => void;
}

type Underway = Pick<RecordChange<unknown>, 'apply'>;

export class RecordKeeper {
  #acknowledged: AssessmentRecord | null = null;
  #shown: AssessmentRecord | null = null;
  readonly #underway: Underway[] = [];
  readonly #given = new Map<string, string>();
  readonly #listeners = new Set<() => void>();
  #last: Promise<unknown> = Promise.resolve();
  readonly #fetch: () => Promise<AssessmentRecord>;
  readonly #failed: (failed: FailedChange) => void;

  constructor(fetch: () => Promise<AssessmentRecord>, failed: (failed: FailedChange) => void) {
    this.#fetch = fetch;
    this.#failed = failed;
  }

  /** The record with every change that is still on its way; null before the first load. */
  readonly shown = (): AssessmentRecord | null => this.#shown;

  /** The record as the backend has acknowledged it; null before the first load. */
  readonly acknowledged = (): AssessmentRecord | null => this.#acknowledged;

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  /** Reads the record anew, after the changes that were made before. */
  load(): Promise<void> {
    return this.#inOrder(async () => {
      this.#acknowledged = await this.#fetch();
      this.#show();
    });
  }

  /**
   * Shows and sends a change; null when it could not be kept, which the user has then been told. It counts as being
   * saved from this moment, also while it waits for the changes before it: a closing window waits for it.
   */
  async submit<T>(change: RecordChange<T>): Promise<T | null> {
    this.#underway.push(change);
    this.#show();
    try {
      return await trackSaving(this.#inOrder(() => this.#keep(change)));
    } catch (error) {
      this.#failed({ error, tryAgain: () => void this.submit(change) });
      return null;
    }
  }

  async #keep<T>(change: RecordChange<T>): Promise<T> {
    try {
      const answer = await this.#send(change);
      if (change.gives !== undefined) this.#given.set(change.gives.madeUp, change.gives.given(answer));
      this.#settle(change, answer);
      return answer;
    } finally {
      this.#underway.splice(this.#underway.indexOf(change), 1);
      this.#show();
    }
  }

  readonly #known: KnownId = <T extends string>(id: T): T => (this.#given.get(id) as T | undefined) ?? id;

  async #send<T>(change: RecordChange<T>): Promise<T> {
    try {
      return await change.send(this.#known);
    } catch (error) {
      const before = this.#acknowledged;
      if (!(error instanceof BackendLost) || change.found === undefined || before === null) throw error;
      const after = await this.#fetch();
      this.#acknowledged = after;
      return change.found(before, after) ?? (await change.send(this.#known));
    }
  }

  #settle<T>(change: RecordChange<T>, answer: T): void {
    const record = this.#acknowledged;
    if (record === null) return;
    this.#acknowledged =
      change.settle === undefined ? change.apply(record, this.#known) : change.settle(record, answer);
  }

  #show(): void {
    const record = this.#acknowledged;
    this.#shown =
      record === null ? null : this.#underway.reduce((shown, next) => next.apply(shown, this.#known), record);
    for (const listener of this.#listeners) listener();
  }

  #inOrder<T>(job: () => Promise<T>): Promise<T> {
    const run = this.#last.then(job);
    // The next job runs whether this one worked or not; its own caller hears of the failure.
    this.#last = run.catch(() => undefined);
    return run;
  }
}
