/** Imports of the backend in memory: one file with what a check says of it and the records that its import brings. */
import type { AssessmentRecord } from '../../src/domain/assessment/assessmentRecord';
import { keyOfEntry, withEntries, withoutEntry, type Entry } from '../../src/domain/assessment/entry';
import type { AssessmentId, ImportId } from '../../src/domain/ids';
import type { FileLook } from '../../src/domain/metrics/fileLook';
import type { ImportCheck } from '../../src/domain/metrics/importCheck';
import type { ImportProgress } from '../../src/domain/metrics/importTypes';
import { instant } from '../../src/domain/time';
import type { ImportEntry, ImportRequest } from '../../src/shared/contract';
import type { RecordOrigin } from '../../src/shared/recordOriginsContract';

export interface MemoryFile {
  readonly look: FileLook;
  readonly check: ImportCheck;
  readonly brings: readonly Entry[];
  /** A check goes on until somebody stops it. */
  readonly lasting?: boolean;
}

type Records = Map<AssessmentId, AssessmentRecord>;

export class MemoryImports {
  /** The file that every choice leads to. */
  file: MemoryFile | null = null;
  readonly entries: ImportEntry[] = [];
  /** How many checks were stopped. */
  stopped = 0;

  look(): FileLook {
    return this.#given().look;
  }

  async *check(signal?: AbortSignal): AsyncGenerator<ImportProgress, ImportCheck> {
    await Promise.resolve();
    yield { phase: 'read', bytesRead: 1, bytesTotal: 2, rowsRead: 1 };
    const { check, lasting = false } = this.#given();
    if (lasting) {
      await new Promise((resolve) => signal?.addEventListener('abort', resolve));
      this.stopped += 1;
    }
    return check;
  }

  async *run(records: Records, request: ImportRequest): AsyncGenerator<ImportProgress, ImportEntry> {
    await Promise.resolve();
    yield { phase: 'read', bytesRead: 1, bytesTotal: 2, rowsRead: 1 };
    const { assessmentId, workflowId } = request;
    const { look, check, brings } = this.#given();
    const entry: ImportEntry = {
      id: `import-${this.entries.length}` as ImportId,
      assessmentId,
      workflowId,
      fileName: look.name,
      importedAt: instant(Date.UTC(2026, 9, 30, 12, 5)),
      importedBy: 'Petra',
      report: check.report,
      replacedBy: null,
      replaces: [],
    };
    this.entries.push(entry);
    change(records, assessmentId, (record) => withEntries(record, brings));
    return entry;
  }

  /** What the first import brought; a second one would bring the same. */
  origins(): RecordOrigin[] {
    const [entry] = this.entries;
    const brings = this.file?.brings ?? [];
    const [first] = brings;
    if (entry === undefined || first === undefined) return [];
    const { id, fileName, importedAt } = entry;
    return [{ importId: id, fileName, importedAt, kind: first.kind, keys: brings.map(keyOfEntry) }];
  }

  undo(records: Records, id: ImportId): void {
    const [entry] = this.entries.splice(
      this.entries.findIndex((one) => one.id === id),
      1,
    );
    if (entry === undefined) throw new Error(`there is no import ${id}`);
    const places = this.#given().brings.map((one) => ({ kind: one.kind, key: keyOfEntry(one) }));
    change(records, entry.assessmentId, (record) => places.reduce(withoutEntry, record));
  }

  #given(): MemoryFile {
    if (this.file === null) throw new Error('this test chose no file');
    return this.file;
  }
}

function change(
  records: Records,
  id: AssessmentId,
  apply: (record: AssessmentRecord) => AssessmentRecord,
): void {
  const record = records.get(id);
  if (record === undefined) throw new Error(`there is no assessment ${id}`);
  records.set(id, apply(record));
}
