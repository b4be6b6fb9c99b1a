/** What the preload hands to the interface as `window.desktop`: dialogs, printing, menus. No data goes this way. */
import type { ReportModel } from '../domain/report/reportModel';
import type { StartProblem } from './startProblem';

export type MenuCommand = 'library' | 'packs' | 'new-client' | 'keys' | 'present' | 'export-report';

export type ExportOutcome =
  | {
      readonly status: 'saved';
      readonly folder: string;
      readonly files: readonly { readonly path: string; readonly bytes: number }[];
    }
  | { readonly status: 'canceled' }
  | { readonly status: 'failed'; readonly path: string; readonly reason: string };

/** What became of one file whose place a person was asked for. */
export type SaveOutcome =
  | { readonly status: 'saved'; readonly path: string }
  | { readonly status: 'canceled' }
  | { readonly status: 'failed'; readonly path: string; readonly reason: string };

/** A file as the browser knows it, without its path. */
export interface DroppedFile {
  readonly name: string;
  readonly size: number;
}

export interface Desktop {
  readonly platform: string;
  /** Null when the library opened; asked once at start and again after `onBackend`. */
  startProblem(): Promise<StartProblem | null>;
  chooseCsv(): Promise<string | null>;
  chooseEvidence(): Promise<string | null>;
  /** One or more role files; empty: none. */
  chooseRoleFiles(): Promise<readonly string[]>;
  /** A folder to write into. */
  chooseFolder(): Promise<string | null>;
  /** The folder of a question pack to be read. */
  choosePackFolder(): Promise<string | null>;
  chooseSavePath(suggestedName: string): Promise<string | null>;
  /** Asks where this file shall go and writes it whole; nothing is written when nothing is chosen. */
  saveFile(suggestedName: string, bytes: Uint8Array): Promise<SaveOutcome>;
  /** The path of a dropped file. */
  pathOf(file: DroppedFile): string;
  /** Asks for a folder and prints each model as PDF into it; nothing half-written stays. */
  exportPdfs(
    reports: readonly { readonly fileName: string; readonly model: ReportModel }[],
  ): Promise<ExportOutcome>;
  showInFolder(path: string): Promise<void>;
  /** The backend was restarted (connect anew) or is gone for good. Returns a function that stops listening. */
  onBackend(listener: (state: 'restarted' | 'gone') => void): () => void;
  /** The window is about to close and waits, two seconds at most, until the promise settles. */
  onClosing(listener: () => Promise<void>): void;
  onMenu(listener: (command: MenuCommand) => void): () => void;
}

/** What the report window gets instead: its model, and a way to say that it is drawn. */
export interface ReportDesktop {
  reportModel(): Promise<ReportModel>;
}
