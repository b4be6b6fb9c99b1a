import { Button } from '@mantine/core';
import type { ImportCheck } from '../../../../domain/metrics/importCheck';
import { text } from '../../../../shared/i18n/text';
import { WrittenTwiceNote } from '../../records/WrittenTwiceNote';
import { EntryPreview } from './EntryPreview';
import { FigurePreview } from './FigurePreview';
import { importProblemSentence } from './importProblemSentence';
import type { ImportState } from './importState';
import { latestSentence } from './latestSentence';
import { Notice } from './Notice';
import { Cautions, FlaggedRows, RejectedRows } from './RowReasons';
import { rowSum } from './rowSum';
import { RowTable } from './RowTable';
import { SharedIds } from './SharedIds';
import { StepHeading } from './StepHeading';
import { UnknownNames } from './UnknownNames';
import type { ImportActions } from './useImport';
import { OverlapQuestions } from './OverlapQuestions';
import type { Imports } from './useImports';
import { useUndoImport } from './useUndoImport';
import shared from './imports.module.css';
import styles from './report.module.css';

/** What the import would bring, row by row and figure by figure; nothing has been written yet. */
export function CheckResult({
  state,
  actions,
  imports,
}: {
  readonly state: Extract<ImportState, { step: 'checked' }>;
  readonly actions: ImportActions;
  readonly imports: Imports;
}) {
  const { check, draft, answers, trouble, cancelled } = state;
  const { report } = check;
  const { rows, kind } = report;
  const latest = latestSentence(report);
  const same = imports.entries.find(({ id }) => id === check.same?.id) ?? null;
  const unanswered = check.overlaps.filter(({ id }) => answers[id] === undefined).length;
  return (
    <div className={styles.report}>
      <StepHeading>
        {same !== null
          ? text('metrics:report.title.there', { file: same.fileName })
          : text(rows.imported > 0 ? `metrics:check.title.${kind}` : 'metrics:check.title.none', {
              count: rows.imported,
            })}
      </StepHeading>
      <p data-testid="sum">{rowSum(report)}</p>
      {cancelled && <Notice tone="note">{text('metrics:wizard.cancelled')}</Notice>}
      {trouble !== null && <Notice tone="problem">{importProblemSentence(trouble)}</Notice>}
      <Before check={check} imports={imports} />
      <UnknownNames check={check} />
      <OverlapQuestions check={check} answers={answers} onAnswer={actions.answer} />
      {same === null && <WrittenTwiceNote found={check.writtenTwice} where="file" />}
      <div className={styles.reportColumns}>
        <section>
          <RowTable report={report} planned />
          {latest !== null && <p className="ek-small">{latest}</p>}
          <FigurePreview figures={check.figures} />
          <EntryPreview check={check} />
        </section>
        <div>
          {check.sharedIds.length > 0 && (
            <SharedIds
              kind={kind}
              header={report.header}
              ids={check.sharedIds}
              mode={draft.dedupe}
              onMode={(dedupe) => dedupe !== draft.dedupe && actions.check({ ...draft, dedupe })}
            />
          )}
          <RejectedRows report={report}>
            <p className="ek-small">{text('metrics:check.rejectedHint')}</p>
          </RejectedRows>
          <FlaggedRows report={report} lines={check.flagLines} planned />
          <Cautions report={report} />
          {isSpotless(check) && (
            <p>{text(leavesOut(check) ? 'metrics:check.readable' : 'metrics:check.spotless')}</p>
          )}
        </div>
      </div>
      <footer className={shared.footer}>
        <p role="status">
          {unanswered > 0
            ? text('overlap:check.unanswered', { count: unanswered })
            : text(rows.imported > 0 ? 'metrics:check.unwritten' : 'metrics:check.nothing')}
        </p>
        <div className="ek-page-actions">
          <Button variant={rows.imported > 0 || same !== null ? 'default' : 'filled'} onClick={actions.back}>
            {text('metrics:wizard.backToColumns')}
          </Button>
          {same === null ? (
            <Button
              variant={rows.imported > 0 ? 'filled' : 'default'}
              onClick={actions.start}
              disabled={(rows.imported === 0 && rows.rejected === 0) || unanswered > 0}
            >
              {text('metrics:wizard.start')}
            </Button>
          ) : (
            <Button onClick={() => actions.show(same)}>{text('metrics:check.same.report')}</Button>
          )}
        </div>
      </footer>
    </div>
  );
}

const isSpotless = ({ report, sharedIds, overlaps, writtenTwice }: ImportCheck): boolean =>
  overlaps.length === 0 &&
  writtenTwice.length === 0 &&
  report.rows.rejected === 0 &&
  report.rows.flagged === 0 &&
  report.unreadable.length === 0 &&
  report.cautions.length === 0 &&
  !report.damagedText &&
  sharedIds.length === 0;

/** Whether a figure has to leave out rows that could be read, such as those whose end lies before their start. */
const leavesOut = ({ figures }: ImportCheck): boolean =>
  figures.some(({ excluded }) => Object.values(excluded).some((count) => count > 0));

/** The same file was imported before: with the same settings it adds nothing, with others it counts twice. */
function Before({ check, imports }: { readonly check: ImportCheck; readonly imports: Imports }) {
  const undoing = useUndoImport((entry) => void imports.undo(entry));
  if (check.same !== null) {
    const { id } = check.same;
    const by = imports.entries.find((entry) => entry.id === id)?.replacedBy ?? null;
    return (
      <Notice tone="note">
        {text('metrics:check.same.sentence', { ...check.same })}
        {by !== null && ` ${text('overlap:sameAside', { file: by.fileName })}`}
      </Notice>
    );
  }
  // What becomes of one with the same rows is asked below.
  const asked = new Set(check.overlaps.map(({ id }) => id));
  const earlier = imports.entries.filter(
    ({ id, report, replacedBy }) =>
      report.sha256 === check.report.sha256 && replacedBy === null && !asked.has(id),
  );
  return (
    <>
      {earlier.map((entry) => (
        <Notice key={entry.id} tone="problem">
          {text('metrics:check.twice.sentence', {
            at: entry.importedAt,
            by: entry.importedBy,
            file: entry.fileName,
          })}{' '}
          <button type="button" className="ek-link" onClick={() => undoing.ask(entry)}>
            {text('metrics:check.twice.undo')}
          </button>
        </Notice>
      ))}
      {undoing.question}
    </>
  );
}
