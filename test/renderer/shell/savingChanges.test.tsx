import { waitFor } from '@testing-library/react';
import { beforeEach, describe, expect, it } from 'vitest';
import type { AssessmentId, QuestionId, WorkflowId } from '../../../src/domain/ids';
import { day } from '../../../src/domain/time';
import { backendLink, client } from '../../../src/renderer/api';
import {
  assessmentChanges,
  type AssessmentChanges,
} from '../../../src/renderer/assessment/assessmentChanges';
import { RecordKeeper, type FailedChange } from '../../../src/renderer/assessment/recordKeeper';
import { saveState } from '../../../src/renderer/assessment/saveState';
import { emptyWorkflow } from '../../../src/renderer/features/workflows/emptyWorkflow';
import { MemoryBackend } from '../memoryBackend';

const question = 'degraded-day-agreed' as QuestionId;
const answer = (level: 0 | 1 | 2 | 3 | 4, workflowId: WorkflowId) => ({
  questionId: question,
  workflowId,
  level,
  notApplicable: null,
  overrideReason: null,
  note: '',
});
const receipt = (title: string) => ({
  kind: 'document' as const,
  title,
  source: '',
  capturedOn: day('2026-10-01'),
  reviewedOn: null,
  dataEndsOn: null,
  drill: null,
  recordedBy: '',
  reviewer: '',
  link: '',
  supports: [],
});

let backend: MemoryBackend;
let keeper: RecordKeeper;
let change: AssessmentChanges;
let failed: FailedChange[];
let id: AssessmentId;
let cards: WorkflowId;

beforeEach(async () => {
  saveState.set({ underWay: 0, failed: false, everSaved: false });
  backend = new MemoryBackend();
  backendLink.start(backend.connect);
  id = backend.addClient('Harbor Pay').assessment.id;
  failed = [];
  keeper = new RecordKeeper(
    () => client.assessments.get({ id }),
    (failure) => failed.push(failure),
  );
  await keeper.load();
  change = assessmentChanges(keeper, client);
  const added = await change.addWorkflow(emptyWorkflow('Card payments'));
  if (added === null) throw new Error('the workflow was not added');
  cards = added.id;
  backend.carriedOut.length = 0;
});

const shownLevel = () => keeper.shown()?.answers[0]?.level ?? null;

describe('a change', () => {
  it('is on screen at once and saved when the backend has answered', async () => {
    const saved = change.setAnswer(answer(3, cards));
    expect(shownLevel()).toBe(3);
    expect(backend.record(id).answers).toEqual([]);
    expect(await saved).toBe(true);
    expect(backend.record(id).answers).toMatchObject([{ level: 3 }]);
    expect(keeper.shown()).toEqual(backend.record(id));
    expect(saveState.get()).toEqual({ underWay: 0, failed: false, everSaved: true });
  });

  it('cannot be overtaken by the next one', async () => {
    await Promise.all(([0, 1, 2, 3, 4] as const).map((level) => change.setAnswer(answer(level, cards))));
    expect(backend.carriedOut).toEqual(Array.from({ length: 5 }, () => 'answers.set'));
    expect(backend.record(id).answers).toMatchObject([{ level: 4 }]);
    expect(shownLevel()).toBe(4);
  });

  it('leaves the screen when it cannot be kept, and can be sent again', async () => {
    await change.setAnswer(answer(2, cards));
    backend.failing = 'DISK_FULL';
    const saved = change.setAnswer(answer(4, cards));
    expect(shownLevel()).toBe(4);
    expect(await saved).toBe(false);
    expect(shownLevel()).toBe(2);
    expect(saveState.get().failed).toBe(true);
    backend.failing = null;
    failed[0]?.tryAgain();
    expect(shownLevel()).toBe(4);
    await waitFor(() => expect(backend.record(id).answers).toMatchObject([{ level: 4 }]));
    expect(saveState.get().failed).toBe(false);
  });

  it('does not take a later one with it when it fails', async () => {
    backend.failing = 'DISK_FULL';
    const lost = change.setAnswer(answer(1, cards));
    await lost;
    backend.failing = null;
    await change.saveWorkflow(cards, (workflow) => ({ ...workflow, promise: 'Paid once' }));
    expect(keeper.shown()?.workflows[0]?.promise).toBe('Paid once');
    expect(keeper.shown()?.answers).toEqual([]);
  });

  it('of two fields of one workflow, neither undoes the other', async () => {
    await Promise.all([
      change.saveWorkflow(cards, (workflow) => ({ ...workflow, promise: 'Paid once' })),
      change.saveWorkflow(cards, (workflow) => ({ ...workflow, name: 'Cards' })),
    ]);
    expect(backend.record(id).workflows).toMatchObject([{ name: 'Cards', promise: 'Paid once' }]);
  });

  it('reaches a new receipt under the id that it had on screen', async () => {
    const adding = change.addReceipt(receipt('Rule'), null);
    const onScreen = keeper.shown()?.receipts[0];
    if (onScreen === undefined) throw new Error('the receipt is not on screen');
    const renamed = change.updateReceipt({ ...onScreen, title: 'Rule, version 2' });
    await Promise.all([adding, renamed]);
    expect(backend.record(id).receipts).toMatchObject([{ title: 'Rule, version 2' }]);
    expect(keeper.shown()?.receipts).toEqual(backend.record(id).receipts);
  });
});

describe('a backend that stops in the middle', () => {
  /** The backend carries the change out and dies before its answer leaves; another one takes over. */
  async function crashDuring(action: () => Promise<unknown>, name: string): Promise<void> {
    backend.mute = true;
    const done = action();
    await waitFor(() => expect(backend.carriedOut).toContain(name));
    backend.mute = false;
    await backend.hangUp();
    backendLink.reconnect();
    await done;
  }

  it('is asked once more for a change that sets something', async () => {
    await crashDuring(() => change.setAnswer(answer(3, cards)), 'answers.set');
    expect(backend.carriedOut).toEqual(['answers.set', 'answers.set']);
    expect(keeper.shown()).toEqual(backend.record(id));
    expect(failed).toEqual([]);
  });

  it('is not made to add the same thing twice', async () => {
    await crashDuring(() => change.addReceipt(receipt('Rule'), null), 'receipts.add');
    expect(backend.record(id).receipts).toHaveLength(1);
    expect(keeper.shown()?.receipts).toEqual(backend.record(id).receipts);
    expect(failed).toEqual([]);
  });
});
