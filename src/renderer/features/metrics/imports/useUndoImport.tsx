import { type ReactNode, useState } from 'react';
import type { ImportEntry } from '../../../../shared/contract';
import { UndoImport } from './UndoImport';

/** Asks before an import is taken out: `ask` opens the question, `question` is where it stands on the screen. */
export function useUndoImport(onUndo: (entry: ImportEntry) => void): {
  readonly ask: (entry: ImportEntry) => void;
  /** Null while nothing is asked. */
  readonly question: ReactNode;
} {
  const [asked, setAsked] = useState<ImportEntry | null>(null);
  return {
    ask: setAsked,
    question:
      asked === null ? null : (
        <UndoImport
          entry={asked}
          onKeep={() => setAsked(null)}
          onUndo={() => {
            setAsked(null);
            onUndo(asked);
          }}
        />
      ),
  };
}
