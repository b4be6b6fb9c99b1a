import { Button } from '@mantine/core';
import { useState, type ReactNode } from 'react';
import type { ImportEntry } from '../../../../shared/contract';
import { text } from '../../../../shared/i18n/text';
import { client } from '../../../api';
import { problemSentence } from '../../../assessment/problemSentence';
import { latestSentence } from './latestSentence';
import { Notice } from './Notice';
import { Cautions, FlaggedRows, RejectedRows } from './RowReasons';
import { rowSum } from './rowSum';
import { RowTable } from './RowTable';
import { StepHeading } from './StepHeading';
import { useUndoImport } from './useUndoImport';
import styles from './report.module.css';

/** What became of every row of a file: nothing lost, nothing hidden. */
export function ImportReportView({
  entry,
  wasThere = false,
  actions,
  onUndo,
  onChooseAgain,
}: {
  readonly entry: ImportEntry;
  /** Nothing was added, because the file had been imported before in the same way. */
  readonly wasThere?: boolean;
  readonly actions: ReactNode;
  /** Takes the import out again; null where that cannot be done from here. */
  readonly onUndo: (() => void) | null;
  /** Undoes the import and goes back to its choices; null where the file is no longer at hand. */
  readonly onChooseAgain: (() => void) | null;
}) {
  const { report, fileName } = entry;
  const { rows, kind } = report;
  const latest = latestSentence(report);
  const undoing = useUndoImport(() => onUndo?.());
  const sharedIds = report.rejectedBy['duplicate-id'] ?? 0;
  return (
    <div className={styles.report}>
      <StepHeading>
        {wasThere
          ? text('metrics:report.title.there', { file: fileName })
          : text(rows.imported > 0 ? `metrics:report.title.${kind}` : 'metrics:report.title.none', {
              count: rows.imported,
              file: fileName,
            })}
      </StepHeading>
      <p data-testid="sum">{rowSum(report)}</p>
      {wasThere && (
        <Notice tone="note">
          {text('metrics:check.same.sentence', { at: entry.importedAt, by: entry.importedBy })}
        </Notice>
      )}
      {entry.replacedBy !== null && (
        <Notice tone="note">{text('overlap:replaced', { file: entry.replacedBy.fileName })}</Notice>
      )}
      {entry.replaces.length > 0 && (
        <Notice tone="note">
          {text('overlap:replaces', { files: entry.replaces.map((old) => old.fileName) })}
        </Notice>
      )}
      {sharedIds > 0 && onChooseAgain !== null && (
        <Notice tone="note">
          <b>{text('metrics:report.duplicates.title', { count: sharedIds })}</b>{' '}
          {text(`metrics:report.duplicates.${kind === 'incident' ? 'body' : 'bodyOther'}`)}{' '}
          <button type="button" className="ek-link" onClick={onChooseAgain}>
            {text('metrics:report.duplicates.again')}
          </button>
        </Notice>
      )}
      <div className={styles.reportColumns}>
        <section>
          <RowTable report={report} planned={false} />
          <p className="ek-small">
            {latest !== null && `${latest} `}
            {text('metrics:report.by', { at: entry.importedAt, by: entry.importedBy })}
          </p>
          <div className="ek-page-actions">{actions}</div>
          {onUndo !== null && (
            <Button variant="subtle" px={0} mt="sm" onClick={() => undoing.ask(entry)}>
              {text('metrics:imports.undoConfirm')}
            </Button>
          )}
        </section>
        <div>
          <RejectedRows report={report}>
            <SaveRejected entry={entry} />
          </RejectedRows>
          <FlaggedRows report={report} />
          <Cautions report={report} />
        </div>
      </div>
      {onUndo !== null && undoing.question}
    </div>
  );
}

/** Writes the rejected rows to a file, and says how they come in after all. */
function SaveRejected({ entry }: { readonly entry: ImportEntry }) {
  const [outcome, setOutcome] = useState<{ ok: boolean; sentence: string } | null>(null);
  const save = async () => {
    const base = entry.fileName.replace(/\.[^.]*$/, '');
    const path = await window.desktop.chooseSavePath(`${base}-rejected.csv`);
    if (path === null) return;
    try {
      const { rows } = await client.metrics.exportRejects({ id: entry.id, path });
      setOutcome({ ok: true, sentence: text('metrics:report.exported', { count: rows, path }) });
    } catch (error) {
      setOutcome({ ok: false, sentence: `${text('metrics:report.exportFailed')} ${problemSentence(error)}` });
    }
  };
  return (
    <>
      <h4>{text('metrics:report.repair.title')}</h4>
      <ol className={styles.repair}>
        {(['save', 'correct', 'import'] as const).map((step) => (
          <li key={step}>{text(`metrics:report.repair.${step}`)}</li>
        ))}
      </ol>
      <Button variant="default" size="sm" onClick={() => void save()}>
        {text('metrics:report.export')}
      </Button>
      {outcome !== null && <Notice tone={outcome.ok ? 'note' : 'problem'}>{outcome.sentence}</Notice>}
    </>
  );
}
