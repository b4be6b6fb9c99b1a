import { Button } from '@mantine/core';
import { useState } from 'react';
import type { RecordKind } from '../../../../domain/metrics/importTypes';
import { text } from '../../../../shared/i18n/text';
import { useAssessment } from '../../../assessment/useAssessment';
import { FileFacts } from './FileFacts';
import { FileRows } from './FileRows';
import { mapField, missingIn, questionsOf, type ImportDraft, type Missing } from './importDraft';
import { importProblemSentence } from './importProblemSentence';
import { ImportQuestions } from './ImportQuestions';
import type { ImportState } from './importState';
import { KindChoice } from './KindChoice';
import { MappingTable } from './MappingTable';
import { Notice } from './Notice';
import { StepHeading } from './StepHeading';
import type { ImportActions } from './useImport';
import shared from './imports.module.css';
import styles from './mapping.module.css';

/** The file as read, what its columns are, and what only a person can tell; then a check of all of it. */
export function MapFile({
  state,
  actions,
}: {
  readonly state: Extract<ImportState, { step: 'map' }>;
  readonly actions: ImportActions;
}) {
  const { record, pack } = useAssessment();
  const { file, draft, trouble, cancelled } = state;
  const { look } = file;
  const [changed, setChanged] = useState<string | null>(null);
  const refused = trouble?.kind === 'refused' ? trouble.problem : null;
  const questions = questionsOf(look, draft, refused);
  const missing = missingIn(draft, questions);
  return (
    <form
      className={styles.check}
      onSubmit={(event) => {
        event.preventDefault();
        if (missing.length === 0) actions.check(draft);
      }}
    >
      <StepHeading>{text('metrics:wizard.map.heading', { file: look.name })}</StepHeading>
      {cancelled && <Notice tone="note">{text('metrics:wizard.cancelledCheck')}</Notice>}
      {trouble !== null && <Notice tone="problem">{importProblemSentence(trouble)}</Notice>}
      {look.isRejects && <Notice tone="note">{text('metrics:wizard.rejects')}</Notice>}
      <Remembered state={state} actions={actions} />
      <KindChoice
        kind={draft.kind}
        onKind={(kind) => kind !== draft.kind && actions.detect({ kind, preset: null })}
      />
      <div className={styles.preview}>
        <FileRows look={look} mapping={draft.mapping} changed={changed} />
        <FileFacts
          look={look}
          draft={draft}
          onPreset={(preset) => actions.detect({ kind: draft.kind, preset })}
        />
      </div>
      <div className={styles.columns}>
        <MappingTable
          key={`${draft.kind} ${draft.preset} ${draft.from}`}
          look={look}
          mapping={draft.mapping}
          onMap={(field, column) => {
            setChanged(column);
            actions.change(mapField(draft, field, column));
          }}
        />
        <ImportQuestions
          draft={draft}
          questions={questions}
          look={look}
          workflows={record.workflows}
          pack={pack}
          onChange={(next) => {
            if (next.zone !== draft.zone) setChanged(questions.zone);
            if (next.order !== draft.order) setChanged(questions.order?.column ?? null);
            actions.change(next);
          }}
        />
      </div>
      <footer className={shared.footer}>
        <div>
          <p role="status">
            {missing.length > 0
              ? missing.map((one) => missingSentence(one, draft.kind)).join(' ')
              : text(`metrics:wizard.sure.${whatItMeasures(draft)}`)}
          </p>
          {look.cautions
            .filter(({ column }) => !Object.values(draft.mapping).includes(column))
            .map((caution) => (
              <p key={`${caution.code}-${caution.column}`} className="ek-small">
                {text(`imports:caution.${caution.code}`, { column: caution.column })}
              </p>
            ))}
        </div>
        <Button type="submit" disabled={missing.length > 0}>
          {text('metrics:wizard.check')}
        </Button>
      </footer>
    </form>
  );
}

/** Where the choices come from, and the way to the other ones. */
function Remembered({
  state: { file, draft },
  actions,
}: {
  readonly state: Extract<ImportState, { step: 'map' }>;
  readonly actions: ImportActions;
}) {
  const { remembered } = file.look;
  if (remembered === null) return null;
  const as = draft.from === 'remembered';
  return (
    <Notice tone="note">
      {text(as ? 'metrics:wizard.remembered.as' : 'metrics:wizard.remembered.not', {
        at: remembered.at,
        file: remembered.fileName,
      })}{' '}
      <button
        type="button"
        className="ek-link"
        onClick={as ? () => actions.detect({ kind: draft.kind, preset: null }) : actions.asBefore}
      >
        {text(as ? 'metrics:wizard.remembered.detect' : 'metrics:wizard.remembered.use')}
      </button>
    </Notice>
  );
}

function missingSentence(missing: Missing, kind: RecordKind): string {
  return missing.code === 'field'
    ? text(kind === 'incident' ? 'metrics:wizard.missing.started' : 'metrics:wizard.missing.field', {
        field: text(`metrics:field.${missing.field}`),
      })
    : text(`metrics:wizard.missing.${missing.code}`);
}

function whatItMeasures({ kind, mapping }: ImportDraft): string {
  switch (kind) {
    case 'incident':
      if (mapping.restored === undefined) return 'noRestored';
      return mapping.reconciled === undefined ? 'noTruth' : 'truth';
    case 'milestone':
      return mapping.completed === undefined ? 'noCompleted' : kind;
    case 'change':
      return mapping.failed === undefined && mapping.rolledBack === undefined ? 'noFailed' : kind;
    case 'drill':
    case 'reconciliation':
    case 'review':
      return kind;
  }
}
