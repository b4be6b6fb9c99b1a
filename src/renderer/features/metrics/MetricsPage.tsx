import { Button, SegmentedControl } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { WorkflowMetrics } from '../../../domain/metrics/figureSummary';
import { text } from '../../../shared/i18n/text';
import type { ImportEntry } from '../../../shared/contract';
import { api } from '../../api';
import { problemSentence } from '../../assessment/problemSentence';
import { useAssessment } from '../../assessment/useAssessment';
import { EmptyState } from '../../ui/EmptyState';
import { Kbd } from '../../ui/Kbd';
import { PageHead } from '../../ui/PageHead';
import { useToday } from '../../assessment/useToday';
import { useKeys } from '../../ui/useKeys';
import { FigureHead } from './FigureHead';
import { FigureView } from './FigureView';
import { ImportHistory } from './imports/ImportHistory';
import { ImportPanel } from './imports/ImportPanel';
import { ImportReportView } from './imports/ImportReportView';
import { useImports } from './imports/useImports';
import { leadFigure } from './leadFigure';
import { MetricsSource } from './MetricsSource';
import { OtherFigures } from './OtherFigures';
import { TruthOwner } from './TruthOwner';
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
        <div className={styles.emptySide}>{history}</div>
      </div>
    );
  return <Figures key={workflow.id} measured={measured} onImport={startImport} history={history} />;
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

function Figures({
  measured,
  onImport,
  history,
}: {
  readonly measured: WorkflowMetrics;
  readonly onImport: () => void;
  readonly history: React.ReactNode;
}) {
  const { record, workflow, workflowResult, change } = useAssessment();
  const [figure, setFigure] = useState<'truth' | 'recover'>('truth');
  const [from, setFrom] = useState<'started' | 'detected'>('started');
  const [as, setAs] = useState<'chart' | 'table'>('chart');
  const toggle = () => setAs((before) => (before === 'chart' ? 'table' : 'chart'));
  useKeys({ t: toggle });
  const today = useToday();
  const fromDetected = useQuery({
    ...api.metrics.figures.queryOptions({
      input: { assessmentId: record.assessment.id, asOf: record.assessment.asOf, from: 'detected', today },
    }),
    enabled: figure === 'recover' && from === 'detected',
  });
  if (workflow === null) return null;
  const other = fromDetected.data?.find((entry) => entry.workflowId === workflow.id);
  const read = figure === 'recover' && from === 'detected' ? (other ?? measured) : measured;
  const counted = read === measured ? 'started' : 'detected';
  const summary = read.figures[figure];
  const chart = read.charts[figure];
  // The target is agreed for recovery counted from the start.
  const target =
    counted === 'started' ? (workflowResult?.targets.find((entry) => entry.figure === figure) ?? null) : null;
  return (
    <div className={`ek-page ${styles.page ?? ''}`}>
      <PageHead
        title={text(`metrics:title.${figure}`, { workflow: workflow.name })}
        actions={
          <>
            <SegmentedControl
              aria-label={text('metrics:show.label')}
              data={[
                { value: 'truth', label: text('metrics:show.truth') },
                { value: 'recover', label: text('metrics:show.recover') },
              ]}
              value={figure}
              onChange={(value) => setFigure(value === 'recover' ? 'recover' : 'truth')}
            />
            <Button variant="default" onClick={toggle} rightSection={<Kbd>T</Kbd>} disabled={chart === null}>
              {text(as === 'chart' ? 'metrics:show.table' : 'metrics:show.chart')}
            </Button>
            <Button variant="default" onClick={onImport}>
              {text('metrics:imports.action')}
            </Button>
          </>
        }
      />
      <MetricsSource measured={read} />
      {summary !== null && (
        <FigureHead
          figure={figure}
          from={counted}
          summary={summary}
          chart={chart}
          lead={leadFigure(summary)}
          target={target}
        />
      )}
      <div className={styles.columns}>
        <div>
          {figure === 'recover' && (
            <div className={styles.from}>
              <span>{text('metrics:show.from')}</span>
              <SegmentedControl
                size="xs"
                aria-label={text('metrics:show.from')}
                data={[
                  { value: 'started', label: text('metrics:show.started') },
                  { value: 'detected', label: text('metrics:show.detected') },
                ]}
                value={from}
                onChange={(value) => setFrom(value === 'detected' ? 'detected' : 'started')}
              />
              {from === 'detected' && fromDetected.error !== null && (
                <span role="alert">
                  {text('metrics:failure', { reason: problemSentence(fromDetected.error) })}
                </span>
              )}
            </div>
          )}
          {summary === null || chart === null ? (
            <EmptyState
              title={text(`metrics:notRecorded.${figure}.title`)}
              actions={[{ label: text('metrics:imports.action'), act: onImport }]}
            >
              {text(`metrics:notRecorded.${figure}.body`)}
            </EmptyState>
          ) : (
            <FigureView
              figure={figure}
              source={{ subject: workflow.name, range: read.period, asOf: read.asOf.instant }}
              summary={summary}
              chart={chart}
              target={target}
              shown={as}
            />
          )}
        </div>
        <aside className={styles.side}>
          <TruthOwner
            key={workflow.id}
            owner={workflow.truthOwner}
            onName={(truthOwner) =>
              void change.saveWorkflow(workflow.id, (before) => ({ ...before, truthOwner }))
            }
          />
          <OtherFigures figures={read.figures} shown={figure} />
          {history}
        </aside>
      </div>
    </div>
  );
}
