import { Button } from '@mantine/core';
import { text } from '../../../shared/i18n/text';
import { useAssessment } from '../../assessment/useAssessment';
import { EmptyState } from '../../ui/EmptyState';
import { PageHead } from '../../ui/PageHead';
import { useFromTop } from '../../ui/useFromTop';
import { useKeys } from '../../ui/useKeys';
import { ImportHistory } from './imports/ImportHistory';
import { ImportPanel } from './imports/ImportPanel';
import { ImportReportView } from './imports/ImportReportView';
import { useImports } from './imports/useImports';
import { WithoutIncidents } from './WithoutIncidents';
import { WorkflowFigures } from './WorkflowFigures';
import styles from './metrics.module.css';

/** The wizard in place of the figures; any other part is the id of an import whose report is shown. */
const WIZARD = 'import';

/** What the imported incidents say about the chosen workflow, time-to-truth first; and the way to import them. */
export function MetricsPage() {
  const { record, workflow, metrics, part, goTo } = useAssessment();
  const imports = useImports(record.assessment.id);
  const reported = imports.entries.find(({ id }) => id === part) ?? null;
  const toFigures = () => goTo('metrics');
  useKeys({ Escape: toFigures }, reported !== null);
  useFromTop(part ?? '');
  const history = (
    <ImportHistory
      entries={imports.entries}
      onReport={({ id }) => goTo('metrics', { part: id })}
      onUndo={(entry) => void imports.undo(entry)}
    />
  );

  if (workflow === null)
    return (
      <div className="ek-page">
        <NoWorkflow />
      </div>
    );
  if (part === WIZARD) return <ImportPanel imports={imports} onClose={toFigures} />;
  if (reported !== null)
    return (
      <div className="ek-page">
        <ImportReportView
          entry={reported}
          onUndo={() => void imports.undo(reported).then((undone) => undone && toFigures())}
          onChooseAgain={null}
          actions={<Button onClick={toFigures}>{text('metrics:report.seeFigures')}</Button>}
        />
      </div>
    );
  const measured = metrics.find((entry) => entry.workflowId === workflow.id) ?? null;
  const startImport = () => goTo('metrics', { part: WIZARD });
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
