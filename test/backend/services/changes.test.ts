import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { createHash } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import type {
  AssessmentId,
  BeliefId,
  PatternId,
  ReceiptId,
  ServiceId,
  WorkflowId,
} from '../../../src/domain/ids';
import { listChanges } from '../../../src/backend/storage/changeLog';
import { begin, newAnswer, newReceipt, question } from '../support/entries';
import { START, temporaryFolder, testServices } from '../support/testLibrary';

const failureOf = (work: () => unknown): unknown => {
  try {
    work();
  } catch (error) {
    return (error as { body?: unknown }).body ?? error;
  }
  return null;
};

const missing = (what: string) => ({ code: 'NOT_FOUND', data: { what } });

describe('every change', () => {
  test('of an answer is logged with who, when, from, to and why', async () => {
    const { services, library, pass } = await testServices();
    const { assessmentId } = begin(services);
    services.answers.set({ assessmentId, answer: newAnswer(3) });
    pass(1000);
    services.answers.set({
      assessmentId,
      answer: { ...newAnswer(null), notApplicable: 'no vendors here' },
    });
    pass(1000);
    const place = { questionId: newAnswer(3).questionId, workflowId: null };
    expect(services.answers.clear({ assessmentId, place })).toEqual({ savedAt: START + 2000 });
    const answers = listChanges(library.db, assessmentId).filter(({ entity }) => entity === 'answer');
    expect(answers).toMatchObject([
      { who: 'tester', at: START, from: null, to: { level: 3 }, why: null },
      { at: START + 1000, from: { level: 3 }, to: { level: null }, why: 'no vendors here' },
      { at: START + 2000, from: { level: null }, to: null },
    ]);
  });

  test('of receipts, symptoms, beliefs, workflows, overrules and conditions is logged', async () => {
    const { services, library } = await testServices();
    const { assessmentId, workflow } = begin(services);
    const workflowId = workflow.id;
    const patternId = 'retries-until-lockup' as PatternId;
    const beliefId = 'uptime-means-healthy' as BeliefId;
    const receipt = await services.receipts.add({ assessmentId, receipt: newReceipt(), filePath: null });
    services.receipts.update({ assessmentId, receipt: { ...receipt, title: 'Second drill' } });
    services.receipts.remove({ id: receipt.id });
    services.symptoms.set({
      assessmentId,
      symptom: { workflowId, patternId, occurrence: 'once', lastSeen: null, note: '', serviceIds: [] },
    });
    services.symptoms.clear({ assessmentId, workflowId, patternId });
    services.beliefs.set({ assessmentId, belief: { beliefId, note: '' } });
    services.beliefs.clear({ assessmentId, beliefId });
    services.workflows.update({ assessmentId, workflow: { ...workflow, promise: 'Paid next day' } });
    services.decisions.overrule({
      assessmentId,
      overrule: { workflowId, decision: 'go', by: 'Ines', reason: 'contract' },
    });
    services.decisions.clearOverrule({ assessmentId, workflowId });
    services.decisions.ownCondition({
      assessmentId,
      condition: { workflowId, key: 'k', owner: 'Tove', due: null },
    });
    const logged = listChanges(library.db, assessmentId).map(
      ({ entity, from, to }) => `${entity} ${from === null ? '-' : 'x'}${to === null ? '-' : 'x'}`,
    );
    expect(logged).toEqual([
      'assessment -x',
      'workflow -x',
      'receipt -x',
      'receipt xx',
      'receipt x-',
      'symptom -x',
      'symptom x-',
      'belief -x',
      'belief x-',
      'workflow xx',
      'overrule -x',
      'overrule x-',
      'condition -x',
    ]);
  });

  test('that fails leaves neither the change nor its log entry', async () => {
    const { services, library } = await testServices();
    const { assessmentId } = begin(services);
    const before = listChanges(library.db, assessmentId).length;
    library.db.exec(
      "CREATE TRIGGER broken BEFORE INSERT ON change_log BEGIN SELECT RAISE(ABORT, 'log broken'); END",
    );
    expect(() => services.answers.set({ assessmentId, answer: newAnswer(4) })).toThrow('log broken');
    library.db.exec('DROP TRIGGER broken');
    expect(services.assessments.get({ id: assessmentId }).answers).toEqual([]);
    expect(listChanges(library.db, assessmentId)).toHaveLength(before);
  });
});

describe('what is not there', () => {
  test('is told by its kind', async () => {
    const { services } = await testServices();
    const { assessmentId } = begin(services);
    const other = begin(services);
    const nobody = 'nobody';
    expect(failureOf(() => services.assessments.get({ id: nobody as AssessmentId }))).toEqual(
      missing('assessment'),
    );
    expect(failureOf(() => services.workflows.remove({ id: nobody as WorkflowId }))).toEqual(
      missing('workflow'),
    );
    expect(failureOf(() => services.receipts.restore({ id: nobody as ReceiptId }))).toEqual(
      missing('receipt'),
    );
    expect(
      failureOf(() => services.answers.set({ assessmentId, answer: newAnswer(1, other.workflow.id) })),
    ).toEqual(missing('workflow'));
  });

  test('includes what lies under something removed, until that is restored', async () => {
    const { services } = await testServices();
    const { assessmentId, assessment } = begin(services);
    services.answers.set({ assessmentId, answer: newAnswer(2) });
    services.clients.remove({ id: assessment.clientId });
    expect(failureOf(() => services.assessments.get({ id: assessmentId }))).toEqual(missing('assessment'));
    expect(services.library.rows({ today: '2026-10-30' as never })).toEqual([]);
    services.clients.restore({ id: assessment.clientId });
    expect(services.assessments.get({ id: assessmentId }).answers).toHaveLength(1);
  });
});

test('a removed workflow, receipt or assessment comes back whole', async () => {
  const { services } = await testServices();
  const { assessmentId, workflow } = begin(services);
  const supports = [{ questionId: question('q'), workflowId: workflow.id, level: 3 as const }];
  const receipt = await services.receipts.add({
    assessmentId,
    receipt: newReceipt(supports),
    filePath: null,
  });
  services.answers.set({ assessmentId, answer: newAnswer(2, workflow.id) });
  const before = services.assessments.get({ id: assessmentId });
  services.receipts.remove({ id: receipt.id });
  services.workflows.remove({ id: workflow.id });
  services.assessments.remove({ id: assessmentId });
  services.assessments.restore({ id: assessmentId });
  expect(services.assessments.get({ id: assessmentId })).toMatchObject({
    workflows: [],
    answers: [],
    receipts: [],
  });
  services.workflows.restore({ id: workflow.id });
  services.receipts.restore({ id: receipt.id });
  expect(services.assessments.get({ id: assessmentId })).toEqual(before);
});

test('a symptom forgets places that are no longer part of the landscape', async () => {
  const { services } = await testServices();
  const { assessmentId, workflow } = begin(services);
  services.symptoms.set({
    assessmentId,
    symptom: {
      workflowId: workflow.id,
      patternId: 'retries-until-lockup' as PatternId,
      occurrence: 'once',
      lastSeen: null,
      note: '',
      serviceIds: ['gateway' as ServiceId, 'gone' as ServiceId],
    },
  });
  expect(services.assessments.get({ id: assessmentId }).symptoms[0]?.serviceIds).toEqual(['gateway']);
});

describe('evidence', () => {
  test('is kept by its SHA-256, once for the same content, and survives a change of the receipt', async () => {
    const { services, library } = await testServices();
    const { assessmentId } = begin(services);
    const folder = temporaryFolder();
    const content = Buffer.from('drill went well');
    writeFileSync(join(folder, 'a.txt'), content);
    writeFileSync(join(folder, 'b.txt'), content);
    const [first, second] = [
      await services.receipts.add({ assessmentId, receipt: newReceipt(), filePath: join(folder, 'a.txt') }),
      await services.receipts.add({ assessmentId, receipt: newReceipt(), filePath: join(folder, 'b.txt') }),
    ];
    const sha256 = createHash('sha256').update(content).digest('hex');
    expect(first.file).toEqual({ sha256, name: 'a.txt', bytes: content.length });
    expect(second.file).toMatchObject({ sha256, name: 'b.txt' });
    const kept = join(library.folder, 'evidence', sha256.slice(0, 2), sha256);
    expect(readFileSync(kept).equals(content)).toBe(true);
    services.receipts.update({ assessmentId, receipt: { ...first, file: null } });
    expect(services.assessments.get({ id: assessmentId }).receipts[0]?.file).toEqual(first.file);
  });

  test('that cannot be read is refused with the reason, and no receipt is added', async () => {
    const { services } = await testServices();
    const { assessmentId } = begin(services);
    const folder = temporaryFolder();
    mkdirSync(join(folder, 'a-folder'));
    for (const [name, reason] of [
      ['missing.pdf', 'not there'],
      ['a-folder', 'folder'],
    ] as const) {
      const filePath = join(folder, name);
      const adding = services.receipts.add({ assessmentId, receipt: newReceipt(), filePath });
      await expect(adding).rejects.toMatchObject({
        body: {
          code: 'FILE_UNREADABLE',
          data: { path: filePath, reason: expect.stringContaining(reason) as string },
        },
      });
    }
    expect(services.assessments.get({ id: assessmentId }).receipts).toEqual([]);
  });
});

test('a full disk refuses the change, keeps what was saved, and serves again when there is space', async () => {
  const { services, library } = await testServices();
  const { assessmentId } = begin(services);
  services.answers.set({ assessmentId, answer: { ...newAnswer(3), note: 'kept' } });
  const pages = Number(library.db.pragma('page_count'));
  library.db.pragma(`max_page_count = ${pages + 2}`);
  const big = { ...newAnswer(4), note: 'x'.repeat(19_000) };
  let refused: unknown = null;
  for (let i = 0; i < 10 && refused === null; i += 1)
    refused = failureOf(() =>
      services.answers.set({ assessmentId, answer: { ...big, questionId: question(`q-${i}`) } }),
    );
  expect((refused as { code: string }).code).toBe('SQLITE_FULL');
  expect(services.assessments.get({ id: assessmentId }).answers[0]?.note).toBe('kept');
  library.db.pragma(`max_page_count = ${pages * 10}`);
  services.answers.set({ assessmentId, answer: big });
  expect(services.assessments.get({ id: assessmentId }).answers[0]?.note).toBe(big.note);
});
