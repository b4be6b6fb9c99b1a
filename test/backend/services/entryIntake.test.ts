import { beforeEach, expect, test } from 'vitest';
import { createEntryIntake, MOST_ENTRIES } from '../../../src/backend/services/entryIntake';
import { entryMeanings } from '../../../src/backend/services/entryMeanings';
import type { EntryRow } from '../../../src/backend/services/importFile';
import { isRowFault } from '../../../src/backend/imports/rowCells';
import { dropImport, type ImportNo, insertPendingImport } from '../../../src/backend/storage/imports';
import { listEntries } from '../../../src/backend/storage/entries';
import { Entry } from '../../../src/domain/assessment/entry';
import type { AssessmentId, ImportId } from '../../../src/domain/ids';
import { instant } from '../../../src/domain/time';
import { cells, type Texts } from '../imports/kinds/cells';
import { acquirer, begin } from '../support/entries';
import { importRequest } from '../support/incidentCsv';
import { START, type TestServices, testServices } from '../support/testLibrary';

let given: TestServices;
let assessmentId: AssessmentId;
let no: ImportNo;
beforeEach(async () => {
  given = await testServices();
  const { services, library } = given;
  ({ assessmentId } = begin(services));
  services.entries.put({ assessmentId, entry: acquirer('ACQ  Ltd') });
  no = insertPendingImport(library.db, {
    id: 'import' as ImportId,
    assessmentId,
    workflowId: null,
    fileName: 'changes.csv',
    fileSha256: 's',
    requestSha256: 'r',
    options: importRequest(assessmentId, 'changes.csv').options,
    patternValues: [],
    importedBy: 'tester',
    importedAt: instant(START),
  });
});

const intake = () => {
  let ids = 0;
  const meanings = entryMeanings(given.library.db, importRequest(assessmentId, 'changes.csv'), {
    newId: () => `change-${++ids}`,
  });
  const into = { importNo: no, assessmentId, at: instant(START) };
  return createEntryIntake(given.library.db, into, 'change', meanings);
};

function rowOf(sink: ReturnType<typeof intake>, texts: Texts): EntryRow {
  const row = sink.convert(cells({ deployed: '2026-09-01T10:00:00Z', ...texts }));
  if (isRowFault(row)) throw new Error(row.detail);
  return row;
}

test('names of workflows and vendors are found without regard to case and blanks', () => {
  const sink = intake();
  expect(rowOf(sink, { workflow: 'CARD PAYMENTS', vendor: ' acq ltd' })).toMatchObject({
    entry: { value: { workflowId: given.services.assessments.get({ id: assessmentId }).workflows[0]?.id } },
    flags: [],
  });
  expect(rowOf(sink, { vendor: 'acq ltd' }).entry.value).toMatchObject({ vendorId: 'acquirer' });
});

test('what arrived is seen when its import is committed, and cleared when it never is', async () => {
  const { library, services } = given;
  const sink = intake();
  sink.entries([rowOf(sink, { id: 'CHG1' }), rowOf(sink, { id: 'CHG2' })]);
  sink.rejected([{ line: 9, reason: 'required-missing', detail: 'deployed', cells: ['CHG3', ''] }]);
  const changes = () => listEntries(library.db, assessmentId).filter(({ kind }) => kind === 'change').length;
  expect(changes()).toBe(0);
  library.db.run("UPDATE import_file SET state = 'committed', report = '{}' WHERE no = ?", [no]);
  expect(changes()).toBe(2);
  dropImport(library.db, no);
  expect(changes()).toBe(0);
  await services.clearUnfinished();
  const left = () =>
    ['import_file', 'rejected_row'].map(
      (table) => library.db.get<{ n: number }>(`SELECT count(*) AS n FROM ${table}`)?.n,
    );
  await expect.poll(left).toEqual([0, 0]);
  expect(library.db.all("SELECT key FROM entry WHERE kind = 'change'")).toEqual([]);
});

test('a file of more than can be listed is refused', () => {
  const sink = intake();
  const one = rowOf(sink, { id: 'CHG' });
  const many = Array.from({ length: MOST_ENTRIES }, (_, i): EntryRow => {
    const entry = Entry.parse({ kind: 'change', value: { ...one.entry.value, id: `c${i}` } });
    return { ...one, entry: entry as EntryRow['entry'] };
  });
  sink.entries(many);
  expect(() => sink.entries([one])).toThrow(
    expect.objectContaining({ problem: { code: 'too-many-records', limit: 20_000 } }),
  );
});
