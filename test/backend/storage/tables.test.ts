import { beforeEach, describe, expect, test } from 'vitest';
import type {
  Answer,
  Assessment,
  Overrule,
  Receipt,
  Symptom,
  Workflow,
} from '../../../src/domain/assessment/assessmentRecord';
import type {
  AssessmentId,
  BeliefId,
  ClientId,
  ImportId,
  PackId,
  PatternId,
  ReceiptId,
  ServiceId,
  WorkflowId,
} from '../../../src/domain/ids';
import type { ImportReport } from '../../../src/domain/metrics/importTypes';
import { noTimes } from '../../../src/domain/metrics/incidentTimes';
import { day, durationMs, instant } from '../../../src/domain/time';
import { deleteAnswer, findAnswer, listAnswers, upsertAnswer } from '../../../src/backend/storage/answers';
import {
  findAssessment,
  insertAssessment,
  listAssessments,
  setAssessmentRemoved,
  updateAssessment,
} from '../../../src/backend/storage/assessments';
import { deleteBelief, findBelief, listBeliefs, upsertBelief } from '../../../src/backend/storage/beliefs';
import { appendChange, listChanges } from '../../../src/backend/storage/changeLog';
import {
  findClient,
  insertClient,
  listClients,
  setClientRemoved,
  updateClient,
} from '../../../src/backend/storage/clients';
import { listConditionOwners, upsertConditionOwner } from '../../../src/backend/storage/conditionOwners';
import type { Connection } from '../../../src/backend/storage/connection';
import {
  commitImport,
  deleteDroppedImport,
  findImport,
  insertPendingImport,
  listImports,
  listUnseenImports,
  undoImport,
} from '../../../src/backend/storage/imports';
import {
  IncidentChunk,
  insertPlace,
  listPlaces,
  createCountedReader,
  readExternalIds,
} from '../../../src/backend/storage/incidents';
import { deleteSomeChunks, listChunks } from '../../../src/backend/storage/recordChunks';
import { deleteOverrule, listOverrules, upsertOverrule } from '../../../src/backend/storage/overrules';
import {
  findReceipt,
  insertReceipt,
  listReceipts,
  setReceiptRemoved,
  updateReceipt,
} from '../../../src/backend/storage/receipts';
import { insertRejectedRows, listRejectedRows } from '../../../src/backend/storage/rejectedRows';
import {
  deleteSymptom,
  findSymptom,
  listSymptoms,
  upsertSymptom,
} from '../../../src/backend/storage/symptoms';
import {
  findWorkflow,
  insertWorkflow,
  listWorkflows,
  setWorkflowRemoved,
  updateWorkflow,
} from '../../../src/backend/storage/workflows';
import { newReceipt, newWorkflow, question } from '../support/entries';
import { importOptions } from '../support/importOptions';
import { openTestLibrary } from '../support/testLibrary';

const at = instant(1_790_000_000_000);
const clientId = 'c' as ClientId;
const assessmentId = 'a' as AssessmentId;
const workflowId = 'w' as WorkflowId;
const client = { id: clientId, name: 'Halden Coast', sector: 'Ferries' };
const assessment: Assessment = {
  id: assessmentId,
  clientId,
  title: 'Review',
  scope: 'full',
  asOf: day('2026-10-30'),
  pack: { id: 'p' as PackId, version: '1.0.0', hash: 'h' },
  currency: 'EUR',
  confidentiality: 'Board only',
};
const workflow: Workflow = { ...newWorkflow(), id: workflowId };

let db: Connection;
beforeEach(() => {
  ({ db } = openTestLibrary());
  insertClient(db, client, at);
  insertAssessment(db, assessment, at);
  insertWorkflow(db, assessmentId, workflow, at);
});

describe('clients', () => {
  test('read back as written, changed, and in the order added', () => {
    insertClient(db, { id: 'b' as ClientId, name: 'Alder', sector: '' }, instant(at + 1));
    updateClient(db, { ...client, name: 'Halden' });
    expect(listClients(db).map(({ name }) => name)).toEqual(['Halden', 'Alder']);
  });

  test('a removed one is in no read until it is restored', () => {
    expect(setClientRemoved(db, clientId, at)).toBe(true);
    expect([findClient(db, clientId), listClients(db), findAssessment(db, assessmentId)]).toEqual([
      null,
      [],
      null,
    ]);
    setClientRemoved(db, clientId, null);
    expect(findClient(db, clientId)).toEqual(client);
    expect(setClientRemoved(db, 'nobody' as ClientId, at)).toBe(false);
  });
});

describe('assessments', () => {
  test('read back as written, and changed but for client and pack', () => {
    expect(findAssessment(db, assessmentId)).toEqual(assessment);
    const { id, scope, currency, confidentiality } = assessment;
    updateAssessment(db, { id, scope, currency, confidentiality, title: 'Second', asOf: null });
    expect(findAssessment(db, assessmentId)).toEqual({ ...assessment, title: 'Second', asOf: null });
  });

  test('a removed one is in no read', () => {
    setAssessmentRemoved(db, assessmentId, at);
    expect(listAssessments(db, clientId)).toEqual([]);
  });
});

describe('workflows and their landscape', () => {
  test('read back as written, with nulls for what is not known', () => {
    expect(listWorkflows(db, assessmentId)).toEqual([workflow]);
  });

  test('everything in it can be changed, and the places keep their new order', () => {
    const changed: Workflow = {
      ...workflow,
      name: 'Refunds',
      owner: null,
      truthOwner: { name: 'Tove', title: 'Architect' },
      services: [
        { id: 'new' as ServiceId, name: 'Ledger', kind: 'service' },
        ...workflow.services.slice(0, 1),
      ],
      targets: {
        recover: durationMs(3_600_000),
        truth: durationMs(7_200_000),
        milestones: [{ milestone: 'Refunded', within: durationMs(86_400_000) }],
        due: null,
      },
    };
    updateWorkflow(db, changed, at);
    expect(findWorkflow(db, assessmentId, workflowId)).toEqual(changed);
  });

  test('a removed one takes its answers, symptoms and supports out of the reads, and back again', () => {
    upsertAnswer(db, assessmentId, answer(2, workflowId));
    upsertSymptom(db, symptom([]));
    insertReceipt(db, assessmentId, receipt([{ questionId: question('q'), workflowId, level: 3 }]), at);
    const read = () => [
      listWorkflows(db, assessmentId).length,
      listAnswers(db, assessmentId).length,
      listSymptoms(db, assessmentId).length,
      listReceipts(db, assessmentId).flatMap(({ supports }) => supports).length,
    ];
    setWorkflowRemoved(db, workflowId, at);
    expect(read()).toEqual([0, 0, 0, 0]);
    setWorkflowRemoved(db, workflowId, null);
    expect(read()).toEqual([1, 1, 1, 1]);
  });
});

const answer = (level: Answer['level'], of: WorkflowId | null): Answer => ({
  questionId: question('q'),
  workflowId: of,
  level,
  notApplicable: null,
  overrideReason: null,
  note: 'as said',
  answeredAt: at,
});

describe('answers', () => {
  test('client-wide and one workflow are two places, each with one answer', () => {
    upsertAnswer(db, assessmentId, answer(1, null));
    upsertAnswer(db, assessmentId, answer(4, workflowId));
    upsertAnswer(db, assessmentId, answer(2, null));
    expect(listAnswers(db, assessmentId)).toEqual([answer(2, null), answer(4, workflowId)]);
  });

  test('a cleared one is gone, the other place stays', () => {
    upsertAnswer(db, assessmentId, answer(1, null));
    upsertAnswer(db, assessmentId, answer(4, workflowId));
    expect(deleteAnswer(db, assessmentId, { questionId: question('q'), workflowId: null })).toBe(true);
    expect(deleteAnswer(db, assessmentId, { questionId: question('q'), workflowId: null })).toBe(false);
    expect(findAnswer(db, assessmentId, answer(null, workflowId))).toEqual(answer(4, workflowId));
  });
});

const receipt = (supports: Receipt['supports']): Receipt => ({
  ...newReceipt(supports),
  id: 'r' as ReceiptId,
  file: { sha256: 'f'.repeat(64), name: 'drill.pdf', bytes: 12 },
});

describe('receipts', () => {
  test('read back as written, with supports in order', () => {
    const written = receipt([
      { questionId: question('z'), workflowId: null, level: 4 },
      { questionId: question('b'), workflowId, level: 0 },
    ]);
    insertReceipt(db, assessmentId, written, at);
    expect(listReceipts(db, assessmentId)).toEqual([written]);
  });

  test('a change replaces everything but the stored file', () => {
    insertReceipt(db, assessmentId, receipt([{ questionId: question('z'), workflowId: null, level: 4 }]), at);
    const changed: Receipt = { ...receipt([]), kind: 'document', drill: null, title: 'Runbook', file: null };
    updateReceipt(db, changed);
    expect(findReceipt(db, assessmentId, changed.id)).toEqual({ ...changed, file: receipt([]).file });
  });

  test('a removed one is in no read until it is restored', () => {
    insertReceipt(db, assessmentId, receipt([]), at);
    setReceiptRemoved(db, 'r' as ReceiptId, at);
    expect(listReceipts(db, assessmentId)).toEqual([]);
    setReceiptRemoved(db, 'r' as ReceiptId, null);
    expect(listReceipts(db, assessmentId)).toEqual([receipt([])]);
  });
});

const symptom = (serviceIds: Symptom['serviceIds']): Symptom => ({
  workflowId,
  patternId: 'retries-until-lockup' as PatternId,
  occurrence: 'recurring',
  lastSeen: day('2026-08-01'),
  note: 'twice in August',
  serviceIds,
});

describe('symptoms', () => {
  test('read back with the places where they were seen', () => {
    upsertSymptom(db, symptom(['edge' as ServiceId, 'gateway' as ServiceId]));
    expect(listSymptoms(db, assessmentId)).toEqual([symptom(['edge' as ServiceId, 'gateway' as ServiceId])]);
  });

  test('a place taken out of the landscape leaves the symptom, and comes back with it', () => {
    upsertSymptom(db, symptom(['edge' as ServiceId]));
    updateWorkflow(db, { ...workflow, services: [] }, at);
    expect(findSymptom(db, workflowId, symptom([]).patternId)).toEqual(symptom([]));
    updateWorkflow(db, workflow, at);
    expect(findSymptom(db, workflowId, symptom([]).patternId)).toEqual(symptom(['edge' as ServiceId]));
  });

  test('a cleared one was not asked', () => {
    upsertSymptom(db, symptom(['edge' as ServiceId]));
    expect(deleteSymptom(db, workflowId, symptom([]).patternId)).toBe(true);
    expect(listSymptoms(db, assessmentId)).toEqual([]);
  });
});

test('beliefs: voiced once, with the latest note', () => {
  const beliefId = 'uptime-means-healthy' as BeliefId;
  upsertBelief(db, assessmentId, { beliefId, note: 'the CTO' });
  upsertBelief(db, assessmentId, { beliefId, note: 'the CTO, twice' });
  expect(listBeliefs(db, assessmentId)).toEqual([{ beliefId, note: 'the CTO, twice' }]);
  deleteBelief(db, assessmentId, beliefId);
  expect(findBelief(db, assessmentId, beliefId)).toBeNull();
});

test('overrules: one a workflow, the latest', () => {
  const overrule: Overrule = { workflowId, decision: 'go', by: 'Ines', reason: 'contract', at };
  upsertOverrule(db, { ...overrule, decision: 'no-go' });
  upsertOverrule(db, overrule);
  expect(listOverrules(db, assessmentId)).toEqual([overrule]);
  expect(deleteOverrule(db, workflowId)).toBe(true);
});

test('conditions: owner and date by the key of the condition', () => {
  upsertConditionOwner(db, { workflowId, key: 'scope-core', owner: 'Ines', due: null });
  const owned = { workflowId, key: 'scope-core', owner: 'Tove', due: day('2026-12-01') };
  upsertConditionOwner(db, owned);
  expect(listConditionOwners(db, assessmentId)).toEqual([owned]);
});

test('the change log gives back before and after in the order of the changes', () => {
  const change = { entity: 'answer', key: 'k', assessmentId, who: 'me', why: null } as const;
  appendChange(db, { ...change, at, from: null, to: { level: 1 } });
  appendChange(db, { ...change, at, from: { level: 1 }, to: null, why: 'slip' });
  expect(listChanges(db, assessmentId)).toEqual([
    { ...change, at, from: null, to: { level: 1 } },
    { ...change, at, from: { level: 1 }, to: null, why: 'slip' },
  ]);
});

describe('imports and incidents', () => {
  const begin = (id = 'i', requestSha256 = 'r') =>
    insertPendingImport(db, {
      id: id as ImportId,
      assessmentId,
      workflowId: null,
      fileName: 'f.csv',
      fileSha256: 's',
      requestSha256,
      options: importOptions({ now: at }),
      patternValues: [],
      importedBy: 'me',
      importedAt: at,
    });
  const report: ImportReport = {
    kind: 'incident',
    sha256: 'a'.repeat(64),
    bytes: 1,
    encoding: 'utf-8',
    byteOrderMark: false,
    damagedText: false,
    delimiter: ',',
    header: ['started'],
    preset: 'generic',
    mapping: { started: 'started' },
    zone: null,
    order: null,
    timeColumns: [],
    latest: null,
    rows: { read: 1, imported: 1, duplicates: 0, folded: 0, leftOut: 0, rejected: 0, flagged: 0 },
    rejectedBy: {},
    flaggedBy: {},
    unreadable: [],
    cautions: [],
    rejectedExamples: [],
  };

  test('a pending import is seen by nobody, a committed one by all, an undone one no more', () => {
    const no = begin();
    expect(listImports(db, assessmentId)).toEqual([]);
    expect(listUnseenImports(db)).toEqual([no]);
    commitImport(db, no, report, at);
    expect(listImports(db, assessmentId).map((found) => found.report)).toEqual([report]);
    undoImport(db, no);
    expect(findImport(db, 'i' as ImportId)).toBeNull();
    deleteDroppedImport(db, no);
    expect(listUnseenImports(db)).toEqual([no]);
  });

  test('incidents come back chunk by chunk: moments, nothing, and what could not be read', () => {
    const no = begin();
    const placeNo = insertPlace(db, no, {
      workflowText: 'Payments',
      serviceText: null,
      vendor: null,
      patternText: null,
      milestoneText: null,
      workflowId: null,
      patternId: null,
    });
    expect(listPlaces(db, no)).toMatchObject([{ no: placeNo, workflowText: 'Payments' }]);
    const chunk = new IncidentChunk();
    const add = (line: number, externalId: string | null) =>
      chunk.add(
        {
          line,
          externalId,
          severity: null,
          severityText: null,
          state: null,
          reportedBy: 'person',
          causedByChange: true,
          reconciliationDefects: 1.5,
          amountAtRisk: null,
          times: { ...noTimes, started: instant(line), reconciled: 'unreadable', closed: true },
          reopens: 0,
          flags: [],
        },
        placeNo,
      );
    add(2, 'INC-1');
    add(3, null);
    add(4, 'Über, "x"');
    chunk.writeTo(db, no);
    chunk.writeTo(db, no);
    add(9, null);
    chunk.writeTo(db, no);
    const [first, second, ...more] = listChunks(db, no);
    if (first === undefined || second === undefined) throw new Error('two chunks were written');
    expect(more).toEqual([]);
    const { rows, places, facts } = createCountedReader(db)(first);
    expect([rows, ...places]).toEqual([3, placeNo, placeNo, placeNo]);
    expect([...(facts.started ?? [])]).toEqual([2, 3, 4]);
    expect(facts.detected).toBeNull();
    expect([...(facts.reconciled ?? [])]).toEqual([-Infinity, -Infinity, -Infinity]);
    expect([facts.closed?.[0], facts.reportedBy?.[0], facts.defects?.[0]]).toEqual([1, 1, 1.5]);
    expect(readExternalIds(db, first)).toEqual(['INC-1', null, 'Über, "x"']);
    expect(readExternalIds(db, second)).toBeNull();
    expect(deleteSomeChunks(db, no, 2)).toBe(3);
    expect(listChunks(db, no)).toEqual([second]);
    expect(deleteSomeChunks(db, no, 2)).toBe(1);
    expect(db.all('SELECT * FROM chunk_column')).toEqual([]);
  });

  test('rejected rows come back with their cells, page by page', () => {
    const no = begin();
    const row = (line: number) => ({ line, reason: 'ragged' as const, detail: '2/3', cells: ['a', 'b,"'] });
    insertRejectedRows(db, no, [row(9), row(4), row(7)]);
    expect(listRejectedRows(db, no, 0, 2)).toEqual([row(4), row(7)]);
    expect(listRejectedRows(db, no, 7, 2)).toEqual([row(9)]);
  });
});
