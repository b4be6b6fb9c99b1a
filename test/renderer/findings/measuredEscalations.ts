import { WorkflowMetrics } from '../../../src/domain/metrics/figureSummary';
import { endOfDay } from '../../../src/domain/time';
import { AS_OF } from '../questions/renderPage';

/** `over` of `n` incidents of the workflow `cards` were handed over after more than three minutes; nothing else is measured. */
export const measuredEscalations = (
  over: number,
  n: number,
  rules: readonly unknown[] = [],
): WorkflowMetrics =>
  WorkflowMetrics.parse({
    workflowId: 'cards',
    incidents: n,
    superseded: 0,
    asOf: { instant: endOfDay(AS_OF), source: 'assessment' },
    period: { from: '2026-01-02', to: '2026-10-28' },
    figures: {
      detect: null,
      acknowledge: null,
      escalate: null,
      recover: null,
      truth: null,
      total: null,
      rollback: null,
    },
    trends: { recover: null, truth: null },
    milestones: [],
    openTruths: [],
    reportedBySystem: null,
    betweenFailures: null,
    charts: { recover: null, truth: null },
    limits: [
      {
        figure: 'escalate',
        limitMs: 180_000,
        n,
        over,
        worst: 2_460_000,
        from: '2026-01-02',
        to: '2026-10-28',
      },
    ],
    rules,
    truthsInLast90Days: 0,
    sightings: [],
    writtenTwice: [],
  });
