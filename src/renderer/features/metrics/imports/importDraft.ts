/** What a person decides between looking at a file and importing it, and what is still to be asked. */
import type { AssessmentId, PatternId, WorkflowId } from '../../../../domain/ids';
import type {
  DateOrder,
  DedupeMode,
  FileInspection,
  ImportField,
  ImportMapping,
  ImportProblem,
  InspectedColumn,
  RowCondition,
} from '../../../../domain/metrics/importTypes';
import { TimeField } from '../../../../domain/metrics/importTypes';
import type { Instant } from '../../../../domain/time';
import type { ImportRequest } from '../../../../shared/contract';

export interface ImportDraft {
  readonly mapping: ImportMapping;
  readonly zone: string | null;
  readonly order: DateOrder | null;
  readonly dedupe: DedupeMode;
  /** Rows in which this holds are left out. */
  readonly leaveOut: readonly { readonly column: string; readonly value: string }[];
  /** One workflow for the whole file, or null: the mapped column names it. */
  readonly workflowId: WorkflowId | null;
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

/** What keeps an import from starting. */
export type Missing = 'started' | 'zone' | 'order' | 'workflow' | 'ends';

/** A first draft, as the file suggests. */
export const draftFrom = (inspection: FileInspection, workflowId: WorkflowId | null): ImportDraft => ({
  mapping: inspection.mapping,
  zone: null,
  order: null,
  dedupe: 'error',
  leaveOut: [],
  workflowId: inspection.mapping.workflow === undefined ? workflowId : null,
  patterns: {},
});

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
  mapping: ImportMapping,
  refused: ImportProblem | null,
): Questions {
  const times = TimeField.options.flatMap((field) => columnOf(inspection, mapping[field]) ?? []);
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

/** What is still missing before the import can start, in the order in which the page asks. */
export function missingIn(draft: ImportDraft, questions: Questions): readonly Missing[] {
  const missing: Missing[] = [];
  if (draft.mapping.started === undefined) missing.push('started');
  if (ENDS.every((field) => draft.mapping[field] === undefined)) missing.push('ends');
  if (questions.zone !== null && draft.zone === null) missing.push('zone');
  if (questions.order !== null && draft.order === null) missing.push('order');
  if (draft.workflowId === null && draft.mapping.workflow === undefined) missing.push('workflow');
  return missing;
}

/** The request for the backend. */
export function requestOf(
  draft: ImportDraft,
  file: { readonly path: string; readonly inspection: FileInspection },
  questions: Questions,
  place: { readonly assessmentId: AssessmentId; readonly now: Instant },
): ImportRequest {
  const where: RowCondition[] = draft.leaveOut.map(({ column, value }) => ({
    column,
    operator: '!=',
    value,
  }));
  return {
    assessmentId: place.assessmentId,
    path: file.path,
    workflowId: draft.workflowId,
    options: {
      kind: 'incident',
      preset: file.inspection.preset,
      mapping: draft.mapping,
      zone: questions.zone === null ? null : draft.zone,
      order: questions.order === null ? null : draft.order,
      dedupe: draft.dedupe,
      where,
      words: null,
      now: place.now,
    },
    patternValues: Object.entries(draft.patterns).map(([value, patternId]) => ({ value, patternId })),
  };
}
