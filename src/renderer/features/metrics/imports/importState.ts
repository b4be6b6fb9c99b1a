/** Where an import stands: one state at a time, so that no screen can show half of two. */
import type { FileInspection, ImportProblem, ImportProgress } from '../../../../domain/metrics/importTypes';
import type { ImportEntry } from '../../../../shared/contract';
import type { ImportDraft } from './importDraft';

/** A refusal with its sentence's values, or a failure that only has its words. */
export type ImportTrouble =
  | { readonly kind: 'refused'; readonly problem: ImportProblem }
  | { readonly kind: 'failed'; readonly error: unknown };

export interface OpenedFile {
  readonly path: string;
  readonly inspection: FileInspection;
}

export type ImportState =
  | { readonly step: 'choose'; readonly trouble: ImportTrouble | null; readonly cancelled: boolean }
  | { readonly step: 'looking'; readonly path: string }
  | {
      readonly step: 'check';
      readonly file: OpenedFile;
      readonly draft: ImportDraft;
      readonly trouble: ImportTrouble | null;
      readonly cancelled: boolean;
    }
  | {
      readonly step: 'importing';
      readonly file: OpenedFile;
      readonly draft: ImportDraft;
      readonly progress: ImportProgress | null;
      readonly cancelling: boolean;
    }
  | {
      readonly step: 'done';
      readonly file: OpenedFile;
      readonly draft: ImportDraft;
      readonly entry: ImportEntry;
    };

export const startOfImport: ImportState = { step: 'choose', trouble: null, cancelled: false };

export type ImportEvent =
  | { readonly type: 'look'; readonly path: string }
  | {
      readonly type: 'seen';
      readonly path: string;
      readonly inspection: FileInspection;
      readonly draft: ImportDraft;
    }
  | { readonly type: 'trouble'; readonly trouble: ImportTrouble }
  | { readonly type: 'draft'; readonly draft: ImportDraft }
  | { readonly type: 'import' }
  | { readonly type: 'progress'; readonly progress: ImportProgress }
  | { readonly type: 'cancelling' }
  | { readonly type: 'cancelled' }
  | { readonly type: 'imported'; readonly entry: ImportEntry }
  | { readonly type: 'again' }
  | { readonly type: 'reset' };

/** The next state; an event that comes too late for its state changes nothing. */
export function nextImportState(state: ImportState, event: ImportEvent): ImportState {
  switch (event.type) {
    case 'look':
      return state.step === 'importing' ? state : { step: 'looking', path: event.path };
    case 'seen':
      return state.step === 'looking' && state.path === event.path
        ? {
            step: 'check',
            file: { path: state.path, inspection: event.inspection },
            draft: event.draft,
            trouble: null,
            cancelled: false,
          }
        : state;
    case 'trouble':
      switch (state.step) {
        case 'looking':
          return { step: 'choose', trouble: event.trouble, cancelled: false };
        case 'importing':
          return {
            step: 'check',
            file: state.file,
            draft: state.draft,
            trouble: event.trouble,
            cancelled: false,
          };
        case 'choose':
        case 'check':
        case 'done':
          return state;
      }
      return state;
    case 'draft':
      return state.step === 'check' ? { ...state, draft: event.draft, cancelled: false } : state;
    case 'import':
      return state.step === 'check'
        ? { step: 'importing', file: state.file, draft: state.draft, progress: null, cancelling: false }
        : state;
    case 'progress':
      return state.step === 'importing' ? { ...state, progress: event.progress } : state;
    case 'cancelling':
      return state.step === 'importing' ? { ...state, cancelling: true } : state;
    case 'cancelled':
      return state.step === 'importing'
        ? { step: 'check', file: state.file, draft: state.draft, trouble: null, cancelled: true }
        : state;
    case 'imported':
      return state.step === 'importing'
        ? { step: 'done', file: state.file, draft: state.draft, entry: event.entry }
        : state;
    case 'again':
      return state.step === 'done'
        ? { step: 'check', file: state.file, draft: state.draft, trouble: null, cancelled: false }
        : state;
    case 'reset':
      return startOfImport;
  }
}
