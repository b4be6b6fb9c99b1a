/** Draws one page of an assessment over the built-in pack and a made-up record, with a backend that keeps everything. */
import { MantineProvider } from '@mantine/core';
import { Notifications, notifications } from '@mantine/notifications';
import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { render } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { useMemo, useState, useSyncExternalStore, type ReactElement } from 'react';
import { vi } from 'vitest';
import { assess } from '../../../src/domain/assessment/assess';
import { AssessmentRecord, type Answer, type Receipt } from '../../../src/domain/assessment/assessmentRecord';
import { NOTHING_ENTERED } from '../../../src/domain/assessment/nothingEntered';
import type { QuestionId, WorkflowId } from '../../../src/domain/ids';
import type { WorkflowMetrics } from '../../../src/domain/metrics/figureSummary';
import { day, startOfDay } from '../../../src/domain/time';
import type { Client } from '../../../src/renderer/api';
import { assessmentChanges } from '../../../src/renderer/assessment/assessmentChanges';
import { AssessmentContext, type OpenAssessment } from '../../../src/renderer/assessment/assessmentContext';
import { RecordKeeper } from '../../../src/renderer/assessment/recordKeeper';
import { builtInPack } from '../builtInPack';

export const AS_OF = day('2026-10-30');

export const pack = builtInPack;

export const workflow = (id: string, name: string, rest: Record<string, unknown> = {}): unknown => ({
  id,
  name,
  promise: '',
  profile: {
    transactionsPerHour: 5000,
    costPerHourDown: 20_000,
    users: 4000,
    teams: 4,
    developers: 12,
    externalIntegrations: 3,
    vendors: 2,
    customerFacing: true,
    regulated: true,
    downtimeCostsWithinMinutes: true,
    downtimeTolerable: false,
    stage: 'live',
  },
  milestones: [],
  services: [
    { id: 'gateway', name: 'Payment gateway', kind: 'service' },
    { id: 'gateway-ledger', name: 'Gateway to ledger', kind: 'boundary' },
  ],
  owner: null,
  truthOwner: null,
  guardrailOwners: [],
  targets: { recover: null, truth: null, milestones: [], due: null },
  ...rest,
});

export const answer = (
  questionId: string,
  level: number | null,
  rest: Partial<Record<keyof Answer, unknown>> = {},
): unknown => ({
  questionId,
  workflowId: 'cards',
  level,
  notApplicable: null,
  overrideReason: null,
  note: '',
  answeredAt: startOfDay(AS_OF),
  ...rest,
});

export const receipt = (
  id: string,
  kind: Receipt['kind'],
  supports: readonly unknown[],
  rest: Partial<Record<keyof Receipt, unknown>> = {},
): unknown => ({
  id,
  kind,
  title: id,
  source: '',
  capturedOn: AS_OF,
  reviewedOn: null,
  dataEndsOn: null,
  drill: null,
  recordedBy: '',
  reviewer: '',
  file: null,
  link: '',
  supports,
  ...rest,
});

/** An assessment with the workflows Card payments and Ticketing, and nothing else unless said. */
export const record = (rest: Record<string, unknown> = {}): AssessmentRecord =>
  AssessmentRecord.parse({
    client: { id: 'harbor', name: 'Harbor Pay', sector: '' },
    assessment: {
      id: 'review',
      clientId: 'harbor',
      title: 'Go-live review',
      scope: 'full',
      asOf: AS_OF,
      pack: { id: pack.manifest.id, version: pack.manifest.version, hash: pack.hash },
      currency: 'EUR',
      confidentiality: '',
    },
    workflows: [workflow('cards', 'Card payments'), workflow('tickets', 'Ticketing')],
    ...NOTHING_ENTERED,
    ...rest,
  });

let receipts = 0;

/** Answers every call as a backend would that never fails; calls can be looked at. */
function keepingBackend() {
  const savedAt = startOfDay(AS_OF);
  const done = () => vi.fn(() => Promise.resolve({ savedAt }));
  const calls = {
    answers: { set: done(), clear: done() },
    receipts: {
      add: vi.fn(({ receipt: added }: { receipt: object }) =>
        Promise.resolve({ ...added, id: `receipt-${++receipts}`, file: null }),
      ),
      update: done(),
      remove: done(),
      restore: done(),
    },
    symptoms: { set: done(), clear: done() },
    beliefs: { set: done(), clear: done() },
    entries: { put: done(), remove: done(), restore: done() },
    decisions: { overrule: done(), clearOverrule: done(), ownCondition: done() },
    assessments: { update: done() },
  };
  return calls;
}

export interface RenderedPage {
  readonly user: ReturnType<typeof userEvent.setup>;
  /** The record as the screen shows it. */
  readonly now: () => AssessmentRecord;
  readonly goTo: ReturnType<typeof vi.fn<OpenAssessment['goTo']>>;
  readonly backend: ReturnType<typeof keepingBackend>;
}

export interface PageSketch {
  readonly record?: AssessmentRecord;
  readonly metrics?: readonly WorkflowMetrics[];
  readonly question?: string;
  readonly workflow?: string;
}

/** Draws the page for the first workflow unless said otherwise. */
export async function renderPage(page: ReactElement, sketch: PageSketch = {}): Promise<RenderedPage> {
  notifications.clean();
  const backend = keepingBackend();
  const start = sketch.record ?? record();
  const keeper = new RecordKeeper(
    () => Promise.resolve(start),
    ({ error }) => {
      throw error;
    },
  );
  await keeper.load();
  const goTo = vi.fn<OpenAssessment['goTo']>();

  function Open() {
    const shown = useSyncExternalStore(keeper.subscribe, keeper.shown) ?? start;
    const [chosen, setWorkflow] = useState<WorkflowId>(
      (sketch.workflow ?? start.workflows[0]?.id ?? '') as WorkflowId,
    );
    const change = useMemo(() => assessmentChanges(keeper, backend as unknown as Client), []);
    const metrics = sketch.metrics ?? [];
    const result = assess(shown, pack, metrics, AS_OF);
    return (
      <AssessmentContext
        value={{
          record: shown,
          pack,
          metrics,
          result,
          asOf: AS_OF,
          workflow: shown.workflows.find((entry) => entry.id === chosen) ?? null,
          workflowResult: result.workflows.find((entry) => entry.workflowId === chosen) ?? null,
          setWorkflow,
          question: (sketch.question ?? null) as QuestionId | null,
          part: null,
          goTo,
          change,
          latest: () => keeper.shown() ?? start,
          reload: () => keeper.load(),
        }}
      >
        {start.workflows.slice(1).map((entry) => (
          <button key={entry.id} onClick={() => setWorkflow(entry.id)}>
            {`open ${entry.name}`}
          </button>
        ))}
        {page}
      </AssessmentContext>
    );
  }

  render(
    <MantineProvider env="test">
      <QueryClientProvider client={nothingRead()}>
        <Notifications />
        <Open />
      </QueryClientProvider>
    </MantineProvider>,
  );
  return { user: userEvent.setup(), now: () => keeper.shown() ?? start, goTo, backend };
}

/** What is read beside the record stays unread here. */
const nothingRead = () => new QueryClient({ defaultOptions: { queries: { enabled: false } } });
