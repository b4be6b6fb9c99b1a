import { useCallback, useEffect, useEffectEvent, useReducer, useRef } from 'react';
import type { ImportId } from '../../../../domain/ids';
import type { FileLook } from '../../../../domain/metrics/fileLook';
import type { ImportCheck } from '../../../../domain/metrics/importCheck';
import type {
  ImportOptions,
  ImportProgress,
  PresetName,
  RecordKind,
} from '../../../../domain/metrics/importTypes';
import { instant, type Instant } from '../../../../domain/time';
import type { ImportEntry, ImportRequest } from '../../../../shared/contract';
import { text } from '../../../../shared/i18n/text';
import { client } from '../../../api';
import { useAssessment } from '../../../assessment/useAssessment';
import { notifyDone } from '../../../ui/notify';
import { draftAsBefore, draftFrom, requestOf, type ImportDraft } from './importDraft';
import {
  nextImportState,
  type OverlapAnswers,
  startOfImport,
  unfinishedOf,
  type ImportState,
} from './importState';
import { importTrouble } from './importTrouble';
import { leaveImport, leftImport } from './leftImports';

export interface ImportActions {
  readonly look: (path: string) => void;
  /** Every choice is kept; what the new settings make of the file follows. */
  readonly change: (draft: ImportDraft) => void;
  /** Detects the columns anew, for another kind of rows or another tool. */
  readonly detect: (as: { readonly kind: RecordKind; readonly preset: PresetName | null }) => void;
  /** To the choices of the last file with these columns. */
  readonly asBefore: () => void;
  /** Reads the whole file and writes nothing. */
  readonly check: (draft: ImportDraft) => void;
  /** Says what becomes of an earlier import that has some of the rows already. */
  readonly answer: (id: ImportId, answer: OverlapAnswers[ImportId]) => void;
  readonly start: () => void;
  readonly cancel: () => void;
  /** Shows an import that was made before. */
  readonly show: (entry: ImportEntry) => void;
  readonly back: () => void;
  readonly resume: () => void;
  /** To another file. */
  readonly reset: () => void;
}

type LookOptions = Partial<Pick<ImportOptions, 'preset' | 'mapping' | 'zone' | 'order' | 'words'>>;
type Steps<Result> = Promise<AsyncIterator<ImportProgress, Result | undefined>>;

export interface ImportSource {
  readonly inspect: (path: string, kind: RecordKind | null, options: LookOptions) => Promise<FileLook>;
  /** Yields progress and returns what was found. */
  readonly check: (request: ImportRequest, signal: AbortSignal) => Steps<ImportCheck>;
  /** Yields progress and returns the entry; the signal rolls everything back. */
  readonly run: (request: ImportRequest, signal: AbortSignal) => Steps<ImportEntry>;
}

const rightNow = (): Instant => instant(Date.now());
const NO_ANSWERS: OverlapAnswers = {};
const replacedBy = (answers: OverlapAnswers): ImportId[] =>
  (Object.keys(answers) as ImportId[]).filter((id) => answers[id] === 'replace');

/** So long nothing was typed or chosen before the file is read again. */
const SETTLED_MS = 150;

const backend: ImportSource = {
  inspect: (path, kind, options) => client.metrics.inspect({ path, kind, options }),
  check: (request, signal) => client.metrics.check(request, { signal }),
  run: (request, signal) => client.metrics.import(request, { signal }),
};

const lookOptions = ({ preset, mapping, zone, order, words }: ImportDraft): LookOptions => ({
  preset,
  mapping,
  zone,
  order,
  words,
});

/**
 * One import from the choice of a file to its report. Cancelling, or leaving the page, aborts the call under way, and the
 * backend keeps nothing of it; what was chosen is still there when the page is opened again. Who leaves is told so.
 */
export function useImport(
  entries: readonly ImportEntry[],
  onImported: (entry: ImportEntry) => void,
  source: ImportSource = backend,
): readonly [ImportState, ImportActions] {
  const { record, workflow, pack } = useAssessment();
  const assessmentId = record.assessment.id;
  const workflowId = workflow?.id ?? null;
  const [state, dispatch] = useReducer(nextImportState, leftImport(assessmentId), startOfImport);
  const running = useRef<AbortController | null>(null);
  /** Answers to an earlier look are of no interest any more. */
  const looks = useRef(0);
  const stop = useEffectEvent(() => {
    if (running.current === null) return;
    running.current.abort();
    if (state.step === 'checking' || state.step === 'importing')
      notifyDone(text('metrics:wizard.stopped', { file: state.file.look.name }));
  });
  useEffect(() => () => stop(), []);
  useEffect(() => leaveImport(assessmentId, unfinishedOf(state)), [assessmentId, state]);

  const isPattern = useCallback(
    (id: string) => pack.diagnosis.patterns.some((pattern) => pattern.id === id),
    [pack],
  );

  /** Looks at a file anew; `draft` makes the choices to begin with. */
  const open = useCallback(
    async (
      path: string,
      ask: { readonly kind: RecordKind | null; readonly preset?: PresetName | null },
      draft: (look: FileLook) => ImportDraft,
    ) => {
      const mine = (looks.current += 1);
      try {
        const look = await source.inspect(path, ask.kind, ask.preset == null ? {} : { preset: ask.preset });
        const begin = draft(look);
        // What was chosen last time reads the file in another way than what was detected.
        const read =
          begin.from === 'remembered' ? await source.inspect(path, begin.kind, lookOptions(begin)) : look;
        if (looks.current === mine) return { look: read, draft: begin };
      } catch (error) {
        if (looks.current === mine) dispatch({ type: 'trouble', trouble: importTrouble(error) });
      }
      return null;
    },
    [source],
  );

  const look = useCallback(
    (path: string) => {
      dispatch({ type: 'look', path });
      void open(path, { kind: null }, (seen) => draftAsBefore(seen, workflowId, isPattern)).then(
        (begun) => begun !== null && dispatch({ type: 'seen', path, ...begun }),
      );
    },
    [open, workflowId, isPattern],
  );

  const path = state.step === 'map' ? state.file.path : null;
  const detect = useCallback(
    (as: { readonly kind: RecordKind; readonly preset: PresetName | null }) => {
      if (path === null) return;
      void open(path, as, (seen) => draftFrom(seen, workflowId)).then((begun) => {
        if (begun === null) return;
        dispatch({ type: 'draft', draft: begun.draft });
        dispatch({ type: 'read', path, look: begun.look });
      });
    },
    [open, path, workflowId],
  );
  const asBefore = useCallback(() => {
    if (path === null) return;
    void open(path, { kind: null }, (seen) => draftAsBefore(seen, workflowId, isPattern)).then((begun) => {
      if (begun === null) return;
      dispatch({ type: 'draft', draft: begun.draft });
      dispatch({ type: 'read', path, look: begun.look });
    });
  }, [open, path, workflowId, isPattern]);

  const settling = useRef<ReturnType<typeof setTimeout> | undefined>(undefined);
  useEffect(() => () => clearTimeout(settling.current), []);
  const change = useCallback(
    (draft: ImportDraft) => {
      dispatch({ type: 'draft', draft });
      if (path === null) return;
      const mine = (looks.current += 1);
      clearTimeout(settling.current);
      settling.current = setTimeout(() => {
        source.inspect(path, draft.kind, lookOptions(draft)).then(
          (read) => looks.current === mine && dispatch({ type: 'read', path, look: read }),
          (error: unknown) =>
            looks.current === mine && dispatch({ type: 'trouble', trouble: importTrouble(error) }),
        );
      }, SETTLED_MS);
    },
    [source, path],
  );

  /** Follows a call to its end; `undefined` at the end means that it was cancelled. */
  const follow = useCallback(
    async <Result>(
      call: (signal: AbortSignal) => Steps<Result>,
      onResult: (result: Result) => void,
    ): Promise<void> => {
      const controller = new AbortController();
      running.current = controller;
      try {
        const steps = await call(controller.signal);
        for (;;) {
          const step = await steps.next();
          if (step.done !== true) {
            dispatch({ type: 'progress', progress: step.value });
            continue;
          }
          if (step.value === undefined) dispatch({ type: 'cancelled' });
          else onResult(step.value);
          return;
        }
      } catch (error) {
        const trouble = importTrouble(error);
        const cancelled =
          controller.signal.aborted || (trouble.kind === 'refused' && trouble.problem.code === 'cancelled');
        dispatch(cancelled ? { type: 'cancelled' } : { type: 'trouble', trouble });
      } finally {
        if (running.current === controller) running.current = null;
      }
    },
    [],
  );

  const opened = state.step === 'map' || state.step === 'checked' ? state.file : null;
  const check = useCallback(
    (draft: ImportDraft) => {
      if (opened === null) return;
      dispatch({ type: 'check', draft });
      const request = requestOf(draft, opened.path, { assessmentId, now: rightNow() });
      void follow(
        (signal) => source.check(request, signal),
        (found) => dispatch({ type: 'checked', check: found }),
      );
    },
    [assessmentId, follow, opened, source],
  );

  const chosen = state.step === 'checked' ? state.draft : null;
  const answers = state.step === 'checked' ? state.answers : NO_ANSWERS;
  const start = useCallback(() => {
    if (opened === null || chosen === null) return;
    dispatch({ type: 'import' });
    const request = {
      ...requestOf(chosen, opened.path, { assessmentId, now: rightNow() }),
      replaces: replacedBy(answers),
    };
    void follow(
      (signal) => source.run(request, signal),
      (entry) => {
        dispatch({ type: 'imported', entry, wasThere: entries.some(({ id }) => id === entry.id) });
        onImported(entry);
      },
    );
  }, [answers, assessmentId, chosen, entries, follow, onImported, opened, source]);

  const cancel = useCallback(() => {
    dispatch({ type: 'cancelling' });
    running.current?.abort();
  }, []);
  const answer = useCallback<ImportActions['answer']>(
    (id, given) => dispatch({ type: 'answer', id, answer: given }),
    [],
  );
  const show = useCallback((entry: ImportEntry) => dispatch({ type: 'imported', entry, wasThere: true }), []);
  const back = useCallback(() => dispatch({ type: 'back' }), []);
  const resume = useCallback(() => dispatch({ type: 'resume' }), []);
  const reset = useCallback(() => dispatch({ type: 'reset' }), []);
  return [state, { look, change, detect, asBefore, check, answer, start, cancel, show, back, resume, reset }];
}
