/** Things as a person might enter them. */
import type { Answer, Assessment, Receipt, Workflow } from '../../../src/domain/assessment/assessmentRecord';
import { Entry } from '../../../src/domain/assessment/entry';
import type { Services } from '../../../src/backend/services/createServices';
import { FlagFact, NumberFact } from '../../../src/domain/pack/condition';
import type { AssessmentId, QuestionId, ServiceId, WorkflowId } from '../../../src/domain/ids';
import { day, durationMs } from '../../../src/domain/time';

export const emptyProfile = Object.fromEntries(
  [...NumberFact.options, ...FlagFact.options, 'stage'].map((fact) => [fact, null]),
) as unknown as Workflow['profile'];

export const newWorkflow = (name = 'Card payments'): Omit<Workflow, 'id'> => ({
  name,
  promise: 'Charged once',
  profile: { ...emptyProfile, teams: 4, costPerHourDown: 1250.5, customerFacing: true, stage: 'live' },
  milestones: ['A payment is captured'],
  services: [
    { id: 'gateway' as ServiceId, name: 'Gateway', kind: 'service' },
    { id: 'edge' as ServiceId, name: 'Gateway to ledger', kind: 'boundary' },
  ],
  owner: { name: 'Ines Falk', title: '' },
  truthOwner: null,
  guardrailOwners: [],
  targets: {
    recover: null,
    truth: null,
    milestones: [{ milestone: 'paid', within: durationMs(60_000) }],
    due: day('2026-12-01'),
  },
});

export const question = (id: string) => id as QuestionId;

export const newAnswer = (
  level: Answer['level'],
  workflowId: WorkflowId | null = null,
  questionId = 'degraded-day-written',
): Omit<Answer, 'answeredAt'> => ({
  questionId: question(questionId),
  workflowId,
  level,
  notApplicable: null,
  overrideReason: null,
  note: '',
});

export const newReceipt = (supports: Receipt['supports'] = []): Omit<Receipt, 'id' | 'file'> => ({
  kind: 'drill',
  title: 'Failover drill',
  source: 'Drill book',
  capturedOn: day('2026-09-01'),
  reviewedOn: null,
  dataEndsOn: null,
  drill: { on: day('2026-09-01'), outcome: 'passed', restoredAt: null, reconciledAt: null },
  recordedBy: 'Ines',
  reviewer: 'Sven',
  link: '',
  supports,
});

/** A vendor, and what else it is called. */
export const acquirer = (...alsoKnownAs: readonly string[]): Entry =>
  Entry.parse({
    kind: 'vendor',
    value: {
      id: 'acquirer',
      name: 'Acquirer',
      alsoKnownAs,
      provides: '',
      owner: null,
      workflowIds: [],
      criteria: [],
    },
  });

/** A client with an assessment and one workflow. */
export function begin(services: Services): {
  assessment: Assessment;
  assessmentId: AssessmentId;
  workflow: Workflow;
} {
  const client = services.clients.create({ name: 'Halden Coast', sector: 'Ferries' });
  const assessment = services.assessments.create({
    clientId: client.id,
    title: 'Go-live review',
    scope: 'full',
    asOf: null,
    currency: 'EUR',
    confidentiality: '',
  });
  const workflow = services.workflows.create({ assessmentId: assessment.id, workflow: newWorkflow() });
  return { assessment, assessmentId: assessment.id, workflow };
}
