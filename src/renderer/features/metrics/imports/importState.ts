/** Where an import stands: one state at a time, so that no screen can show half of two. */
import type { ImportId } from '../../../../domain/ids';
import type { FileLook } from '../../../../domain/metrics/fileLook';
import type { ImportCheck } from '../../../../domain/metrics/importCheck';
import type { ImportProblem, ImportProgress } from '../../../../domain/metrics/importTypes';
import type { ImportEntry } from '../../../../shared/contract';
import type { ImportDraft } from './importDraft';

/** A refusal with its sentence's values, or a failure that only has its words. */
export type ImportTrouble =
  | { readonly kind: 'refused'; readonly problem: ImportProblem }
  | { readonly kind: 'failed'; readonly error: unknown };

export interface OpenedFile {
  readonly path: string;
  readonly look: FileLook;
}

/** A file that somebody has begun to describe. */
export interface BegunImport {
  readonly file: OpenedFile;
  readonly draft: ImportDraft;
}

/** What becomes of earlier imports that have some of the rows already; one without an answer is still to be asked about. */
export type OverlapAnswers = Readonly<Record<ImportId, 'replace' | 'keep'>>;

export type ImportState =
  | {
      readonly step: 'choose';
      readonly trouble: ImportTrouble | null;
      /** What was chosen for another file before, to go back to. */
      readonly begun: BegunImport | null;
    }
  | { readonly step: 'looking'; readonly path: string; readonly begun: BegunImport | null }
  | (BegunImport & {
      readonly step: 'map';
      readonly trouble: ImportTrouble | null;
      readonly cancelled: boolean;
    })
  | (BegunImport & {
      readonly step: 'checking';
      readonly progress: ImportProgress | null;
      readonly cancelling: boolean;
      /** What an earlier check found, while another is made for another answer. */
      readonly before: ImportCheck | null;
    })
  | (BegunImport & {
      readonly step: 'checked';
      readonly check: ImportCheck;
      readonly answers: OverlapAnswers;
      readonly trouble: ImportTrouble | null;
      readonly cancelled: boolean;
    })
  | (BegunImport & {
      readonly step: 'importing';
      readonly check: ImportCheck;
      readonly answers: OverlapAnswers;
      readonly progress: ImportProgress | null;
      readonly cancelling: boolean;
    })
  | (BegunImport & {
      readonly step: 'done';
      readonly entry: ImportEntry;
      /** The entry was there before: nothing was added. */
      readonly wasThere: boolean;
    });

export type ImportEvent =
  | { readonly type: 'look'; readonly path: string }
  | { readonly type: 'seen'; readonly path: string; readonly look: FileLook; readonly draft: ImportDraft }
  /** What the settings make of the file, after they changed. */
  | { readonly type: 'read'; readonly path: string; readonly look: FileLook }
  | { readonly type: 'trouble'; readonly trouble: ImportTrouble }
  | { readonly type: 'draft'; readonly draft: ImportDraft }
  | { readonly type: 'check'; readonly draft: ImportDraft }
  | { readonly type: 'checked'; readonly check: ImportCheck }
  | { readonly type: 'answer'; readonly id: ImportId; readonly answer: OverlapAnswers[ImportId] }
  | { readonly type: 'import' }
  | { readonly type: 'progress'; readonly progress: ImportProgress }
  | { readonly type: 'cancelling' }
  | { readonly type: 'cancelled' }
  | { readonly type: 'imported'; readonly entry: ImportEntry; readonly wasThere: boolean }
  /** One step back, with everything that was chosen. */
  | { readonly type: 'back' }
  | { readonly type: 'resume' }
  /** To another file, with nothing to go back to. */
  | { readonly type: 'reset' };

/** The beginning; `begun` is what was left unfinished before. */
export const startOfImport = (begun: BegunImport | null = null): ImportState => ({
  step: 'choose',
  trouble: null,
  begun,
});

const begunOf = (state: ImportState): BegunImport | null => {
  if (state.step === 'choose' || state.step === 'looking') return state.begun;
  if (state.step === 'done') return null;
  return { file: state.file, draft: state.draft };
};

const toMap = (
  { file, draft }: BegunImport,
  why: { readonly trouble?: ImportTrouble; readonly cancelled?: boolean } = {},
): ImportState => ({
  step: 'map',
  file,
  draft,
  trouble: why.trouble ?? null,
  cancelled: why.cancelled ?? false,
});

/** What is unfinished in a state, to be kept when its page is left. */
export const unfinishedOf = begunOf;

/** The next state; an event that comes too late for its state changes nothing. */
export function nextImportState(state: ImportState, event: ImportEvent): ImportState {
  switch (event.type) {
    case 'look':
      return state.step === 'choose' || state.step === 'looking' || state.step === 'map'
        ? { step: 'looking', path: event.path, begun: begunOf(state) }
        : state;
    case 'seen':
      return state.step === 'looking' && state.path === event.path
        ? toMap({ file: { path: event.path, look: event.look }, draft: event.draft })
        : state;
    case 'read':
      return state.step === 'map' && state.file.path === event.path
        ? { ...state, file: { path: event.path, look: event.look } }
        : state;
    case 'trouble':
      return withTrouble(state, event.trouble);
    case 'draft':
      return state.step === 'map' ? { ...state, draft: event.draft, cancelled: false } : state;
    case 'check': {
      if (state.step !== 'map' && state.step !== 'checked') return state;
      const before = state.step === 'checked' ? state.check : null;
      const { file } = state;
      return { step: 'checking', file, draft: event.draft, progress: null, cancelling: false, before };
    }
    case 'checked': {
      if (state.step !== 'checking') return state;
      const { file, draft, before } = state;
      // Rows that share an id are only named while they are rejected: they stay on show when they no longer are.
      const sharedIds = event.check.sharedIds.length > 0 ? event.check.sharedIds : (before?.sharedIds ?? []);
      const check = { ...event.check, sharedIds };
      return { step: 'checked', file, draft, check, answers: {}, trouble: null, cancelled: false };
    }
    case 'answer':
      return state.step === 'checked'
        ? { ...state, answers: { ...state.answers, [event.id]: event.answer } }
        : state;
    case 'import':
      return state.step === 'checked'
        ? {
            step: 'importing',
            file: state.file,
            draft: state.draft,
            check: state.check,
            answers: state.answers,
            progress: null,
            cancelling: false,
          }
        : state;
    case 'progress':
      return state.step === 'importing' || state.step === 'checking'
        ? { ...state, progress: event.progress }
        : state;
    case 'cancelling':
      return state.step === 'importing' || state.step === 'checking' ? { ...state, cancelling: true } : state;
    case 'cancelled':
      if (state.step === 'checking') return toMap(state, { cancelled: true });
      return state.step === 'importing'
        ? {
            step: 'checked',
            file: state.file,
            draft: state.draft,
            check: state.check,
            answers: state.answers,
            trouble: null,
            cancelled: true,
          }
        : state;
    case 'imported':
      return state.step === 'importing' || state.step === 'checked'
        ? {
            step: 'done',
            file: state.file,
            draft: state.draft,
            entry: event.entry,
            wasThere: event.wasThere,
          }
        : state;
    case 'back':
      switch (state.step) {
        case 'map':
          return startOfImport(begunOf(state));
        case 'checked':
        case 'done':
          return toMap(state);
        case 'choose':
        case 'looking':
        case 'checking':
        case 'importing':
          return state;
      }
      return state;
    case 'resume':
      return state.step === 'choose' && state.begun !== null ? toMap(state.begun) : state;
    case 'reset':
      return startOfImport();
  }
}

function withTrouble(state: ImportState, trouble: ImportTrouble): ImportState {
  switch (state.step) {
    case 'looking':
      return { step: 'choose', trouble, begun: state.begun };
    case 'map':
    case 'checking':
      return toMap(state, { trouble });
    case 'importing':
      // A refusal asks for something that is chosen on the page before; anything else can be tried again.
      return trouble.kind === 'refused'
        ? toMap(state, { trouble })
        : {
            step: 'checked',
            file: state.file,
            draft: state.draft,
            check: state.check,
            answers: state.answers,
            trouble,
            cancelled: false,
          };
    case 'choose':
    case 'checked':
    case 'done':
      return state;
  }
}
