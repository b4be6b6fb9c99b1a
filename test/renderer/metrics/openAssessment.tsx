/** Draws a page inside an open assessment with two workflows, without a backend. */
import { MantineProvider } from '@mantine/core';
import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { render } from '@testing-library/react';
import type { ReactNode } from 'react';
import { vi } from 'vitest';
import type { Workflow } from '../../../src/domain/assessment/assessmentRecord';
import { figureChart } from '../../../src/domain/metrics/figureChart';
import type { FigureSummary, WorkflowMetrics } from '../../../src/domain/metrics/figureSummary';
import { AssessmentContext, type OpenAssessment } from '../../../src/renderer/assessment/assessmentContext';
import { finish } from '../../../src/domain/metrics/steps';
import { summarizeFigureSteps } from '../../../src/domain/metrics/summarizeFigure';

const HOUR = 3_600_000;

/** A sample of durations in hours. */
export const hours = (
  complete: readonly number[],
  open: readonly number[] = [],
  excluded: FigureSummary['excluded'] = {},
) => ({
  complete: Float64Array.from(complete, (h) => h * HOUR).sort(),
  open: Float64Array.from(open, (h) => h * HOUR).sort(),
  excluded: excluded as Record<string, number>,
});
export type HourSample = ReturnType<typeof hours>;

export function workflowMetrics(truth: HourSample | null, recover: HourSample | null): WorkflowMetrics {
  const summary = (sample: HourSample | null) =>
    sample === null ? null : finish(summarizeFigureSteps(sample));
  const chart = (sample: HourSample | null) => (sample === null ? null : figureChart(sample));
  return {
    workflowId: 'w1',
    incidents: 49,
    superseded: 0,
    asOf: { instant: Date.UTC(2026, 9, 30, 16, 4), source: 'file' },
    period: { from: '2025-11-01', to: '2026-10-30' },
    figures: {
      detect: summary(hours([0.1, 0.2, 0.3])),
      acknowledge: null,
      escalate: null,
      recover: summary(recover),
      truth: summary(truth),
      total: null,
      rollback: null,
    },
    trends: { recover: null, truth: null },
    milestones: [],
    openTruths: [],
    reportedBySystem: null,
    betweenFailures: null,
    charts: { recover: chart(recover), truth: chart(truth) },
    limits: [],
    rules: [],
    truthsInLast90Days: 3,
    sightings: [],
    writtenTwice: [],
  } as unknown as WorkflowMetrics;
}

const workflow = (id: string, name: string, more: Partial<Workflow> = {}) => ({
  id,
  name,
  milestones: ['Captured'],
  truthOwner: null,
  targets: { recover: null, truth: 4 * HOUR, milestones: [], due: null },
  ...more,
});

/** An open assessment; what a test does not give is empty. */
export function openAssessment(more: Record<string, unknown> = {}): OpenAssessment {
  const workflows = [workflow('w1', 'Card payments'), workflow('w2', 'Ticketing')];
  return {
    record: {
      client: { id: 'c', name: 'Harbor Pay & Söhne', sector: '' },
      assessment: { id: 'a', asOf: null, confidentiality: 'Confidential' },
      workflows,
      changes: [],
      incidents: [],
      reconciliations: [],
    },
    pack: { diagnosis: { patterns: [] }, texts: { diagnosis: { patterns: {} } } },
    metrics: [],
    result: { workflows: [] },
    asOf: '2026-10-30',
    workflow: workflows[0],
    workflowResult: { targets: [{ figure: 'truth', target: 4 * HOUR, state: 'missed', median: 5 * HOUR }] },
    setWorkflow: vi.fn(),
    question: null,
    part: null,
    goTo: vi.fn(),
    change: { saveWorkflow: vi.fn(), saveAssessment: vi.fn() },
    latest: vi.fn(),
    reload: vi.fn(() => Promise.resolve()),
    ...more,
  } as unknown as OpenAssessment;
}

export function renderIn(open: OpenAssessment, page: ReactNode) {
  const cache = new QueryClient({ defaultOptions: { queries: { retry: false } } });
  return render(
    <MantineProvider env="test">
      <QueryClientProvider client={cache}>
        <AssessmentContext value={open}>{page}</AssessmentContext>
      </QueryClientProvider>
    </MantineProvider>,
  );
}
