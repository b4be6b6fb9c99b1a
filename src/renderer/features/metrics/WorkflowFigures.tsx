import { Button, SegmentedControl } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState, type ReactNode } from 'react';
import type { WorkflowMetrics } from '../../../domain/metrics/figureSummary';
import { text } from '../../../shared/i18n/text';
import { api } from '../../api';
import { problemSentence } from '../../assessment/problemSentence';
import { useAssessment } from '../../assessment/useAssessment';
import { useToday } from '../../assessment/useToday';
import { EmptyState } from '../../ui/EmptyState';
import { Kbd } from '../../ui/Kbd';
import { PageHead } from '../../ui/PageHead';
import { Unhurried } from '../../ui/Unhurried';
import { useKeys } from '../../ui/useKeys';
import { AllFigures } from './AllFigures';
import type { ChartSource } from './charts/chartTypes';
import { ComparisonView } from './ComparisonView';
import { FigureHead } from './FigureHead';
import { FigureView } from './FigureView';
import { leadFigure } from './leadFigure';
import { MetricsSource } from './MetricsSource';
import { namedFigures } from './namedFigures';
import { OpenTruths } from './OpenTruths';
import { OtherFigures } from './OtherFigures';
import { SharesAndRates } from './SharesAndRates';
import { TrendView } from './TrendView';
import { TruthOwner } from './TruthOwner';
import styles from './metrics.module.css';

/** What is measured for the chosen workflow: time-to-truth and what is still open, then everything else. */
export function WorkflowFigures({
  measured,
  onImport,
  history,
}: {
  readonly measured: WorkflowMetrics;
  readonly onImport: () => void;
  readonly history: ReactNode;
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
  const trend = read.trends[figure];
  const targets = workflowResult?.targets ?? [];
  // The target is agreed for recovery counted from the start.
  const target = counted === 'started' ? (targets.find((entry) => entry.figure === figure) ?? null) : null;
  const figures = namedFigures(measured, targets, workflow);
  const source = { subject: workflow.name, range: read.period, asOf: read.asOf.instant };
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
        <div className={styles.main}>
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
              source={source}
              summary={summary}
              chart={chart}
              target={target}
              shown={as}
            />
          )}
        </div>
        <aside className={styles.side}>
          <OpenTruths
            open={measured.figures.truth?.open ?? 0}
            oldest={measured.openTruths}
            asOf={measured.asOf.instant}
          />
          <TruthOwner
            key={workflow.id}
            owner={workflow.truthOwner}
            onName={(truthOwner) =>
              void change.saveWorkflow(workflow.id, (before) => ({ ...before, truthOwner }))
            }
          />
          <OtherFigures figures={figures} shown={figure} />
        </aside>
      </div>
      {summary !== null && (
        <OverTime
          figure={figure}
          from={counted}
          source={{
            ...source,
            figure,
            n: summary.n,
            open: summary.open,
            excluded: leadFigure(summary).excluded,
          }}
          measured={read}
          trend={trend}
          target={target?.target ?? null}
        />
      )}
      <Unhurried height={320}>
        <AllFigures figures={figures} />
        <SharesAndRates measured={measured} />
      </Unhurried>
      <div className={styles.history}>{history}</div>
    </div>
  );
}

/** Period by period, and two periods beside each other. */
function OverTime({
  figure,
  from,
  source,
  measured,
  trend,
  target,
}: {
  readonly figure: 'recover' | 'truth';
  readonly from: 'started' | 'detected';
  readonly source: ChartSource;
  readonly measured: WorkflowMetrics;
  readonly trend: WorkflowMetrics['trends']['truth'];
  readonly target: number | null;
}) {
  return (
    <div className={styles.overTime}>
      {trend !== null && (
        <Unhurried height={320}>
          <TrendView source={source} periods={trend} target={target} />
        </Unhurried>
      )}
      <Unhurried height={320}>
        <ComparisonView key={figure} figure={figure} from={from} source={source} measured={measured} />
      </Unhurried>
    </div>
  );
}
