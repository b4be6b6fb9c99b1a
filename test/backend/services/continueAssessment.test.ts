import { describe, expect, test } from 'vitest';
import { listChanges } from '../../../src/backend/storage/changeLog';
import { acquirer, begin, newAnswer } from '../support/entries';
import { testServices } from '../support/testLibrary';

const vendor = acquirer();
const start = {
  title: 'A year later',
  scope: 'full',
  asOf: null,
  currency: 'USD',
  confidentiality: '',
} as const;

describe('an assessment based on an earlier one', () => {
  test('takes over workflows and entries under new ids, and every one of them is logged', async () => {
    const { services, library } = await testServices();
    const { assessment, assessmentId, workflow } = begin(services);
    services.entries.put({ assessmentId, entry: vendor });
    services.answers.set({ assessmentId, answer: newAnswer(3) });
    const next = services.assessments.create({
      ...start,
      clientId: assessment.clientId,
      basedOn: assessmentId,
    });
    // Costs of the workflows are told in euro, so the new one counts in euro too.
    expect(next).toMatchObject({ title: 'A year later', currency: 'EUR' });
    const record = services.assessments.get({ id: next.id });
    expect(record.workflows).toMatchObject([
      { name: workflow.name, milestones: workflow.milestones, profile: workflow.profile },
    ]);
    expect(record.workflows[0]?.id).not.toBe(workflow.id);
    expect(record.workflows[0]?.services.map(({ name }) => name)).toEqual(['Gateway', 'Gateway to ledger']);
    expect(record.vendors).toMatchObject([{ name: 'Acquirer' }]);
    expect(record.answers).toEqual([]);
    expect(listChanges(library.db, next.id).map(({ entity, from }) => [entity, from])).toEqual([
      ['assessment', null],
      ['workflow', null],
      ['vendor', null],
    ]);
    // The earlier one is as it was.
    expect(services.assessments.get({ id: assessmentId }).workflows).toEqual([workflow]);
  });

  test('is not made from one of another client, nor from none, and then nothing is left behind', async () => {
    const { services } = await testServices();
    const { assessment, assessmentId } = begin(services);
    const other = services.clients.create({ name: 'Other', sector: '' });
    expect(() =>
      services.assessments.create({ ...start, clientId: other.id, basedOn: assessmentId }),
    ).toThrow();
    services.assessments.remove({ id: assessmentId });
    expect(() =>
      services.assessments.create({ ...start, clientId: assessment.clientId, basedOn: assessmentId }),
    ).toThrow();
    const rows = services.library.rows({ today: '2026-10-30' as never });
    expect(rows.flatMap((row) => row.assessments)).toEqual([]);
  });
});

describe('a comparison of two assessments', () => {
  test('is drawn for two of one client, and refused across clients', async () => {
    const { services } = await testServices();
    const { assessment, assessmentId } = begin(services);
    const next = services.assessments.create({
      ...start,
      clientId: assessment.clientId,
      basedOn: assessmentId,
    });
    const today = '2026-10-30' as never;
    const sides = { before: assessmentId, after: next.id, pairs: [], today };
    const model = services.reports.comparison(sides);
    expect(model).toMatchObject({ kind: 'comparison', frame: { asOf: '2026-10-30' } });
    expect(model.frame.digest).toMatch(/^[0-9a-f]{64}$/);
    expect(services.reports.comparison(sides)).toEqual(model);
    const elsewhere = begin(services);
    expect(() => services.reports.comparison({ ...sides, before: elsewhere.assessmentId })).toThrow();
  });
});
