import { Button } from '@mantine/core';
import { useState } from 'react';
import type {
  ChangeRecord,
  DrillRecord,
  IncidentRecord,
  ReconciliationRecord,
} from '../../../domain/metrics/enteredRecords';
import { planProgress } from '../../../domain/plan/planProgress';
import { text } from '../../../shared/i18n/text';
import { useAssessment } from '../../assessment/useAssessment';
import { EmptyState } from '../../ui/EmptyState';
import { PageHead } from '../../ui/PageHead';
import { Section } from '../../ui/Section';
import { ReviewList } from '../plan/ReviewList';
import { ChangeDialog } from './ChangeDialog';
import { ChangeTable } from './ChangeTable';
import { DrillDialog } from './DrillDialog';
import { DrillReceiptDialog } from './DrillReceiptDialog';
import { DrillTable } from './DrillTable';
import { IncidentDialog } from './IncidentDialog';
import { IncidentTable } from './IncidentTable';
import { MonthTable } from './MonthTable';
import { ReconciliationDialog } from './ReconciliationDialog';
import { ReconciliationTable } from './ReconciliationTable';
import { WrittenTwiceNote } from './WrittenTwiceNote';

type Opened =
  | { readonly kind: 'incident'; readonly incident: IncidentRecord | null }
  | { readonly kind: 'drill'; readonly drill: DrillRecord | null }
  | { readonly kind: 'receipt'; readonly drill: DrillRecord }
  | { readonly kind: 'reconciliation'; readonly reconciliation: ReconciliationRecord | null }
  | { readonly kind: 'change'; readonly change: ChangeRecord | null };

/** Incidents, drills, reconciliations, changes and reviews: month by month, and one by one. */
export function RecordsPage() {
  const { record, metrics, workflow, goTo, asOf } = useAssessment();
  const [opened, open] = useState<Opened | null>(null);
  const close = (): void => open(null);
  if (workflow === null) {
    return (
      <div className="ek-page">
        <EmptyState
          title={text('records:noWorkflow.title')}
          actions={[{ label: text('records:noWorkflow.action'), act: () => goTo('workflows') }]}
        >
          {text('records:noWorkflow.text')}
        </EmptyState>
      </div>
    );
  }
  return (
    <div className="ek-page">
      <PageHead title={text('records:title')} lead={text('records:lead')} />
      <MonthTable />
      <Section
        title={text('records:incidents.title')}
        aside={<Add kind="incidents" onAdd={() => open({ kind: 'incident', incident: null })} />}
      >
        {record.incidents.length === 0 ? (
          <p className="ek-small">{text('records:incidents.none')}</p>
        ) : (
          <IncidentTable onOpen={(incident) => open({ kind: 'incident', incident })} />
        )}
        <WrittenTwiceNote found={metrics.flatMap(({ writtenTwice }) => writtenTwice)} where="library" />
      </Section>
      <Section
        title={text('records:drills.title')}
        aside={<Add kind="drills" onAdd={() => open({ kind: 'drill', drill: null })} />}
      >
        {record.drills.length === 0 ? (
          <p className="ek-small">{text('records:drills.none')}</p>
        ) : (
          <DrillTable
            onOpen={(drill) => open({ kind: 'drill', drill })}
            onReceipt={(drill) => open({ kind: 'receipt', drill })}
          />
        )}
      </Section>
      <Section
        title={text('records:reconciliations.title')}
        aside={
          <Add kind="reconciliations" onAdd={() => open({ kind: 'reconciliation', reconciliation: null })} />
        }
      >
        {record.reconciliations.length === 0 ? (
          <p className="ek-small">{text('records:reconciliations.none')}</p>
        ) : (
          <ReconciliationTable
            onOpen={(reconciliation) => open({ kind: 'reconciliation', reconciliation })}
          />
        )}
      </Section>
      <Section
        title={text('records:changes.title')}
        aside={<Add kind="changes" onAdd={() => open({ kind: 'change', change: null })} />}
      >
        {record.changes.length === 0 ? (
          <p className="ek-small">{text('records:changes.none')}</p>
        ) : (
          <ChangeTable onOpen={(change) => open({ kind: 'change', change })} />
        )}
      </Section>
      <ReviewList reviews={planProgress(record, asOf).reviews} />
      {opened?.kind === 'incident' && (
        <IncidentDialog incident={opened.incident} workflowId={workflow.id} onClose={close} />
      )}
      {opened?.kind === 'drill' && (
        <DrillDialog drill={opened.drill} workflowId={workflow.id} onClose={close} />
      )}
      {opened?.kind === 'receipt' && opened.drill.held !== null && (
        <DrillReceiptDialog drill={opened.drill} held={opened.drill.held} onClose={close} />
      )}
      {opened?.kind === 'reconciliation' && (
        <ReconciliationDialog
          reconciliation={opened.reconciliation}
          workflowId={workflow.id}
          onClose={close}
        />
      )}
      {opened?.kind === 'change' && <ChangeDialog record={opened.change} onClose={close} />}
    </div>
  );
}

const Add = ({
  kind,
  onAdd,
}: {
  readonly kind: 'incidents' | 'drills' | 'reconciliations' | 'changes';
  readonly onAdd: () => void;
}) => (
  <Button variant="default" size="compact-sm" onClick={onAdd}>
    {text(`records:${kind}.add`)}
  </Button>
);
