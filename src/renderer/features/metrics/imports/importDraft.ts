/** What a person decides between looking at a file and importing it, and what is still to be asked. */
import type { AssessmentId, PatternId, WorkflowId } from '../../../../domain/ids';
import { fieldsOfKind } from '../../../../domain/metrics/fieldsOfKind';
import type { FileLook } from '../../../../domain/metrics/fileLook';
import {
  type DateOrder,
  DedupeMode,
  type FileInspection,
  type ImportField,
  type ImportMapping,
  type ImportOptions,
  type ImportProblem,
  type InspectedColumn,
  type PresetName,
  type RecordKind,
  type RowCondition,
} from '../../../../domain/metrics/importTypes';
import type { Instant } from '../../../../domain/time';
import type { ImportRequest } from '../../../../shared/contract';

export interface ImportDraft {
  /** Where the choices began: as the file suggests, or as for the last file with these columns. */
  readonly from: 'detected' | 'remembered';
  readonly kind: RecordKind;
  readonly preset: PresetName;
  readonly mapping: ImportMapping;
  readonly zone: string | null;
  readonly order: DateOrder | null;
  readonly dedupe: DedupeMode;
  /** A row is read only while all of these hold. */
  readonly where: readonly RowCondition[];
  readonly words: ImportOptions['words'];
  /** One workflow for the whole file, or null: the mapped column names it. */
  readonly workflowId: WorkflowId | null;
  /** The milestone of all events of a file without a column for it; empty: not said yet. */
  readonly milestone: string;
  /** The failure pattern column's values, as far as they are mapped. */
  readonly patterns: Readonly<Record<string, PatternId>>;
}

/** What a draft needs that the file alone could not tell; each is asked once, where it is needed. */
export interface Questions {
  /** The column whose times carry no zone. */
  readonly zone: string | null;
  /** A column in which day and month cannot be told apart, with two of its values. */
  readonly order: { readonly column: string; readonly samples: readonly string[] } | null;
  /** Whether differing rows share an id among the rows looked at; null without an id column. */
  readonly idRepeats: boolean | null;
  /** Values of the failure pattern column; null: none mapped, or too many to map. */
  readonly patternValues: readonly string[] | null;
}

/** What keeps an import from starting: a field without a column, or a question without an answer. */
export type Missing =
  | { readonly code: 'field'; readonly field: ImportField }
  | { readonly code: 'zone' | 'order' | 'workflow' | 'milestone' | 'ends' };

/** A first draft, as the file suggests. */
export const draftFrom = (look: FileLook, workflowId: WorkflowId | null): ImportDraft => {
  const mapping = ofKind(look.kind, look.mapping);
  return {
    from: 'detected',
    kind: look.kind,
    preset: look.preset,
    mapping,
    zone: null,
    order: null,
    dedupe: 'error',
    where: [],
    words: null,
    workflowId: mapping.workflow === undefined ? workflowId : null,
    milestone: '',
    patterns: {},
  };
};

/** A draft as the last file with these columns was imported; as detected when there was none. */
export function draftAsBefore(
  look: FileLook,
  workflowId: WorkflowId | null,
  isPattern: (id: PatternId) => boolean,
): ImportDraft {
  const detected = draftFrom(look, workflowId);
  const { remembered } = look;
  if (remembered === null) return detected;
  const { options, patternValues } = remembered;
  const mapping = ofKind(look.kind, remembered.mapping);
  const known = patternValues.filter(({ patternId }) => isPattern(patternId));
  return {
    ...detected,
    from: 'remembered',
    preset: options.preset ?? look.preset,
    mapping,
    zone: options.zone,
    order: options.order,
    dedupe: options.dedupe,
    where: options.where,
    words: options.words,
    workflowId: mapping.workflow === undefined ? workflowId : null,
    patterns: Object.fromEntries(known.map(({ value, patternId }) => [value, patternId])),
  };
}

/** The fields of a kind, as a mapping shows them. */
export const fieldsOf = (kind: RecordKind): readonly ImportField[] => [
  ...fieldsOfKind[kind].times,
  ...fieldsOfKind[kind].others,
];

function ofKind(kind: RecordKind, mapping: ImportMapping): ImportMapping {
  const kept: ImportMapping = {};
  for (const field of fieldsOf(kind)) if (mapping[field] !== undefined) kept[field] = mapping[field];
  return kept;
}

/** Maps a field to a column, or to none; a file without its workflow column goes to one workflow again. */
export function mapField(draft: ImportDraft, field: ImportField, column: string | null): ImportDraft {
  const mapping: ImportMapping = { ...draft.mapping };
  if (column === null) delete mapping[field];
  else mapping[field] = column;
  return { ...draft, mapping, ...(field === 'failurePattern' ? { patterns: {} } : {}) };
}

const columnOf = (inspection: FileInspection, name: string | undefined): InspectedColumn | undefined =>
  name === undefined ? undefined : inspection.columns.find(({ column }) => column === name);

function idRepeats(inspection: FileInspection, idColumn: string | undefined): boolean | null {
  if (idColumn === undefined) return null;
  const index = inspection.columns.findIndex(({ column }) => column === idColumn);
  const rowOfId = new Map<string, string>();
  for (const row of inspection.rows) {
    const id = row[index]?.trim() ?? '';
    if (id === '') continue;
    const whole = JSON.stringify(row);
    const before = rowOfId.get(id);
    if (before !== undefined && before !== whole) return true;
    rowOfId.set(id, whole);
  }
  return false;
}

/** What has to be asked for this mapping. A refused import says what only the whole file could show. */
export function questionsOf(
  inspection: FileInspection,
  { kind, mapping }: Pick<ImportDraft, 'kind' | 'mapping'>,
  refused: ImportProblem | null,
): Questions {
  const times = fieldsOfKind[kind].times.flatMap((field) => columnOf(inspection, mapping[field]) ?? []);
  const zoneless = times.find(({ time }) => time?.needsZone === true);
  const open = times.find(({ time }) => time?.orderOpen === true);
  const pattern = columnOf(inspection, mapping.failurePattern);
  return {
    zone: zoneless?.column ?? (refused?.code === 'zone-needed' ? refused.column : null),
    order:
      open !== undefined
        ? { column: open.column, samples: open.samples.slice(0, 2) }
        : refused?.code === 'order-needed' || refused?.code === 'order-mixed'
          ? { column: refused.column, samples: [refused.text] }
          : null,
    idRepeats: idRepeats(inspection, mapping.id),
    patternValues: pattern?.distinct?.filter((value) => value.trim() !== '') ?? null,
  };
}

const ENDS: readonly ImportField[] = [
  'detected',
  'acknowledged',
  'escalated',
  'restored',
  'reconciled',
  'rollbackFinished',
];

/** Kinds whose records may stand without a workflow. */
const FREE: readonly RecordKind[] = ['change', 'review'];

/** Whether records of the kind have to belong to a workflow. */
export const needsWorkflow = (kind: RecordKind): boolean => !FREE.includes(kind);

/** Whether one milestone has to be named for all rows, because no column does. */
export const asksMilestone = ({ kind, mapping }: Pick<ImportDraft, 'kind' | 'mapping'>): boolean =>
  kind === 'milestone' && mapping.milestone === undefined;

/** What is still missing before the import can start, in the order in which the page asks. */
export function missingIn(draft: ImportDraft, questions: Questions): readonly Missing[] {
  const missing: Missing[] = fieldsOfKind[draft.kind].required
    .filter((field) => draft.mapping[field] === undefined)
    .map((field) => ({ code: 'field', field }));
  if (draft.kind === 'incident' && ENDS.every((field) => draft.mapping[field] === undefined))
    missing.push({ code: 'ends' });
  if (questions.zone !== null && draft.zone === null) missing.push({ code: 'zone' });
  if (questions.order !== null && draft.order === null) missing.push({ code: 'order' });
  if (needsWorkflow(draft.kind) && draft.workflowId === null && draft.mapping.workflow === undefined)
    missing.push({ code: 'workflow' });
  if (asksMilestone(draft) && draft.milestone.trim() === '') missing.push({ code: 'milestone' });
  return missing;
}

/** What several rows with one id can be: only incidents are told in steps. */
export const dedupeModesOf = (kind: RecordKind): readonly DedupeMode[] =>
  DedupeMode.options.filter((mode) => kind === 'incident' || mode !== 'fold');

/** The request for the backend. */
export function requestOf(
  draft: ImportDraft,
  path: string,
  place: { readonly assessmentId: AssessmentId; readonly now: Instant },
): ImportRequest {
  return {
    assessmentId: place.assessmentId,
    path,
    workflowId: draft.workflowId,
    options: {
      kind: draft.kind,
      preset: draft.preset,
      mapping: draft.mapping,
      zone: draft.zone,
      order: draft.order,
      dedupe: draft.dedupe,
      where: [...draft.where],
      words: draft.words,
      now: place.now,
    },
    ...(asksMilestone(draft) ? { milestone: draft.milestone.trim() } : {}),
    patternValues: Object.entries(draft.patterns).map(([value, patternId]) => ({ value, patternId })),
  };
}
