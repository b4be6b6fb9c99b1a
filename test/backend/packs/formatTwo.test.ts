/** What the checks find in the files and fields that format 2 brought. */
import { describe, expect, it } from 'vitest';
import { readPack } from '../../../src/backend/files/readPack';
import { EXAMPLE, fileOf, packFolder } from './packFolder';

/** `file:line code path values` of every fault in the example with some replacements made in its files. */
async function told(...changes: readonly (readonly [file: string, from: string, to: string])[]) {
  const texts = new Map<string, string>();
  for (const [file, from, to] of changes) {
    const before = texts.get(file) ?? fileOf(EXAMPLE, file);
    expect(before).toContain(from);
    texts.set(file, before.replace(from, to));
  }
  const reading = await readPack(packFolder(EXAMPLE, Object.fromEntries(texts)));
  return 'ok' in reading
    ? []
    : reading.faults.map(
        ({ file, line, code, path, values }) =>
          `${file}:${line ?? '-'} ${code} ${path.join('.')} ${Object.values(values).join(', ')}`,
      );
}

describe('a pack of format 2', () => {
  it('finds nothing in the example', async () => {
    expect(await told()).toEqual([]);
  });

  it('may leave out each of the three files, but not only half of one', async () => {
    const without = packFolder(EXAMPLE, {
      'knowledge.json': null,
      'locales/en/knowledge.json': null,
    });
    expect(await readPack(without)).toHaveProperty('ok');
    const half = await readPack(packFolder(EXAMPLE, { 'locales/en/knowledge.json': null }));
    expect('faults' in half && half.faults).toMatchObject([
      { file: 'locales/en/knowledge.json', code: 'file-missing' },
    ]);
    const otherHalf = await readPack(packFolder(EXAMPLE, { 'knowledge.json': null }));
    expect('faults' in otherHalf && otherHalf.faults.map(({ file, code }) => `${file} ${code}`)).toContain(
      'knowledge.json file-missing',
    );
  });

  it('tells moves that wait for one another, with the circle by name', async () => {
    expect(
      await told([
        'diagnosis.json',
        '"receipt": "record"',
        '"receipt": "record", "after": ["rehearse-a-stop"]',
      ]),
    ).toEqual([
      'diagnosis.json:37 circle moves.1.after.0 count-after-each-stop → rehearse-a-stop → count-after-each-stop',
    ]);
    expect(
      await told(['diagnosis.json', '"after": ["count-after-each-stop"]', '"after": ["rehearse-a-stop"]']),
    ).toEqual(['diagnosis.json:37 circle moves.1.after.0 rehearse-a-stop → rehearse-a-stop']);
  });

  it('tells moves that wait for nothing known, or twice for the same', async () => {
    expect(
      await told([
        'diagnosis.json',
        '["count-after-each-stop"]',
        '["count-after-each-stop", "nothing", "count-after-each-stop"]',
      ]),
    ).toEqual([
      'diagnosis.json:37 unknown-reference moves.1.after.1 move, nothing',
      'diagnosis.json:37 duplicate-link moves.1.after.2 count-after-each-stop',
    ]);
  });

  it('lets only a drill measure when the records were right', async () => {
    expect(
      await told(
        ['diagnosis.json', '"receipt": "drill"', '"receipt": "record"'],
        ['diagnosis.json', '"level": 4', '"level": 3'],
      ),
    ).toEqual(['diagnosis.json:38 truth-without-drill moves.1.measuresTruth record']);
  });

  it('checks rules: ids, questions, kinds, and that alignment has a script to go by', async () => {
    expect(
      await told(
        ['contradictions.json', '"question": "orders-counted-after"', '"question": "nowhere"'],
        ['contradictions.json', '"id": "desk-and-engineers-differ"', '"id": "wrong-orders-stay"'],
        [
          'contradictions.json',
          '"claimedFrom": 3,\n    "kind": "truth-over"',
          '"claimedFrom": 0,\n    "kind": "truth-over"',
        ],
      ),
    ).toEqual([
      'contradictions.json:4 unknown-reference 0.question question, nowhere',
      'contradictions.json:5 not-allowed 0.claimedFrom 0, 1, 2, 3, 4',
      'contradictions.json:12 duplicate-id 1.id rule, wrong-orders-stay',
      'locales/en/contradictions.json:7 superfluous-text desk-and-engineers-differ rule, desk-and-engineers-differ',
    ]);
    expect(await told(['contradictions.json', '"truth-over"', '"truth-under"'])).toEqual([
      'contradictions.json:6 not-allowed 0.kind truth-under, over-limit, reported-by-people, truth-over, defects-found, alignment-below',
    ]);
    const noScript = await readPack(
      packFolder(EXAMPLE, { 'script.json': null, 'locales/en/script.json': null }),
    );
    expect('faults' in noScript && noScript.faults).toMatchObject([
      { file: 'contradictions.json', line: 11, path: [1], code: 'alignment-without-script' },
    ]);
  });

  it('checks the script: items and choices once each, and a text for every choice', async () => {
    expect(
      await told(
        ['script.json', '["nothing", "phone-orders", "everything"]', '["nothing", "nothing", "other"]'],
        ['locales/en/script.json', '"how-long-it-may-take"', '"how-long"'],
      ),
    ).toEqual([
      'script.json:7 duplicate-id 0.choices.1 choice, nothing',
      'locales/en/script.json:1 missing-text how-long-it-may-take item, how-long-it-may-take',
      'locales/en/script.json:6 missing-text what-goes-on.choices.other choice, other',
      'locales/en/script.json:8 superfluous-text what-goes-on.choices.phone-orders choice, phone-orders',
      'locales/en/script.json:9 superfluous-text what-goes-on.choices.everything choice, everything',
      'locales/en/script.json:12 superfluous-text how-long item, how-long',
    ]);
    expect(await told(['script.json', '"how-long-it-may-take"', '"what-goes-on"'])).toContain(
      'script.json:10 duplicate-id 1.id item, what-goes-on',
    );
  });

  it('checks knowledge: ids, everything that an entry names, and the texts that its topic has', async () => {
    expect(
      await told(
        [
          'knowledge.json',
          '"patterns": ["order-taken-twice"]',
          '"patterns": ["order-taken-twice", "nowhere"]',
        ],
        ['knowledge.json', '"causes": ["nobody-counts"]', '"causes": ["nobody"]'],
        [
          'knowledge.json',
          '"moves": ["count-after-each-stop"]',
          '"moves": ["stop"], "dimensions": ["respond", "respond"]',
        ],
        ['knowledge.json', '"disciplines": ["recovery"]', '"disciplines": ["r"]'],
        ['knowledge.json', '"questions": ["paper-kept-ready"]', '"questions": ["q"]'],
        ['knowledge.json', '"topic": "practice"', '"topic": "outcome"'],
      ),
    ).toEqual([
      'knowledge.json:5 unknown-reference 0.patterns.1 pattern, nowhere',
      'knowledge.json:6 unknown-reference 0.causes.0 cause, nobody',
      'knowledge.json:7 duplicate-link 0.dimensions.1 respond',
      'knowledge.json:7 unknown-reference 0.moves.0 move, stop',
      'knowledge.json:12 unknown-reference 1.disciplines.0 discipline, r',
      'knowledge.json:13 unknown-reference 1.questions.0 question, q',
      'locales/en/knowledge.json:8 missing paper-is-a-queue.change change',
    ]);
    expect(
      await told(
        ['knowledge.json', '"topic": "scenario"', '"topic": "practice"'],
        ['knowledge.json', '"id": "paper-is-a-queue"', '"id": "the-double-friday"'],
      ),
    ).toEqual([
      'knowledge.json:10 duplicate-id 1.id knowledge, the-double-friday',
      'locales/en/knowledge.json:5 unknown-field the-double-friday.why why',
      'locales/en/knowledge.json:6 unknown-field the-double-friday.change change',
      'locales/en/knowledge.json:8 superfluous-text paper-is-a-queue knowledge, paper-is-a-queue',
    ]);
  });
});

describe('a pack of format 1', () => {
  it('has every file and field of format 2 told by name', async () => {
    expect(await told(['pack.json', '"formatVersion": 2', '"formatVersion": 1'])).toEqual([
      'questions.json:32 needs-format-2 2.source source',
      'diagnosis.json:37 needs-format-2 moves.1.after after',
      'diagnosis.json:38 needs-format-2 moves.1.measuresTruth measuresTruth',
      'contradictions.json:1 needs-format-2  contradictions.json',
      'script.json:1 needs-format-2  script.json',
      'knowledge.json:1 needs-format-2  knowledge.json',
      'locales/en/pack.json:14 needs-format-2 disciplines.degraded-day.move move',
      'locales/en/pack.json:15 needs-format-2 disciplines.degraded-day.signals signals',
      'locales/en/diagnosis.json:35 needs-format-2 moves.count-after-each-stop.signal signal',
      'locales/en/contradictions.json:1 needs-format-2  locales/en/contradictions.json',
      'locales/en/script.json:1 needs-format-2  locales/en/script.json',
      'locales/en/knowledge.json:1 needs-format-2  locales/en/knowledge.json',
    ]);
  });
});
