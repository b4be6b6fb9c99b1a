/** Records written in every dialect, encoding and form of time are read back as they were. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { ImportOptions, Severity } from '../../../src/domain/metrics/importTypes';
import { dialect, textIn, writtenTable, type Dialect } from './csvDialect';
import { importAll } from './checks';
import { firstWithSameWall, timeForms, type TimeForm } from './timeForms';

const ZONES = ['UTC', 'Europe/Berlin', 'America/New_York', 'Asia/Kathmandu', 'Australia/Lord_Howe'];
const MISSING = ['', '?', '-', 'N/A', 'n/a', 'NULL', 'None'];
const SEVERITIES: readonly (readonly [string, Severity | null])[] = [
  ['P1', 'SEV1'],
  ['critical', 'SEV1'],
  ['2 - High', 'SEV2'],
  ['Sev 3', 'SEV3'],
  ['low', 'SEV4'],
  ['"odd", one', null],
];

type Written = {
  id: string;
  started: number;
  restored: number | null;
  severity: (typeof SEVERITIES)[number];
  /** Hundredths. */
  amount: number;
  title: string;
};
type File = {
  how: Dialect;
  form: TimeForm;
  zone: string;
  mark: '.' | ',';
  isGrouped: boolean;
  records: Written[];
};

/** Text that survives the trimming of cells and says something. */
const saying = (texts: fc.Arbitrary<string>): fc.Arbitrary<string> =>
  texts
    .map((text) => text.trim())
    .filter((text) => !MISSING.some((word) => word.toLowerCase() === text.toLowerCase()));

const [FROM, TO] = [Date.UTC(1980, 0, 1), Date.UTC(2065, 0, 1)];
const moment = ({ resolution }: TimeForm) =>
  fc.integer({ min: FROM / resolution, max: TO / resolution }).map((steps) => steps * resolution);

/** Line ends in cells are those that no dialect uses to end a line with; the others are in stricter.test.ts. */
const file = (maxLength: number): fc.Arbitrary<File> =>
  fc
    .record({
      how: dialect,
      form: fc.constantFrom(...timeForms),
      zone: fc.constantFrom(...ZONES),
      mark: fc.constantFrom('.' as const, ',' as const),
      isGrouped: fc.boolean(),
    })
    .chain((settings) => {
      const { how, form } = settings;
      const text = saying(textIn(how.encoding, how.lineEnd === '\r' ? [] : ['\n']));
      const record = fc.record({
        id: text,
        started: moment(form),
        restored: fc.option(moment(form), { freq: 4 }),
        severity: fc.constantFrom(...SEVERITIES),
        amount: fc.integer({ min: 0, max: 2_000_000_00 }),
        title: text,
      });
      return fc
        .uniqueArray(record, { selector: ({ id }) => id, minLength: 1, maxLength })
        .map((records) => ({ ...settings, records: [...records, anchor(records.length)] }));
    });

/** Leaves no doubt about encoding, order of day and month, and decimal mark. */
const anchor = (length: number): Written => ({
  id: `é anchor ${length}`,
  started: Date.UTC(2024, 2, 25, 10, 20),
  restored: Date.UTC(2024, 2, 25, 11, 20),
  severity: SEVERITIES[0]!,
  amount: 1_234_50,
  title: 'é',
});

function amountText(amount: number, { mark, isGrouped }: Pick<File, 'mark' | 'isGrouped'>): string {
  const whole = String(Math.floor(amount / 100));
  const grouped = isGrouped ? whole.replace(/\B(?=(\d{3})+$)/g, mark === '.' ? ',' : '.') : whole;
  return `${grouped}${mark}${String(amount % 100).padStart(2, '0')}`;
}

const HEADER = ['ref', 'began', 'over', 'how bad', 'at stake', 'title'];
const mapping: ImportOptions['mapping'] = {
  id: 'ref',
  started: 'began',
  restored: 'over',
  severity: 'how bad',
  amountAtRisk: 'at stake',
  workflow: 'title',
};

function bytesOf(written: File): Buffer {
  const { form, zone, how, records } = written;
  const rows = records.map(({ id, started, restored, severity, amount, title }, i) => [
    id,
    form.write(started, zone),
    restored === null ? MISSING[i % MISSING.length]! : form.write(restored, zone),
    severity[0],
    amountText(amount, written),
    title,
  ]);
  return writtenTable([HEADER, ...rows], how);
}

/** Imports the bytes and compares record for record, in the order of the file. */
async function expectReadBack(written: File): Promise<void> {
  const { form, zone, how, records } = written;
  const { report, incidents } = await importAll(bytesOf(written), {
    mapping,
    zone: form.isLocal ? zone : null,
  });
  const at = (time: number) => (form.isLocal ? firstWithSameWall(time, zone) : time);
  const read = incidents.map(({ externalId, times, severity, severityText, amountAtRisk, workflow }) => ({
    id: externalId,
    started: times.started,
    restored: times.restored === 'missing' ? null : times.restored,
    severity: [severityText, severity],
    amount: amountAtRisk,
    title: workflow,
  }));
  expect(read).toEqual(
    records.map((record) => ({
      ...record,
      started: at(record.started),
      restored: record.restored === null ? null : at(record.restored),
      amount: record.amount / 100,
    })),
  );
  expect(report.rows).toMatchObject({ read: records.length, imported: records.length });
  expect(report).toMatchObject({
    encoding: how.encoding,
    byteOrderMark: how.byteOrderMark,
    damagedText: false,
    delimiter: how.delimiter,
    header: HEADER,
    unreadable: [],
  });
  expect(new Set(report.timeColumns.map(({ usesZone }) => usesZone))).toEqual(new Set([form.isLocal]));
}

/** The same runs every time: stricter.test.ts asks for any. */
describe('records come back as they were written', () => {
  it('whatever the dialect, the encoding and the form of time', async () => {
    await fc.assert(fc.asyncProperty(file(12), expectReadBack), { numRuns: 400, seed: 20_261_122 });
  });

  it.each(timeForms.map((form) => [form.name, form] as const))(
    'with times written as %s',
    async (_, form) => {
      const one = fc
        .tuple(fc.array(moment(form), { minLength: 1, maxLength: 200 }), fc.constantFrom(...ZONES))
        .map(([times, zone]): File => {
          const how: Dialect = {
            delimiter: ';',
            quotes: 'needed',
            lineEnd: '\n',
            isEnded: true,
            encoding: 'utf-8',
            byteOrderMark: false,
          };
          const records = times.map((started, i) => ({ ...anchor(i), started, id: `é${i}` }));
          return {
            how,
            form,
            zone,
            mark: '.',
            isGrouped: false,
            records: [...records, anchor(records.length)],
          };
        });
      await fc.assert(fc.asyncProperty(one, expectReadBack), { numRuns: 6, seed: 20_261_122 });
    },
  );

  it('in files over a megabyte, with cells of any length', async () => {
    const long = fc.tuple(
      file(30),
      fc.array(fc.integer({ min: 0, max: 400_000 }), { minLength: 4, maxLength: 8 }),
    );
    await fc.assert(
      fc.asyncProperty(long, async ([written, lengths]) => {
        // UTF-16 without its mark is known by the many letters that other encodings have too.
        const { encoding, byteOrderMark } = written.how;
        const isWestern = encoding === 'windows-1252' || (encoding !== 'utf-8' && !byteOrderMark);
        const pieces = ['some "title", ', 'x;y|z\t', isWestern ? 'é ' : 'Ω中😀 '];
        const filler = lengths.map((length, i): Written => {
          const title = pieces[i % pieces.length]!.repeat(1 + Math.floor(length / 8)).trim();
          return { ...anchor(1000 + i), title };
        });
        const records = written.records.flatMap((record, i) => [record, ...filler.slice(i, i + 1)]);
        const rest = filler.slice(written.records.length);
        await expectReadBack({ ...written, records: [...records, ...rest] });
      }),
      { numRuns: 10, seed: 20_261_122 },
    );
  });
});
