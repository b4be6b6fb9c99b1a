/** Every change that a screen can make to an assessment: shown at once, sent in order, told when not kept. */
import type {
  Answer,
  AnswerPlace,
  Assessment,
  AssessmentRecord,
  Client as AssessedClient,
  ConditionOwner,
  Overrule,
  Receipt,
  Symptom,
  VoicedBelief,
  Workflow,
} from '../../domain/assessment/assessmentRecord';
import { type Entry, type EntryPlace, withEntry, withoutEntry } from '../../domain/assessment/entry';
import type { BeliefId, PatternId, ReceiptId, WorkflowId } from '../../domain/ids';
import { instant, type Instant } from '../../domain/time';
import type { Client } from '../api';
import * as edit from './recordEdits';
import type { RecordKeeper } from './recordKeeper';

export type NewReceipt = Omit<Receipt, 'id' | 'file'>;
export type NewWorkflow = Omit<Workflow, 'id'>;
export type AnswerEntry = Omit<Answer, 'answeredAt'>;

/** Each promise gives false (or null) when the change could not be kept; the user has then been told. */
export interface AssessmentChanges {
  readonly setAnswer: (answer: AnswerEntry) => Promise<boolean>;
  readonly clearAnswer: (place: AnswerPlace) => Promise<boolean>;
  /** Shows under a made-up id until the backend gave one; both ids may be used afterwards. */
  readonly addReceipt: (receipt: NewReceipt, filePath: string | null) => Promise<Receipt | null>;
  readonly updateReceipt: (receipt: Receipt) => Promise<boolean>;
  readonly removeReceipt: (id: ReceiptId) => Promise<boolean>;
  readonly restoreReceipt: (id: ReceiptId) => Promise<boolean>;
  readonly setSymptom: (symptom: Symptom) => Promise<boolean>;
  readonly clearSymptom: (workflowId: WorkflowId, patternId: PatternId) => Promise<boolean>;
  readonly setBelief: (belief: VoicedBelief) => Promise<boolean>;
  readonly clearBelief: (beliefId: BeliefId) => Promise<boolean>;
  readonly overrule: (overrule: Omit<Overrule, 'at'>) => Promise<boolean>;
  readonly clearOverrule: (workflowId: WorkflowId) => Promise<boolean>;
  readonly ownCondition: (condition: ConditionOwner) => Promise<boolean>;
  readonly addWorkflow: (workflow: NewWorkflow) => Promise<Workflow | null>;
  /** `change` gets the workflow as it stands when the change is made, so that two fields cannot undo each other. */
  readonly saveWorkflow: (id: WorkflowId, change: (workflow: Workflow) => Workflow) => Promise<boolean>;
  readonly removeWorkflow: (id: WorkflowId) => Promise<boolean>;
  readonly restoreWorkflow: (id: WorkflowId) => Promise<boolean>;
  /** Puts a vendor, claim, drill, action or the like in the place of the one with its key; ids are made by `newId`. */
  readonly putEntry: (entry: Entry) => Promise<boolean>;
  readonly removeEntry: (place: EntryPlace) => Promise<boolean>;
  readonly restoreEntry: (place: EntryPlace) => Promise<boolean>;
  /** To another version of its pack, or to another one; what follows from it is read anew. */
  readonly movePack: (pack: Assessment['pack']) => Promise<boolean>;
  readonly saveAssessment: (change: (assessment: Assessment) => Assessment) => Promise<boolean>;
  readonly saveClient: (change: (client: AssessedClient) => AssessedClient) => Promise<boolean>;
}

interface Done {
  readonly savedAt: Instant;
}

let madeUpIds = 0;
const now = (): Instant => instant(Date.now());

/** The changes of one assessment, made through its keeper. */
export function assessmentChanges(keeper: RecordKeeper, client: Client): AssessmentChanges {
  const shown = (): AssessmentRecord => {
    const record = keeper.shown();
    if (record === null) throw new Error('an assessment was changed before it was loaded');
    return record;
  };
  const assessmentId = () => shown().assessment.id;
  const kept = async (answer: Promise<Done | null>): Promise<boolean> => (await answer) !== null;
  /** A change whose look is the same before and after it was acknowledged. */
  const set = (apply: (record: AssessmentRecord) => AssessmentRecord, send: () => Promise<Done>) =>
    kept(keeper.submit({ apply, send }));
  /** A change that brings back what was removed: the record is read anew. */
  const restore = async (send: () => Promise<Done>): Promise<boolean> => {
    const worked = await kept(keeper.submit({ apply: (record) => record, send }));
    if (worked) await keeper.load();
    return worked;
  };

  return {
    setAnswer: (answer) => {
      const id = assessmentId();
      const at = now();
      return kept(
        keeper.submit<Done>({
          apply: (record) => edit.putAnswer(record, { ...answer, answeredAt: at }),
          send: () => client.answers.set({ assessmentId: id, answer }),
          settle: (record, done) => edit.putAnswer(record, { ...answer, answeredAt: done.savedAt }),
        }),
      );
    },
    clearAnswer: (place) => {
      const id = assessmentId();
      const { questionId, workflowId } = place;
      return set(
        (record) => edit.dropAnswer(record, place),
        () => client.answers.clear({ assessmentId: id, place: { questionId, workflowId } }),
      );
    },
    addReceipt: (receipt, filePath) => {
      const id = assessmentId();
      const madeUp = `new-receipt-${++madeUpIds}` as ReceiptId;
      return keeper.submit<Receipt>({
        apply: (record, known) => edit.putReceipt(record, { ...receipt, id: known(madeUp), file: null }),
        send: () => client.receipts.add({ assessmentId: id, receipt, filePath }),
        settle: edit.putReceipt,
        gives: { madeUp, given: (added) => added.id },
        found: (before, after) =>
          after.receipts.find(
            (entry) =>
              entry.title === receipt.title && !before.receipts.some((earlier) => earlier.id === entry.id),
          ) ?? null,
      });
    },
    updateReceipt: (receipt) => {
      const id = assessmentId();
      return kept(
        keeper.submit({
          apply: (record, known) => edit.putReceipt(record, { ...receipt, id: known(receipt.id) }),
          send: (known) =>
            client.receipts.update({ assessmentId: id, receipt: { ...receipt, id: known(receipt.id) } }),
        }),
      );
    },
    removeReceipt: (receiptId) =>
      kept(
        keeper.submit({
          apply: (record, known) => edit.dropReceipt(record, known(receiptId)),
          send: (known) => client.receipts.remove({ id: known(receiptId) }),
        }),
      ),
    restoreReceipt: (receiptId) => restore(() => client.receipts.restore({ id: receiptId })),
    setSymptom: (symptom) => {
      const id = assessmentId();
      return set(
        (record) => edit.putSymptom(record, symptom),
        () => client.symptoms.set({ assessmentId: id, symptom }),
      );
    },
    clearSymptom: (workflowId, patternId) => {
      const id = assessmentId();
      return set(
        (record) => edit.dropSymptom(record, workflowId, patternId),
        () => client.symptoms.clear({ assessmentId: id, workflowId, patternId }),
      );
    },
    setBelief: (belief) => {
      const id = assessmentId();
      return set(
        (record) => edit.putBelief(record, belief),
        () => client.beliefs.set({ assessmentId: id, belief }),
      );
    },
    clearBelief: (beliefId) => {
      const id = assessmentId();
      return set(
        (record) => edit.dropBelief(record, beliefId),
        () => client.beliefs.clear({ assessmentId: id, beliefId }),
      );
    },
    overrule: (overrule) => {
      const id = assessmentId();
      const at = now();
      return kept(
        keeper.submit<Done>({
          apply: (record) => edit.putOverrule(record, { ...overrule, at }),
          send: () => client.decisions.overrule({ assessmentId: id, overrule }),
          settle: (record, done) => edit.putOverrule(record, { ...overrule, at: done.savedAt }),
        }),
      );
    },
    clearOverrule: (workflowId) => {
      const id = assessmentId();
      return set(
        (record) => edit.dropOverrule(record, workflowId),
        () => client.decisions.clearOverrule({ assessmentId: id, workflowId }),
      );
    },
    ownCondition: (condition) => {
      const id = assessmentId();
      return set(
        (record) => edit.putConditionOwner(record, condition),
        () => client.decisions.ownCondition({ assessmentId: id, condition }),
      );
    },
    addWorkflow: (workflow) => {
      const id = assessmentId();
      return keeper.submit<Workflow>({
        apply: (record) => record,
        send: () => client.workflows.create({ assessmentId: id, workflow }),
        settle: edit.putWorkflow,
        found: (before, after) =>
          after.workflows.find(
            (entry) =>
              entry.name === workflow.name && !before.workflows.some((earlier) => earlier.id === entry.id),
          ) ?? null,
      });
    },
    saveWorkflow: (workflowId, change) => {
      const id = assessmentId();
      const before = shown().workflows.find((entry) => entry.id === workflowId);
      if (before === undefined) return Promise.resolve(false);
      const workflow = change(before);
      return set(
        (record) => edit.putWorkflow(record, workflow),
        () => client.workflows.update({ assessmentId: id, workflow }),
      );
    },
    removeWorkflow: (workflowId) =>
      set(
        (record) => edit.dropWorkflow(record, workflowId),
        () => client.workflows.remove({ id: workflowId }),
      ),
    restoreWorkflow: (workflowId) => restore(() => client.workflows.restore({ id: workflowId })),
    putEntry: (entry) => {
      const id = assessmentId();
      return set(
        (record) => withEntry(record, entry),
        () => client.entries.put({ assessmentId: id, entry }),
      );
    },
    removeEntry: (place) => {
      const id = assessmentId();
      return set(
        (record) => withoutEntry(record, place),
        () => client.entries.remove({ assessmentId: id, place }),
      );
    },
    restoreEntry: (place) => {
      const id = assessmentId();
      return restore(() => client.entries.restore({ assessmentId: id, place }));
    },
    movePack: (pack) => {
      const id = assessmentId();
      return restore(() => client.assessments.movePack({ id, pack }));
    },
    saveAssessment: (change) => {
      const assessment = change(shown().assessment);
      const { id, title, scope, asOf, currency, confidentiality } = assessment;
      return set(
        (record) => ({ ...record, assessment }),
        () => client.assessments.update({ id, title, scope, asOf, currency, confidentiality }),
      );
    },
    saveClient: (change) => {
      const changed = change(shown().client);
      return set(
        (record) => ({ ...record, client: changed }),
        () => client.clients.update(changed),
      );
    },
  };
}
