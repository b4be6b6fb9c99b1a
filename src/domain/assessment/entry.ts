/** What people enter beside answers, receipts and symptoms: each a whole with a key of its own (ADR 0006). */
import * as z from 'zod';
import { AddedRole, AgreedItem, RoleAnswer, WordsJudgement } from '../alignment/degradedDay';
import { Claim } from '../claims/claim';
import type { WorkflowId } from '../ids';
import { ChangeRecord, DrillRecord, IncidentRecord, ReconciliationRecord } from '../metrics/enteredRecords';
import { ContinuityKpi, IncidentReview, PlanAction } from '../plan/plan';
import { Vendor } from '../vendors/vendor';
import { type AssessmentRecord, RetiredQuestion, Settlement } from './assessmentRecord';

export const Entry = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('settlement'), value: Settlement }),
  z.strictObject({ kind: z.literal('retired-question'), value: RetiredQuestion }),
  z.strictObject({ kind: z.literal('added-role'), value: AddedRole }),
  z.strictObject({ kind: z.literal('role-answer'), value: RoleAnswer }),
  z.strictObject({ kind: z.literal('words-judgement'), value: WordsJudgement }),
  z.strictObject({ kind: z.literal('agreed-item'), value: AgreedItem }),
  z.strictObject({ kind: z.literal('vendor'), value: Vendor }),
  z.strictObject({ kind: z.literal('claim'), value: Claim }),
  z.strictObject({ kind: z.literal('drill'), value: DrillRecord }),
  z.strictObject({ kind: z.literal('reconciliation'), value: ReconciliationRecord }),
  z.strictObject({ kind: z.literal('change'), value: ChangeRecord }),
  z.strictObject({ kind: z.literal('incident'), value: IncidentRecord }),
  z.strictObject({ kind: z.literal('action'), value: PlanAction }),
  z.strictObject({ kind: z.literal('review'), value: IncidentReview }),
  z.strictObject({ kind: z.literal('kpi'), value: ContinuityKpi }),
]);
export type Entry = z.infer<typeof Entry>;

export const EntryKind = z.enum([
  'settlement',
  'retired-question',
  'added-role',
  'role-answer',
  'words-judgement',
  'agreed-item',
  'vendor',
  'claim',
  'drill',
  'reconciliation',
  'change',
  'incident',
  'action',
  'review',
  'kpi',
]);
export type EntryKind = z.infer<typeof EntryKind>;

/** Which entry: its kind, and its key within the assessment. */
export const EntryPlace = z.strictObject({ kind: EntryKind, key: z.string().min(1).max(2000) });
export type EntryPlace = z.infer<typeof EntryPlace>;

/** The key of an entry within its assessment: a second one with the same key replaces the first. */
export function keyOfEntry({ kind, value }: Entry): string {
  switch (kind) {
    case 'settlement':
      return JSON.stringify([value.workflowId, value.key]);
    case 'retired-question':
      return value.questionId;
    case 'added-role':
      return value.role;
    case 'role-answer':
      return JSON.stringify([value.workflowId, value.role, value.item]);
    case 'words-judgement':
    case 'agreed-item':
      return JSON.stringify([value.workflowId, value.item]);
    case 'vendor':
    case 'claim':
    case 'drill':
    case 'reconciliation':
    case 'change':
    case 'incident':
    case 'action':
    case 'review':
      return value.id;
    case 'kpi':
      return 'kpi';
  }
}

/** The workflow that an entry goes with when that is removed; null: with none. */
export function workflowOfEntry({ kind, value }: Entry): WorkflowId | null {
  switch (kind) {
    case 'settlement':
    case 'role-answer':
    case 'words-judgement':
    case 'agreed-item':
    case 'drill':
    case 'reconciliation':
    case 'change':
    case 'incident':
    case 'action':
    case 'review':
    case 'kpi':
      return value.workflowId;
    case 'retired-question':
    case 'added-role':
    case 'vendor':
    case 'claim':
      return null;
  }
}

const LIST_OF = {
  settlement: 'settlements',
  'retired-question': 'retiredQuestions',
  'added-role': 'addedRoles',
  'role-answer': 'roleAnswers',
  'words-judgement': 'wordsJudgements',
  'agreed-item': 'agreedItems',
  vendor: 'vendors',
  claim: 'claims',
  drill: 'drills',
  reconciliation: 'reconciliations',
  change: 'changes',
  incident: 'incidents',
  action: 'actions',
  review: 'reviews',
} as const satisfies Record<Exclude<EntryKind, 'kpi'>, keyof AssessmentRecord>;

/** Every entry of a record, by kind and in the order of its lists. */
export function entriesOf(record: AssessmentRecord): readonly Entry[] {
  const listed = EntryKind.options.flatMap((kind) => (kind === 'kpi' ? [] : entriesOfKind(record, kind)));
  return record.kpi === null ? listed : [...listed, { kind: 'kpi', value: record.kpi }];
}

// A list holds values of its own kind only; the compiler cannot follow that through the table of names.
const entriesOfKind = (record: AssessmentRecord, kind: Exclude<EntryKind, 'kpi'>): readonly Entry[] =>
  record[LIST_OF[kind]].map((value) => ({ kind, value }) as Entry);

/** The record with an entry in the place of the one with its key, or at the end of its list. */
export function withEntry(record: AssessmentRecord, entry: Entry): AssessmentRecord {
  if (entry.kind === 'kpi') return { ...record, kpi: entry.value };
  const key = keyOfEntry(entry);
  const known = entriesOfKind(record, entry.kind);
  const at = known.findIndex((other) => keyOfEntry(other) === key);
  const values = known.map(({ value }) => value);
  const list =
    at === -1 ? [...values, entry.value] : values.map((value, i) => (i === at ? entry.value : value));
  return { ...record, [LIST_OF[entry.kind]]: list };
}

/** The record with many entries added, in linear time; of two with one key both are kept, so there must be none. */
export function withEntries(record: AssessmentRecord, entries: readonly Entry[]): AssessmentRecord {
  const lists = new Map<string, Entry['value'][]>();
  let { kpi } = record;
  for (const entry of entries) {
    if (entry.kind === 'kpi') {
      kpi = entry.value;
      continue;
    }
    const name = LIST_OF[entry.kind];
    const list = lists.get(name);
    if (list === undefined) lists.set(name, [...record[name], entry.value]);
    else list.push(entry.value);
  }
  return { ...record, ...(Object.fromEntries(lists) as Partial<AssessmentRecord>), kpi };
}

/** The record without the entry in a place; the same where there is none. */
export function withoutEntry(record: AssessmentRecord, { kind, key }: EntryPlace): AssessmentRecord {
  if (kind === 'kpi') return { ...record, kpi: null };
  const list = entriesOfKind(record, kind).filter((entry) => keyOfEntry(entry) !== key);
  return { ...record, [LIST_OF[kind]]: list.map(({ value }) => value) };
}

/** The record without the entries that go with a workflow. */
export function withoutEntriesOfWorkflow(record: AssessmentRecord, id: WorkflowId): AssessmentRecord {
  return entriesOf(record)
    .filter((entry) => workflowOfEntry(entry) === id)
    .reduce((left, entry) => withoutEntry(left, { kind: entry.kind, key: keyOfEntry(entry) }), record);
}
