import type { AssessmentRecord, Workflow } from '../../../src/domain/assessment/assessmentRecord';
import { RoleAnswer } from '../../../src/domain/alignment/degradedDay';
import { examplePack } from '../builtInPack';
import { MemoryBackend } from '../memoryBackend';
import { workflow } from '../questions/renderPage';

export const GOES_ON = 'what-goes-on';
export const PAID = 'how-long-it-may-take/Paid';

export const said = (role: string, item: string, choice: string | null, words = '', at = 1): RoleAnswer =>
  RoleAnswer.parse({ workflowId: 'orders', role, item, choice, words, answeredAt: at });

/** A backend with one assessment over the example pack, which has a script, with the workflows Orders and Refunds. */
export function scriptedAssessment(roleAnswers: readonly RoleAnswer[] = []): {
  readonly backend: MemoryBackend;
  readonly address: string;
  readonly now: () => AssessmentRecord;
} {
  const backend = new MemoryBackend();
  backend.packs.push(examplePack);
  const { assessment } = backend.addClient('Order desk');
  const { id, version } = examplePack.manifest;
  backend.records.set(assessment.id, {
    ...backend.record(assessment.id),
    assessment: { ...assessment, pack: { id, version, hash: examplePack.hash } },
    workflows: [
      workflow('orders', 'Orders', { milestones: ['Paid'] }) as Workflow,
      workflow('refunds', 'Refunds') as Workflow,
    ],
    roleAnswers: [...roleAnswers],
  });
  return {
    backend,
    address: `/assessment/${assessment.id}/degraded-day?w=orders`,
    now: () => backend.record(assessment.id),
  };
}
