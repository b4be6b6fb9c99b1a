import { screen, within } from '@testing-library/react';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { CauseResult } from '../../../src/domain/assessment/assessmentResult';
import type { Pack } from '../../../src/domain/pack/packSchema';
import { filteredRows, NO_FILTER } from '../../../src/renderer/features/patterns/boardFilter';
import { linkedKnowledge } from '../../../src/renderer/features/patterns/linkedKnowledge';
import { PatternsPage } from '../../../src/renderer/features/patterns/PatternsPage';
import { symptomRows } from '../../../src/renderer/features/patterns/symptomRows';
import { wholePercents } from '../../../src/renderer/features/patterns/wholePercents';
import { answer, AS_OF, pack, receipt, record, renderPage } from '../questions/renderPage';

const cause = pack.diagnosis.causes[0]?.id ?? '';
const link = pack.diagnosis.symptomLinks.find((entry) => entry.cause === cause);
const control = pack.diagnosis.controls.find((entry) => entry.cause === cause)?.question ?? '';
const belief = pack.diagnosis.beliefs[0];
const scopeOf = (id: string) => pack.questions.find((question) => question.id === id)?.scope;
const placeOf = (id: string) => (scopeOf(id) === 'client' ? null : 'cards');

const seen = (rest: Record<string, unknown> = {}) => ({
  workflowId: 'cards',
  patternId: link?.pattern,
  occurrence: 'recurring',
  lastSeen: '2026-10-10',
  note: '',
  serviceIds: ['gateway-ledger'],
  ...rest,
});
const drilled = (on: string) => ({
  answers: [answer(control, 4, { workflowId: placeOf(control) })],
  receipts: [
    receipt('Failover drill', 'drill', [{ questionId: control, workflowId: placeOf(control), level: 4 }], {
      drill: { on, outcome: 'passed', restoredAt: null, reconciledAt: null },
    }),
  ],
});

const opened = async (rest: Record<string, unknown>) => {
  const page = await renderPage(<PatternsPage />, { record: record(rest) });
  const title = pack.texts.diagnosis.causes[cause]?.title ?? '';
  const why = screen.getByRole('button', { name: `Why it stands here: ${title}` });
  await page.user.click(why);
  return within(why.parentElement ?? document.body);
};

describe('why a cause stands where it stands', () => {
  it('shows each piece of evidence with its share, where it lands, what it rests on and what would change it', async () => {
    const details = await opened({ symptoms: [seen()] });
    const title = pack.texts.diagnosis.patterns[link?.pattern ?? '']?.title ?? '';
    expect(details.getByText(`${title}: said in the room, recurring, last seen 10 Oct 2026`)).toBeVisible();
    expect(details.getByText(/^100.%$/)).toBeVisible();
    expect(details.getByText('It lands on Gateway to ledger')).toBeVisible();
    expect(details.getByText(/^Matters here: /)).toBeVisible();
    expect(details.getByRole('heading', { name: 'What would change it' })).toBeVisible();
  });

  it('says that a symptom of over a year ago counts half', async () => {
    const details = await opened({ symptoms: [seen({ lastSeen: '2025-10-29' })] });
    expect(details.getByText(/\(over a year ago, so it counts half\)$/)).toBeVisible();
  });

  it('names the receipt that holds it down, and the one that came too early', async () => {
    const after = await opened({ ...drilled('2026-10-11'), symptoms: [seen()] });
    expect(after.getByText(/: held down by “Failover drill”, 11 Oct 2026$/)).toBeVisible();
  });

  it('says why a receipt does not count', async () => {
    const before = await opened({ ...drilled('2026-10-09'), symptoms: [seen()] });
    expect(
      before.getByText(
        /: “Failover drill” of 9 Oct 2026 does not count, because a symptom was seen afterwards, 10 Oct 2026$/,
      ),
    ).toBeVisible();
  });

  it('tells what is really so behind a belief', async () => {
    const page = await renderPage(<PatternsPage />, {
      record: record({ beliefs: [{ beliefId: belief?.id, note: '' }] }),
    });
    await page.user.click(screen.getByRole('button', { name: /^Why it stands here: / }));
    const { reality = '' } = pack.texts.diagnosis.beliefs[belief?.id ?? ''] ?? {};
    expect(screen.getByText(`What is really so: ${reality}`)).toBeVisible();
  });
});

describe('percents of an explanation', () => {
  it('add up to 100, the largest remainder first', () => {
    expect(wholePercents([1 / 3, 1 / 3, 1 / 3])).toEqual([34, 33, 33]);
    expect(wholePercents([0.005, 0.995])).toEqual([1, 99]);
    expect(wholePercents([1])).toEqual([100]);
    expect(wholePercents([0, 0])).toEqual([0, 0]);
    expect(wholePercents([])).toEqual([]);
  });

  it('do so for any shares', () => {
    const weights = fc.array(fc.double({ min: 0.001, max: 1, noNaN: true }), { minLength: 1, maxLength: 30 });
    fc.assert(
      fc.property(weights, (all) => {
        const sum = all.reduce((total, weight) => total + weight, 0);
        const percents = wholePercents(all.map((weight) => weight / sum));
        expect(percents.reduce((total, percent) => total + percent, 0)).toBe(100);
        all.forEach((weight, at) => {
          expect(Math.abs((percents[at] ?? 0) - (100 * weight) / sum)).toBeLessThan(1);
        });
      }),
    );
  });
});

describe('the board', () => {
  const workflow = record().workflows[0] ?? expect.fail('no workflow');
  const rows = symptomRows(
    pack,
    workflow,
    record({ symptoms: [seen(), seen({ patternId: pack.diagnosis.patterns[1]?.id, occurrence: 'never' })] })
      .symptoms,
    null,
    AS_OF,
  );
  const letters = (filter: Partial<typeof NO_FILTER>) =>
    filteredRows(rows, { ...NO_FILTER, ...filter }).map(({ letter }) => letter);

  it('is found by word, whatever its case, every word', () => {
    expect(letters({})).toHaveLength(pack.diagnosis.patterns.length);
    const title = pack.texts.diagnosis.patterns[pack.diagnosis.patterns[1]?.id ?? '']?.title ?? '';
    expect(letters({ words: ` ${title.toUpperCase()} ` })).toEqual(['B']);
    expect(letters({ words: `${title} nowhere-at-all` })).toEqual([]);
  });

  it('shows what was asked, seen, or not asked yet, and what matters under a criterion', () => {
    const first = rows.findIndex(({ patternId }) => patternId === link?.pattern);
    expect(letters({ show: 'asked' })).toEqual([...new Set(['A', rows[first]?.letter, 'B'])].slice(0, 2));
    expect(letters({ show: 'seen' })).toEqual([rows[first]?.letter]);
    expect(letters({ show: 'open' })).toHaveLength(rows.length - 2);
    const criterion = rows[0]?.mattersWhen[0] ?? null;
    for (const row of filteredRows(rows, { ...NO_FILTER, criterion })) {
      expect(row.mattersWhen).toContain(criterion);
    }
  });
});

describe('what is known about a cause', () => {
  it('has scenarios of the cause first, then those of its patterns, then the rest, four at most', () => {
    const entry = (id: string, rest: Record<string, unknown>) => ({ id, topic: 'practice', ...rest });
    const made: Pack = {
      ...pack,
      knowledge: [
        entry('rest', { causes: [cause] }),
        entry('other', { causes: ['another'] }),
        entry('of-pattern', { topic: 'scenario', patterns: ['seen-here'] }),
        entry('of-cause', { topic: 'scenario', causes: [cause] }),
        entry('pattern-rest', { patterns: ['seen-here'] }),
        entry('one-too-many', { patterns: ['seen-here'] }),
      ] as unknown as Pack['knowledge'],
      texts: {
        ...pack.texts,
        knowledge: Object.fromEntries(
          ['rest', 'other', 'of-pattern', 'of-cause', 'pattern-rest', 'one-too-many'].map((id) => [
            id,
            { title: id, body: id },
          ]),
        ),
      },
    };
    const at = {
      causeId: cause,
      evidence: [{ kind: 'symptom', patternId: 'seen-here' }],
    } as unknown as CauseResult;
    expect(linkedKnowledge(at, made).map(({ id }) => id)).toEqual([
      'of-cause',
      'of-pattern',
      'rest',
      'pattern-rest',
    ]);
  });
});
