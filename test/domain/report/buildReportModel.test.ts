import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Decision } from '../../../src/domain/assessment/assessmentResult';
import { buildReportModel } from '../../../src/domain/report/buildReportModel';
import { documentId } from '../../../src/domain/report/documentId';
import type { ExecutiveSummary } from '../../../src/domain/report/executiveSummary';
import { digestInput, ReportModel, withDigest } from '../../../src/domain/report/reportModel';
import type { Scorecard } from '../../../src/domain/report/scorecard';
import { day } from '../../../src/domain/time';
import { assessmentOf, META, type Spec } from './assessmentFixture';
import { ALL_CAPS, conditionsFrom, THREE } from './casesFixture';
import { pack } from './packFixture';
import { told, toldIn } from './told';

const summaryOf = (specs: readonly Spec[]): ExecutiveSummary => {
  const { record, result } = assessmentOf(specs);
  const model = buildReportModel('executive-summary', record, result, pack, META);
  if (model.kind !== 'executive-summary') throw new Error('another kind');
  return model;
};
const scorecardOf = (specs: readonly Spec[]): Scorecard => {
  const { record, result } = assessmentOf(specs);
  const model = buildReportModel('scorecard', record, result, pack, META);
  if (model.kind !== 'scorecard') throw new Error('another kind');
  return model;
};
const title = (specs: readonly Spec[]) => summaryOf(specs).title.map(told).join(' ');
const spec = (name: string, decision: Decision): Spec => ({ name, decision, claimed: 70, proven: 50 });

describe('the title is the conclusion', () => {
  it('names each workflow while there are few', () => {
    expect(title(THREE)).toBe(
      'Ticketing can go live, with conditions. Card payments and Prescriptions cannot yet.',
    );
  });

  it.each<readonly [Decision, string]>([
    ['go', 'A can go live.'],
    ['go-with-conditions', 'A can go live, with conditions.'],
    ['no-go', 'A cannot go live yet.'],
    ['not-decided', 'A is not decided yet.'],
    ['overhead', 'For A, reliability engineering would be overhead.'],
  ])('says %s of a single workflow', (decision, expected) => {
    expect(title([spec('A', decision)])).toBe(expected);
  });

  it('tells every decision that occurs', () => {
    expect(
      title([
        spec('A', 'overhead'),
        spec('B', 'not-decided'),
        spec('C', 'go'),
        spec('D', 'go-with-conditions'),
      ]),
    ).toBe('C can go live. D can, with conditions. B is not decided yet. A does not need this practice.');
  });

  it('counts when there are many', () => {
    const specs = Array.from({ length: 40 }, (_, at) => spec(`W${String(at)}`, at < 3 ? 'go' : 'no-go'));
    expect(title(specs)).toBe('Three of 40 workflows can go live. 37 cannot yet.');
    expect(title(specs.slice(3))).toBe('None of the 37 workflows can go live yet.');
  });

  it('counts when names are long', () => {
    expect(title([spec('A'.repeat(80), 'go'), spec('B'.repeat(80), 'no-go')])).toBe(
      'One of two workflows can go live. One cannot yet.',
    );
  });

  it('says that a decision was overruled, and prints both beside each other', () => {
    const specs: Spec[] = [
      { ...spec('A', 'no-go'), overrule: { decision: 'go', reason: 'The licence lapses.' } },
      spec('B', 'no-go'),
    ];
    const summary = summaryOf(specs);
    expect(title(specs)).toBe('A and B cannot go live yet. One of these decisions was overruled.');
    expect(summary.overrules.rows).toEqual([
      {
        workflow: 'A',
        rule: 'no-go',
        decision: 'go',
        by: 'Ana Ribeiro',
        reason: 'The licence lapses.',
        on: day('2026-10-30'),
      },
    ]);
    expect(summary.pairs.rows[0]).toMatchObject({ decision: 'no-go', overrule: { decision: 'go' } });
  });

  it('says so when nothing was described', () => {
    expect(title([])).toBe('No workflow has been described yet.');
  });
});

describe('claimed and proven', () => {
  it('prints whole points, and ranges only while questions are unanswered', () => {
    const [payments, ticketing] = summaryOf(THREE).pairs.rows;
    expect(payments?.figure).toMatchObject({ claimed: 74, proven: 51, provenRange: { low: 48, high: 54 } });
    expect(ticketing?.figure).toMatchObject({ claimed: 79, proven: 67, provenRange: null });
  });

  it('leads with what is said, what is shown and the gap', () => {
    expect(summaryOf([THREE[1]!]).lead.map(told).join(' ')).toBe(
      'Asked how well they would carry on through a failure, the teams describe a readiness of ' +
        '79 out of 100. What they could show supports 67. The 12 points between may well be there; ' +
        'they could not be verified from outside the teams.',
    );
  });

  it('never turns "not assessed" into a zero', () => {
    const summary = summaryOf([{ name: 'A', decision: 'not-decided' }]);
    expect(summary.pairs.rows[0]?.figure).toMatchObject({ claimed: null, proven: null });
    expect(summary.lead.map(told)).toEqual([
      'Nothing has been answered yet, so there is no score and no decision.',
    ]);
  });

  it('gives no band where the practice does not pay off', () => {
    const summary = summaryOf([{ ...spec('A', 'overhead'), held: 'fragile' }]);
    expect(summary.pairs.rows[0]?.band).toBeNull();
    expect(summary.causes.rows).toEqual([]);
    expect(summary.turn).toEqual([]);
  });

  it('draws those that need attention when there are too many, and still names every decision', () => {
    const specs = Array.from({ length: 40 }, (_, at) => ({
      ...spec(`W${String(at)}`, at % 2 === 0 ? ('go' as const) : ('no-go' as const)),
      criticality: at % 7,
    }));
    const { rows, allDecisions, total } = summaryOf(specs).pairs;
    expect(rows).toHaveLength(8);
    expect(rows.every((row) => row.decision === 'no-go')).toBe(true);
    const names = allDecisions.map(told).join(' ');
    for (const one of specs) expect(names).toMatch(new RegExp(`\\b${one.name}\\b`));
    expect(total).toBe(40);
    expect(rows.map((row) => row.rank)).toEqual([0, 1, 2, 3, 4, 5, 6, 7]);
  });
});

describe('why a decision is what it is', () => {
  it('tells a measured break with its numbers, and the points that are missing', () => {
    expect(summaryOf(THREE).pairs.rows[0]?.why.map(told)).toEqual([
      '9 of 22 calls to a person took longer than 3 min.',
      '51 is proven, 60 is needed.',
    ]);
  });
});

describe('who shortens the wait', () => {
  it('names the owner with today, target and date', () => {
    const { rows, gaps } = summaryOf(THREE).owners;
    expect(rows[0]).toMatchObject({ person: 'Marta Lindqvist', to: 14_400_000, by: '2027-06-30' });
    expect(told(rows[0]!.sentence)).toMatch(
      /^Marta Lindqvist, Head of Payment Operations, owns bringing Card payments from .* to 4 h by 30 June 2027\.$/,
    );
    expect(gaps.map(told)).toEqual(['Nobody owns it yet for Prescriptions; that person is to be named.']);
  });

  it('says what is not known of an owner', () => {
    const owner = { name: 'Ole Brandt', title: '' };
    const row = summaryOf([{ ...spec('A', 'no-go'), truthOwner: owner }]).owners.rows[0];
    expect(told(row!.sentence)).toBe('Ole Brandt owns it for A: not measured today, no target agreed.');
  });

  it('asks for whoever is missing', () => {
    expect(summaryOf(THREE).asks.sentences.map(told)).toContain(
      'Name an owner for how fast records become right: Prescriptions.',
    );
  });
});

describe('time until records are right', () => {
  it('tells what is not recorded apart from what was never imported', () => {
    const none = { ...spec('B', 'no-go'), metrics: null };
    expect(summaryOf([...THREE, none]).truth.rows.map((row) => row.state)).toEqual([
      'measured',
      'measured',
      'not-recorded',
      'no-records',
    ]);
  });

  it('leads with Kaplan-Meier as soon as a record is open', () => {
    const [payments, ticketing] = summaryOf(THREE).truth.rows;
    expect(payments?.figure).toMatchObject({ basis: 'kaplan-meier', open: 6, n: 41 });
    expect(ticketing?.figure).toMatchObject({ basis: 'complete', open: 0, weak: false });
  });

  it('says when more than half are still open', () => {
    const specs = [{ ...spec('A', 'no-go'), metrics: { truth: 3_600_000, n: 4, open: 9, notReached: true } }];
    expect(summaryOf(specs).truth.intro.map(told).join(' ')).toContain('more than half of all failures');
  });
});

describe('conditions', () => {
  it('puts those without an owner first when not all fit', () => {
    const many: Spec = {
      ...spec('A', 'go-with-conditions'),
      conditions: conditionsFrom(ALL_CAPS, 6),
    };
    const { rows, total } = summaryOf([many]).conditions;
    expect(rows).toHaveLength(6);
    expect(rows.every((row) => row.owner === null)).toBe(true);
    expect(total).toBe(17);
  });
});

describe('the title of the scorecard', () => {
  const counted = (...decisions: readonly Decision[]) =>
    scorecardOf(decisions.map((decision, at) => spec(`W${String(at)}`, decision)))
      .title.map(told)
      .join(' ');
  const CONDITIONS = 'go-with-conditions';

  it.each<readonly [string, readonly Decision[]]>([
    ['One of three workflows can go live, one with conditions. One cannot yet.', ['go', CONDITIONS, 'no-go']],
    ['All three workflows can go live, one with conditions.', ['go', 'go', CONDITIONS]],
    ['Both workflows can go live, one with conditions.', ['go', CONDITIONS]],
    ['Both workflows can go live.', ['go', 'go']],
    ['All three workflows can go live, with conditions.', [CONDITIONS, CONDITIONS, CONDITIONS]],
    ['One of two workflows can go live, with conditions. One cannot yet.', [CONDITIONS, 'no-go']],
    ['None of the three workflows can go live yet.', ['no-go', 'no-go', 'no-go']],
    ['Neither of the two workflows can go live yet.', ['no-go', 'no-go']],
    ['Neither of the two workflows is decided yet.', ['not-decided', 'not-decided']],
    [
      'One of two workflows is not decided yet. One does not need this practice.',
      ['not-decided', 'overhead'],
    ],
    ['One of three workflows can go live. Two are not decided yet.', ['go', 'not-decided', 'not-decided']],
  ])('%s', (expected, decisions) => {
    expect(counted(...decisions)).toBe(expected);
  });

  it('writes numbers in words up to twelve', () => {
    const of = (count: number) => counted('go', ...Array.from({ length: count - 1 }, () => 'no-go' as const));
    expect(of(12)).toBe('One of twelve workflows can go live. Eleven cannot yet.');
    expect(of(14)).toBe('One of 14 workflows can go live. 13 cannot yet.');
  });
});

describe('the name of a document', () => {
  it.each([
    ['Halden Coast Cooperative', 'EK-HCC-2026-10-30'],
    ['the bank of many more words', 'EK-TBOM-2026-10-30'],
    ['3M & "Søns"', 'EK-MS-2026-10-30'],
    ['42', 'EK-2026-10-30'],
  ])('of %s', (client, expected) => {
    expect(documentId(client, day('2026-10-30'))).toBe(expected);
  });
});

describe('what holds a decision down', () => {
  it('tells too few proven points before the limits, and stands for every workflow while they are few', () => {
    const rows = scorecardOf(THREE).holds.rows;
    expect(rows.map((row) => row.workflow)).toEqual(['Card payments', 'Ticketing', 'Prescriptions']);
    expect(told(rows[0]!.reasons[0]!)).toBe('51 is proven, 60 is needed.');
    expect(rows[0]!.reasons).toHaveLength(5);
  });

  it('says so where nothing does', () => {
    const rows = scorecardOf([{ ...spec('A', 'go'), proven: 90, held: 'ready' }]).holds.rows;
    expect(rows[0]!.reasons.map(told).join(' ')).toContain('No limit applies.');
  });
});

describe('the scorecard', () => {
  it('shows at most five causes that are at least possible, and counts the others', () => {
    for (const { causes, causesLeftOut } of scorecardOf(THREE).pages) {
      expect(causes.length).toBeLessThanOrEqual(5);
      expect(causes.every((cause) => cause.band !== 'unlikely')).toBe(true);
      expect(causesLeftOut).toBeGreaterThan(0);
    }
  });

  it('gives every workflow a row and a page of its own', () => {
    const scorecard = scorecardOf(THREE);
    expect(scorecard.rows.map((row) => row.workflow)).toEqual([
      'Card payments',
      'Ticketing',
      'Prescriptions',
    ]);
    expect(scorecard.pages).toHaveLength(3);
    expect(scorecard.rows[0]?.dimensions).toHaveLength(pack.manifest.dimensions.length);
  });

  it('holds every question with its state', () => {
    const questions = scorecardOf(THREE).pages[0]?.questions.flatMap((group) => group.rows) ?? [];
    expect(questions).toHaveLength(pack.questions.length);
    expect(questions.filter((one) => one.state === 'unanswered')).toHaveLength(1);
  });

  it('prints the reason of a question that does not apply', () => {
    const questions = scorecardOf(THREE).pages[1]?.questions.flatMap((group) => group.rows) ?? [];
    const marked = questions.filter((one) => one.state === 'not-applicable');
    expect(marked.map((one) => told(one.remarks[0]!))).toEqual([
      'No vendor takes part in this workflow since the contract ended in May.',
    ]);
  });
});

describe('what is measured', () => {
  const HOUR = 3_600_000;
  const open = {
    ...spec('Card payments', 'no-go'),
    metrics: { truth: 6 * HOUR, n: 41, open: 6 },
  } satisfies Spec;

  it('leads to what is restored and not reconciled, the oldest by its day and workflow', () => {
    const intro = summaryOf([open, spec('Ticketing', 'go')])
      .truth.intro.map(told)
      .join(' ');
    expect(intro).toMatch(
      /6 failures are back in service and their records are still not right, the oldest since/,
    );
    expect(intro).toMatch(/2026, in Card payments\./);
    const page = scorecardOf([open]).pages[0];
    expect(page?.openTruths.map(told)).toEqual([
      '6 restored and not reconciled on 30 October 2026; they count as at least this long.',
      expect.stringMatching(
        /^Open longest: INC-4200 in ledger since .*, one without an id since .* and INC-4202 since/,
      ),
    ]);
  });

  it('says how many are open also before the single ones are known, and nothing where none is', () => {
    const { record, result } = assessmentOf([open]);
    const unnamed = {
      ...result,
      workflows: result.workflows.map((one) => ({
        ...one,
        metrics: one.metrics === null ? null : { ...one.metrics, openTruths: [] },
      })),
    };
    const model = buildReportModel('executive-summary', record, unnamed, pack, META);
    if (model.kind !== 'executive-summary') throw new Error('another kind');
    expect(model.truth.intro.map(told).join(' ')).toContain(
      '6 failures are back in service and their records are still not right.',
    );
    const closed = summaryOf([{ ...open, metrics: { ...open.metrics, open: 0 } }]);
    expect(closed.truth.intro.map(told).join(' ')).not.toContain('back in service and');
  });

  it('asks who owns it, and says beside it how many are not right today', () => {
    const owned = { ...open, name: 'Refunds', truthOwner: { name: 'Ines Falk', title: '' } };
    const asks = (specs: readonly Spec[]) => summaryOf(specs).asks.sentences.map(told);
    expect(asks([open, owned, spec('Ticketing', 'no-go')])).toContain(
      'Name an owner for how fast records become right: Card payments and Ticketing. ' +
        '6 failures there are back in service and not right today.',
    );
    expect(asks([owned, spec('Ticketing', 'no-go')])).toContain(
      'Name an owner for how fast records become right: Ticketing.',
    );
  });

  it('tells time-to-truth first, milestones too, and up to when open records count', () => {
    const page = scorecardOf([open]).pages[0];
    expect(page?.measured.map(({ figure }) => figure).slice(0, 2)).toEqual(['truth', 'recover']);
    expect(page?.milestones).toEqual([
      { milestone: 'a payment is captured', times: expect.objectContaining({ n: 41, open: 0 }) as unknown },
    ]);
    expect(page?.measuredNote.map(told)[0]).toBe(
      'Open records count up to 30 October 2026, the latest in the files.',
    );
  });

  it('tells shares and the time between failures with n and interval, and leaves out what nobody knows', () => {
    const rates = scorecardOf([open]).pages[0]?.rates.map((one) => one.map(told).join(' '));
    expect(rates).toEqual([
      'The system reported 33 % of incidents first: 13 of 41, 95 % interval 19 % to 50 %.',
      '8 d between failures on average: 41 incidents, 4 November 2025 to 30 October 2026. ' +
        '95 % interval 6 d to 11 d. That time begins with the first of them, so 40 count.',
    ]);
    expect(scorecardOf([spec('Ticketing', 'go')]).pages[0]?.rates).toEqual([]);
  });

  it('explains every rule in the method', () => {
    const { record, result } = assessmentOf([open]);
    const model = buildReportModel('method', record, result, pack, META);
    if (model.kind !== 'method') throw new Error('another kind');
    const rules = model.measures.rules.map(({ title, text: of }) => [told(title), of.map(told).join(' ')]);
    const all = rules.map(([, words]) => words).join(' ');
    for (const named of [
      'type 7',
      'Kaplan-Meier',
      'Greenwood',
      'log-log',
      'BCa',
      'Johnson',
      'Clopper and Pearson',
    ]) {
      expect(all).toContain(named);
    }
    expect(all).toContain('Davidovic, Incident Metrics in SRE (2021)');
    expect(all).toContain('the seed 20240607');
    expect(new Set(model.measures.rules.map(({ id }) => id)).size).toBe(rules.length);
  });
});

describe('the models that drawings are tested with', () => {
  it.each(['executive-summary', 'scorecard'] as const)('stay as they are: %s', async (kind) => {
    const model = kind === 'scorecard' ? scorecardOf(THREE) : summaryOf(THREE);
    await expect(`${JSON.stringify(model, null, 1)}\n`).toMatchFileSnapshot(`golden/three-${kind}.model`);
  });
});

describe('a model', () => {
  const decision = fc.constantFrom<Decision>('go', 'go-with-conditions', 'no-go', 'not-decided', 'overhead');
  const anySpec: fc.Arbitrary<Spec> = fc
    .record({
      name: fc.oneof(fc.string({ minLength: 1, maxLength: 200 }), fc.constant('<b>{{x}} $t(y)')),
      decision,
      points: fc.option(fc.record({ claimed: fc.nat(100), proven: fc.nat(100) })),
      unanswered: fc.nat(17),
      band: fc.constantFrom('fragile' as const, 'exposed' as const, 'steady' as const, 'ready' as const),
      caps: fc.subarray([...ALL_CAPS]),
      owned: fc.nat(3),
      truthOwner: fc.option(fc.constantFrom({ name: 'M', title: '' }, { name: 'M', title: 'Head' })),
      target: fc.option(fc.constantFrom(60_000, 14_400_000)),
      due: fc.option(fc.constant('2027-06-30')),
      metrics: fc.option(
        fc.record({
          truth: fc.option(fc.integer({ min: 0, max: 1e9 })),
          n: fc.nat(60),
          open: fc.nat(30),
          notReached: fc.boolean(),
        }),
      ),
      fit: fc.constantFrom('fits' as const, 'overhead' as const, 'mixed' as const, 'undecided' as const),
      overruled: fc.boolean(),
      broken: fc.boolean(),
      changes: fc.boolean(),
    })
    .map(({ points, band, caps, owned, overruled, ...rest }) => ({
      ...rest,
      ...(points === null ? {} : { claimed: Math.max(points.claimed, points.proven), proven: points.proven }),
      byScore: band,
      held: band,
      caps,
      conditions: conditionsFrom(caps, owned),
      ...(overruled ? { overrule: { decision: 'go' as const, reason: 'Because.' } } : {}),
    }));

  it('is valid, complete in words, and survives the way as JSON, whatever was decided', () => {
    fc.assert(
      fc.property(
        fc.array(anySpec, { maxLength: 14 }),
        fc.constantFrom('executive-summary' as const, 'scorecard' as const),
        (specs, kind) => {
          const { record, result } = assessmentOf(specs);
          const model = buildReportModel(kind, record, result, pack, META);
          expect(ReportModel.parse(JSON.parse(JSON.stringify(model)))).toEqual(model);
          for (const sentence of toldIn(model)) {
            expect(sentence).not.toMatch(/undefined|null|NaN|\[object/);
          }
        },
      ),
      { numRuns: 60 },
    );
  });

  it('is the same bytes for the same input, and its digest does not depend on itself', () => {
    const [one, two] = [summaryOf(THREE), summaryOf(THREE)];
    expect(JSON.stringify(one)).toBe(JSON.stringify(two));
    const digest = 'a'.repeat(64);
    expect(digestInput(withDigest(one, digest))).toBe(digestInput(one));
    expect(withDigest(one, digest).frame.digest).toBe(digest);
  });
});
