import { Button, Checkbox, SegmentedControl } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useEffect, useState, useSyncExternalStore } from 'react';
import { ReportKind } from '../../../shared/contract';
import { text } from '../../../shared/i18n/text';
import { api } from '../../api';
import { problemSentence } from '../../assessment/problemSentence';
import { saveState } from '../../assessment/saveState';
import { useAssessment } from '../../assessment/useAssessment';
import { useToday } from '../../assessment/useToday';
import { Problem } from '../../ui/Problem';
import { TextField } from '../../ui/TextField';
import { ExportOutcomeView } from './ExportOutcomeView';
import { ReportGaps } from './ReportGaps';
import { reportGaps } from './reportGaps';
import { ReportPreview } from './ReportPreview';
import { useExport } from './useExport';
import styles from './export.module.css';

/** Which documents, what they lack, how they look, and their way out of the app. */
export function ReportPage() {
  const { record, result, asOf, change } = useAssessment();
  const today = useToday();
  const [kinds, setKinds] = useState<readonly ReportKind[]>(['executive-summary', 'scorecard']);
  const [asked, setAsked] = useState<ReportKind>('executive-summary');
  const [state, start] = useExport();
  const seen = kinds.includes(asked) ? asked : (kinds[0] ?? null);
  const busy = state.step === 'preparing' || state.step === 'printing';
  const toggle = (kind: ReportKind, chosen: boolean) =>
    setKinds(ReportKind.options.filter((entry) => (entry === kind ? chosen : kinds.includes(entry))));
  return (
    <div className={styles.page}>
      <div className={styles.controls}>
        <h1>{text('metrics:export.title')}</h1>
        <fieldset className={styles.kinds}>
          <legend>{text('metrics:export.documents')}</legend>
          {ReportKind.options.map((kind) => (
            <Checkbox
              key={kind}
              label={text(`metrics:export.kind.${kind}.name`)}
              description={text(`metrics:export.kind.${kind}.about`)}
              checked={kinds.includes(kind)}
              onChange={(event) => toggle(kind, event.currentTarget.checked)}
            />
          ))}
        </fieldset>
        <TextField
          label={text('metrics:export.confidentiality')}
          description={text('metrics:export.confidentialityHint')}
          value={record.assessment.confidentiality}
          maxLength={500}
          onSave={(confidentiality) =>
            void change.saveAssessment((assessment) => ({ ...assessment, confidentiality }))
          }
        />
        <div className={styles.export}>
          <Button
            disabled={kinds.length === 0 || busy}
            onClick={() =>
              start({ assessmentId: record.assessment.id, client: record.client.name, kinds, asOf, today })
            }
          >
            {text('metrics:export.action', { count: kinds.length })}
          </Button>
          <ExportOutcomeView state={state} />
        </div>
        <section>
          <h2>{text('metrics:export.gaps.title')}</h2>
          <ReportGaps gaps={reportGaps(record, result)} />
        </section>
      </div>
      <div className={styles.sheet}>
        {seen === null ? (
          <p className="ek-small">{text('metrics:export.nothingChosen')}</p>
        ) : (
          <>
            {kinds.length > 1 && (
              <SegmentedControl
                size="xs"
                aria-label={text('metrics:export.preview')}
                data={kinds.map((kind) => ({ value: kind, label: text(`metrics:export.kind.${kind}.name`) }))}
                value={seen}
                onChange={(value) => setAsked(ReportKind.parse(value))}
              />
            )}
            <Preview kind={seen} />
          </>
        )}
      </div>
    </div>
  );
}

function Preview({ kind }: { readonly kind: ReportKind }) {
  const { record } = useAssessment();
  const today = useToday();
  const model = useQuery(
    api.reports.model.queryOptions({ input: { assessmentId: record.assessment.id, kind, today } }),
  );
  const saving = useSyncExternalStore(saveState.subscribe, () => saveState.get().underWay > 0);
  const { refetch } = model;
  // What was just saved is in the document: read it again when saving is over.
  useEffect(() => {
    if (!saving) void refetch();
  }, [saving, refetch]);
  if (model.data !== undefined)
    return <ReportPreview model={model.data} name={text(`metrics:export.kind.${kind}.name`)} />;
  if (model.error !== null)
    return (
      <Problem
        what={text('metrics:export.noPreview')}
        kept={problemSentence(model.error)}
        actions={[{ label: text('metrics:export.tryAgain'), act: () => void refetch() }]}
      />
    );
  return (
    <p className="ek-small" role="status">
      {text('metrics:export.drawing')}
    </p>
  );
}
