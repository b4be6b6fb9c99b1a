import { Button } from '@mantine/core';
import type { Instant } from '../../../../domain/time';
import { text } from '../../../../shared/i18n/text';
import type { ImportRequest } from '../../../../shared/contract';
import { useAssessment } from '../../../assessment/useAssessment';
import { FilePreview } from './FilePreview';
import { mapField, missingIn, questionsOf, requestOf, type ImportDraft } from './importDraft';
import { importProblemSentence } from './importProblemSentence';
import { ImportQuestions } from './ImportQuestions';
import type { ImportState } from './importState';
import { MappingTable } from './MappingTable';
import { Notice } from './Notice';
import styles from './imports.module.css';

/** The file as read, what its columns are, and what only a person can tell; then the import. */
export function CheckFile({
  state,
  onChange,
  onStart,
}: {
  readonly state: Extract<ImportState, { step: 'check' }>;
  readonly onChange: (draft: ImportDraft) => void;
  readonly onStart: (requestAt: (now: Instant) => ImportRequest) => void;
}) {
  const { record, pack } = useAssessment();
  const { file, draft, trouble, cancelled } = state;
  const refused = trouble?.kind === 'refused' ? trouble.problem : null;
  const questions = questionsOf(file.inspection, draft.mapping, refused);
  const missing = missingIn(draft, questions);
  const { cautions } = file.inspection;
  const start = () => {
    if (missing.length > 0) return;
    onStart((now) => requestOf(draft, file, questions, { assessmentId: record.assessment.id, now }));
  };
  return (
    <form
      className={styles.check}
      onSubmit={(event) => {
        event.preventDefault();
        start();
      }}
    >
      {cancelled && <Notice tone="note">{text('metrics:wizard.cancelled')}</Notice>}
      {trouble !== null && <Notice tone="problem">{importProblemSentence(trouble)}</Notice>}
      <FilePreview inspection={file.inspection} />
      <div className={styles.columns}>
        <MappingTable
          inspection={file.inspection}
          mapping={draft.mapping}
          onMap={(field, column) => onChange(mapField(draft, field, column))}
        />
        <ImportQuestions
          draft={draft}
          questions={questions}
          inspection={file.inspection}
          workflows={record.workflows}
          pack={pack}
          onChange={onChange}
        />
      </div>
      <footer className={styles.footer}>
        <div>
          {missing.length > 0 ? (
            <p role="status">{missing.map((entry) => text(`metrics:wizard.missing.${entry}`)).join(' ')}</p>
          ) : (
            <p role="status">{text(`metrics:wizard.sure.${whatItMeasures(draft)}`)}</p>
          )}
          {cautions.map((caution) => (
            <p key={`${caution.code}-${caution.column}`} className="ek-small">
              {text(`imports:caution.${caution.code}`, { column: caution.column })}
            </p>
          ))}
        </div>
        <Button type="submit" disabled={missing.length > 0}>
          {text('metrics:wizard.start')}
        </Button>
      </footer>
    </form>
  );
}

function whatItMeasures({ mapping }: ImportDraft): 'truth' | 'noTruth' | 'noRestored' {
  if (mapping.restored === undefined) return 'noRestored';
  return mapping.reconciled === undefined ? 'noTruth' : 'truth';
}
