import { Button } from '@mantine/core';
import { formatInstant } from '../../../../shared/i18n/formats';
import { currentLanguage, text } from '../../../../shared/i18n/text';
import type { ImportEntry } from '../../../../shared/contract';
import { useShownPart } from '../../../ui/useShownPart';
import { useUndoImport } from './useUndoImport';
import styles from '../metrics.module.css';

/** So many tell what the figures rest on; an assessment of many months has dozens. */
const SHOWN = 8;

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
  const { shown, more } = useShownPart(
    entries.toSorted((a, b) => b.importedAt - a.importedAt),
    text('metrics:imports.title'),
    SHOWN,
  );
  if (entries.length === 0) return null;
  return (
    <section>
      <h2>{text('metrics:imports.title')}</h2>
      <ul className={styles.files}>
        {shown.map((entry) => (
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
      {more}
      {undoing.question}
    </section>
  );
}
