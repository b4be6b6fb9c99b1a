import { Button } from '@mantine/core';
import { useState } from 'react';
import { text } from '../../../shared/i18n/text';
import type { ImportEntry } from '../../../shared/contract';
import { useAssessment } from '../../assessment/useAssessment';
import { EmptyState } from '../../ui/EmptyState';
import { PageHead } from '../../ui/PageHead';
import { useKeys } from '../../ui/useKeys';
import { ImportHistory } from './imports/ImportHistory';
import { ImportPanel } from './imports/ImportPanel';
import { ImportReportView } from './imports/ImportReportView';
import { useImports } from './imports/useImports';
import { WithoutIncidents } from './WithoutIncidents';
import { WorkflowFigures } from './WorkflowFigures';
import styles from './metrics.module.css';

type Shown =
  | { readonly view: 'figures' }
  | { readonly view: 'import' }
  | { readonly view: 'report'; readonly of: ImportEntry };

/** What the imported incidents say about the chosen workflow, time-to-truth first; and the way to import them. */
export function MetricsPage() {
  const { record, workflow, metrics } = useAssessment();
  const imports = useImports(record.assessment.id);
  const [shown, setShown] = useState<Shown>({ view: 'figures' });
  const toFigures = () => setShown({ view: 'figures' });
  useKeys({ Escape: toFigures }, shown.view === 'report');
  const history = (
    <ImportHistory
      entries={imports.entries}
      onReport={(of) => setShown({ view: 'report', of })}
      onUndo={(entry) => void imports.undo(entry)}
    />
  );

  if (workflow === null)
    return (
      <div className="ek-page">
        <NoWorkflow />
      </div>
    );
  if (shown.view === 'import') return <ImportPanel imports={imports} onClose={toFigures} />;
  if (shown.view === 'report')
    return (
      <div className="ek-page">
        <ImportReportView
          entry={shown.of}
          onUndo={() => void imports.undo(shown.of).then((undone) => undone && toFigures())}
          onChooseAgain={null}
          actions={<Button onClick={toFigures}>{text('metrics:report.seeFigures')}</Button>}
        />
      </div>
    );
  const measured = metrics.find((entry) => entry.workflowId === workflow.id) ?? null;
  const startImport = () => setShown({ view: 'import' });
  if (measured === null || measured.incidents === 0)
    return (
      <div className="ek-page">
        <PageHead title={text('metrics:title.none', { workflow: workflow.name })} />
        <EmptyState
          title={text('metrics:empty.title', { workflow: workflow.name })}
          actions={[{ label: text('metrics:empty.action'), act: startImport }]}
        >
          {text('metrics:empty.body')}
        </EmptyState>
        {measured !== null && <WithoutIncidents measured={measured} />}
        <div className={styles.emptySide}>{history}</div>
      </div>
    );
  return <WorkflowFigures key={workflow.id} measured={measured} onImport={startImport} history={history} />;
}

function NoWorkflow() {
  const { goTo } = useAssessment();
  return (
    <EmptyState
      title={text('metrics:noWorkflow.title')}
      actions={[{ label: text('metrics:noWorkflow.action'), act: () => goTo('workflows') }]}
    >
      {text('metrics:noWorkflow.body')}
    </EmptyState>
  );
}
