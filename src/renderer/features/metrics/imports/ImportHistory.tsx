import { Button } from '@mantine/core';
import { formatInstant } from '../../../../shared/i18n/formats';
import { currentLanguage, text } from '../../../../shared/i18n/text';
import type { ImportEntry } from '../../../../shared/contract';
import { useUndoImport } from './useUndoImport';
import styles from '../metrics.module.css';

/** The files that were imported into this assessment, latest first, each with its report and its undo. */
export function ImportHistory({
  entries,
  onReport,
  onUndo,
}: {
  readonly entries: readonly ImportEntry[];
  readonly onReport: (entry: ImportEntry) => void;
  readonly onUndo: (entry: ImportEntry) => void;
}) {
  const undoing = useUndoImport(onUndo);
  if (entries.length === 0) return null;
  return (
    <section>
      <h2>{text('metrics:imports.title')}</h2>
      <ul className={styles.files}>
        {[...entries]
          .sort((a, b) => b.importedAt - a.importedAt)
          .map((entry) => (
            <li key={entry.id}>
              <div>
                <b title={entry.fileName}>{entry.fileName}</b>
                <span title={formatInstant(entry.importedAt, currentLanguage())}>
                  {text('metrics:imports.rows', {
                    kind: text(`imports:kind.${entry.report.kind}`),
                    imported: entry.report.rows.imported,
                    read: entry.report.rows.read,
                    at: entry.importedAt,
                    by: entry.importedBy,
                  })}
                </span>
                {entry.replacedBy !== null && (
                  <div>
                    <span>{text('overlap:replaced', { file: entry.replacedBy.fileName })}</span>
                  </div>
                )}
              </div>
              <Button
                variant="subtle"
                size="compact-sm"
                aria-label={text('metrics:imports.reportOf', { file: entry.fileName })}
                onClick={() => onReport(entry)}
              >
                {text('metrics:imports.report')}
              </Button>
              <Button
                variant="subtle"
                size="compact-sm"
                aria-label={text('metrics:imports.undoOf', { file: entry.fileName })}
                onClick={() => undoing.ask(entry)}
              >
                {text('metrics:imports.undo')}
              </Button>
            </li>
          ))}
      </ul>
      {undoing.question}
    </section>
  );
}
