import { describe, expect, test } from 'vitest';
import type { Services } from '../../../src/backend/services/createServices';
import type { DurationMs } from '../../../src/domain/time';
import { day, instant } from '../../../src/domain/time';
import type { ImportRequest } from '../../../src/shared/contract';
import { begin, newAnswer, newWorkflow } from '../support/entries';
import { csv, importRequest } from '../support/incidentCsv';
import { START, testServices } from '../support/testLibrary';

const HOUR = 3_600_000;
const TODAY = day('2026-10-30');
const HEADER = 'id,workflow,started,restored,reconciled,source,defects';

/** 20 incidents of September: six reported by a person, four with wrong records, and true after 6 h or 30 h. */
const lines = Array.from({ length: 20 }, (_, at) => {
  const started = Date.UTC(2026, 8, 1 + at);
  const restored = started + HOUR;
  const reconciled = restored + (at < 8 ? 30 : 6) * HOUR;
  const iso = (ms: number) => new Date(ms).toISOString();
  const who = at < 6 ? 'customer call' : 'monitoring';
  return `I-${at},Card payments,${iso(started)},${iso(restored)},${iso(reconciled)},${who},${at < 4 ? 2 : 0}`;
});

const request = (...given: Parameters<typeof importRequest>): ImportRequest => {
  const plain = importRequest(...given);
  return {
    ...plain,
    patternValues: [],
    options: {
      ...plain.options,
      mapping: {
        id: 'id',
        workflow: 'workflow',
        started: 'started',
        restored: 'restored',
        reconciled: 'reconciled',
        reportedBy: 'source',
        reconciliationDefects: 'defects',
      },
      words: { severity: {}, closedStates: [], reportedBySystem: ['monitoring'] },
    },
  };
};

async function imported(services: Services, given: ImportRequest): Promise<void> {
  for await (const step of services.imports.run(given, undefined)) void step;
}

async function prepared() {
  const { services } = await testServices();
  const started = begin(services);
  const standing = () => {
    const { assessmentId } = started;
    const [workflow] = services.judgement({ assessmentId, today: TODAY }).result.workflows;
    return workflow ?? expect.fail('no workflow was judged');
  };
  const { assessmentId, workflow } = started;
  const answer = (questionId: string, level: 0 | 1 | 2 | 3 | 4) =>
    services.answers.set({ assessmentId, answer: newAnswer(level, workflow.id, questionId) });
  return { services, assessmentId, workflow, standing, answer };
}

describe('a real import against the answers', () => {
  test('contradicts with both sides, their counts and days', async () => {
    const { services, assessmentId, workflow, standing, answer } = await prepared();
    await imported(services, request(assessmentId, csv([HEADER, ...lines]), workflow.id));
    answer('system-reports-first', 3);
    answer('reconciled-after-restore', 3);
    const { contradictions, caps, rules } = standing();
    expect(contradictions).toMatchObject([
      {
        key: 'rule:system-reports-first:people-report-first',
        claimed: 3,
        answeredOn: '2026-10-30',
        // 6 of 20 by people: lower bound 14 %, over the 10 % allowed.
        rule: { measured: { n: 20, over: 6, from: '2026-09-01', to: '2026-09-20' } },
      },
      {
        key: 'rule:reconciled-after-restore:truth-comes-late',
        // 8 of 20 over 24 h, the rule's own limit.
        rule: { measured: { n: 20, over: 8, worst: 30 * HOUR, limitMs: 24 * HOUR } },
      },
    ]);
    expect(caps.filter(({ kind }) => kind === 'contradiction')).toHaveLength(2);
    // 4 of 20 with wrong records: lower bound 7.1 %, not over 10 %.
    expect(rules.find(({ ruleId }) => ruleId === 'wrong-records-remain')).toMatchObject({
      says: 'not-against',
      measured: { n: 20, over: 4, worst: 2 },
    });
  });

  test("follows a change of the workflow's own target, and what is entered beside the file", async () => {
    const { services, assessmentId, workflow, standing, answer } = await prepared();
    await imported(services, request(assessmentId, csv([HEADER, ...lines]), workflow.id));
    answer('reconciled-after-restore', 3);
    const measured = (ruleId: string) => standing().rules.find((rule) => rule.ruleId === ruleId)?.measured;
    expect(measured('truth-comes-late')).toMatchObject({ limitMs: 24 * HOUR, over: 8 });
    const targets = { recover: null, truth: (4 * HOUR) as DurationMs, milestones: [], due: null };
    services.workflows.update({ assessmentId, workflow: { ...workflow, targets } });
    expect(measured('truth-comes-late')).toMatchObject({ limitMs: 4 * HOUR, n: 20, over: 20 });
    services.workflows.update({
      assessmentId,
      workflow: { ...workflow, targets: { ...targets, truth: (48 * HOUR) as DurationMs } },
    });
    expect(measured('truth-comes-late')).toMatchObject({ limitMs: 48 * HOUR, n: 20, over: 0 });

    for (let at = 0; at < 5; at += 1) {
      const value = {
        id: `rec-${at}` as never,
        workflowId: workflow.id,
        vendorId: null,
        from: day('2026-09-01'),
        to: day('2026-09-30'),
        checked: 100,
        defects: 3,
        amount: null,
        note: '',
      };
      services.entries.put({ assessmentId, entry: { kind: 'reconciliation', value } });
    }
    // With five reconciliations that found wrong records: 9 of 25, lower bound 20 %.
    expect(standing().contradictions).toMatchObject([
      {
        key: 'rule:reconciled-after-restore:wrong-records-remain',
        rule: { measured: { n: 25, over: 9, worst: 3, from: '2026-09-01', to: '2026-09-30' } },
      },
    ]);
  });

  test('is settled, stays settled over a new reading, and is told when it stands', async () => {
    const { services, assessmentId, workflow, standing, answer } = await prepared();
    await imported(services, request(assessmentId, csv([HEADER, ...lines]), workflow.id));
    answer('system-reports-first', 3);
    const key = 'rule:system-reports-first:people-report-first';
    const settle = (kind: 'accepted' | 'answer-corrected') =>
      services.entries.put({
        assessmentId,
        entry: {
          kind: 'settlement',
          value: {
            workflowId: workflow.id,
            key,
            kind,
            reason: 'Known',
            by: 'Ines Falk',
            at: instant(START),
          },
        },
      });
    settle('accepted');
    expect(standing().contradictions).toMatchObject([{ key, state: 'accepted' }]);
    settle('answer-corrected');
    expect(standing().contradictions).toMatchObject([
      { key, state: 'open', settlement: { kind: 'answer-corrected' } },
    ]);
    answer('system-reports-first', 2);
    expect(standing()).toMatchObject({ contradictions: [], settledContradictions: [{ key }] });
  });

  test('says nothing where the file has too few, or none of it', async () => {
    const { services, assessmentId, workflow, standing, answer } = await prepared();
    const few = lines.slice(0, 9);
    await imported(services, request(assessmentId, csv([HEADER, ...few]), workflow.id));
    services.workflows.create({ assessmentId, workflow: newWorkflow('Refunds') });
    answer('system-reports-first', 4);
    expect(standing()).toMatchObject({ contradictions: [] });
    expect(standing().rules.find(({ ruleId }) => ruleId === 'people-report-first')).toMatchObject({
      says: 'too-few',
      measured: { n: 9, over: 6, minimum: 10 },
    });
  });
});
