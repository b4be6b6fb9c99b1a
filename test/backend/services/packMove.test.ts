import { describe, expect, it } from 'vitest';
import type { AssessmentId, WorkflowId } from '../../../src/domain/ids';
import { Symptom } from '../../../src/domain/assessment/assessmentRecord';
import type { Level } from '../../../src/domain/pack/level';
import { day } from '../../../src/domain/time';
import { listChanges } from '../../../src/backend/storage/changeLog';
import { EXAMPLE, fileOf, packFolder } from '../packs/packFolder';
import { begin, newAnswer, newReceipt, question } from '../support/entries';
import { testServices, type TestServices } from '../support/testLibrary';

const TODAY = day('2026-10-30');

/** The example as version 2.0.0: without paper forms, with a new question, and one worded anew. */
const grown = () =>
  packFolder(EXAMPLE, {
    'pack.json': fileOf(EXAMPLE, 'pack.json').replace('"version": "1.0.0"', '"version": "2.0.0"'),
    'questions.json': fileOf(EXAMPLE, 'questions.json').replace('"paper-kept-ready"', '"paper-numbered"'),
    'knowledge.json': fileOf(EXAMPLE, 'knowledge.json').replace('"paper-kept-ready"', '"paper-numbered"'),
    'locales/en/questions.json': fileOf(EXAMPLE, 'locales/en/questions.json')
      .replace('"paper-kept-ready"', '"paper-numbered"')
      .replace('Paper is kept ready', 'Paper is numbered'),
  });

async function started() {
  const test = await testServices();
  const { services } = test;
  const { assessmentId, workflow } = begin(services);
  const { pack: one } = await services.ownPacks.add({ path: EXAMPLE });
  const { pack: two } = await services.ownPacks.add({ path: grown() });
  services.assessments.movePack({ id: assessmentId, pack: one });
  const read = () => services.assessments.get({ id: assessmentId });
  const move = (pack: typeof one) => {
    test.pass(60_000);
    services.assessments.movePack({ id: assessmentId, pack });
  };
  return { ...test, assessmentId, workflow, one, two, read, move };
}

const answer = (
  { services }: TestServices,
  assessmentId: AssessmentId,
  questionId: string,
  level: Level,
  workflowId: WorkflowId | null,
) =>
  services.answers.set({
    assessmentId,
    answer: { ...newAnswer(level, workflowId, questionId), note: `about ${questionId}` },
  });

describe('moving an assessment to another pack', () => {
  it('keeps every answer, and the words of a question that is no longer asked', async () => {
    const test = await started();
    const { services, assessmentId, workflow, two, read, move } = test;
    answer(test, assessmentId, 'paper-kept-ready', 2, null);
    answer(test, assessmentId, 'bad-day-agreed', 3, workflow.id);
    await services.receipts.add({
      assessmentId,
      receipt: newReceipt([{ questionId: question('paper-kept-ready'), workflowId: null, level: 3 }]),
      filePath: null,
    });
    const before = read();
    move(two);
    const after = read();
    expect(after.assessment.pack).toEqual(two);
    expect([after.answers, after.receipts]).toEqual([before.answers, before.receipts]);
    expect(after.retiredQuestions).toEqual([
      {
        questionId: 'paper-kept-ready',
        packVersion: '1.0.0',
        short: 'Paper is kept ready',
        prompt: 'Could the desk take orders on paper within minutes?',
        levels: [
          'There is none.',
          'There is paper somewhere.',
          'Forms lie at the desk.',
          'Forms were used in a stop or a drill this year.',
          'Forms are numbered, and what they hold is entered and checked by a second person.',
        ],
      },
    ]);
  });

  it('gives exactly the former state when it is moved back, however often', async () => {
    const test = await started();
    const { assessmentId, workflow, one, two, read, move } = test;
    answer(test, assessmentId, 'paper-kept-ready', 2, null);
    answer(test, assessmentId, 'restart-handed-over', 1, workflow.id);
    const atOne = read();
    move(two);
    const atTwo = read();
    move(one);
    expect(read()).toEqual(atOne);
    move(two);
    expect(read()).toEqual(atTwo);
    move(one);
    expect(read()).toEqual(atOne);
  });

  it('is logged with where from and where to, and with every question that left', async () => {
    const test = await started();
    const { library, assessmentId, one, two, move } = test;
    answer(test, assessmentId, 'paper-kept-ready', 2, null);
    const already = listChanges(library.db, assessmentId).length;
    move(two);
    expect(listChanges(library.db, assessmentId).slice(already)).toMatchObject([
      { entity: 'retired-question', key: 'paper-kept-ready', from: null, to: { packVersion: '1.0.0' } },
      { entity: 'assessment', key: assessmentId, from: { pack: one }, to: { pack: two }, who: 'tester' },
    ]);
  });

  it('takes the words of the version under which a question was last answered', async () => {
    const test = await started();
    const { services, assessmentId, one, two, read, move } = test;
    answer(test, assessmentId, 'paper-kept-ready', 2, null);
    move(two);
    // A third version asks it again, in other words.
    const third = packFolder(EXAMPLE, {
      'pack.json': fileOf(EXAMPLE, 'pack.json').replace('"version": "1.0.0"', '"version": "3.0.0"'),
      'locales/en/questions.json': fileOf(EXAMPLE, 'locales/en/questions.json').replace(
        'Paper is kept ready',
        'Paper lies there',
      ),
    });
    const { pack: three } = await services.ownPacks.add({ path: third });
    const words = () => read().retiredQuestions.map(({ short, packVersion }) => `${short} ${packVersion}`);
    move(three);
    expect(words()).toEqual([]);
    move(two);
    expect(words()).toEqual(['Paper is kept ready 1.0.0']);
    move(three);
    test.pass(1000);
    answer(test, assessmentId, 'paper-kept-ready', 4, null);
    move(two);
    expect(words()).toEqual(['Paper lies there 3.0.0']);
    move(one);
    expect(words()).toEqual([]);
    expect(read().answers).toMatchObject([{ questionId: 'paper-kept-ready', level: 4 }]);
  });

  it('changes nothing when the pack is not there', async () => {
    const { services, assessmentId, one, two, read } = await started();
    const before = read();
    for (const pack of [
      { ...two, hash: one.hash },
      { ...two, version: '9.0.0' },
    ]) {
      expect(() => services.assessments.movePack({ id: assessmentId, pack })).toThrow('NOT_FOUND');
    }
    expect(read()).toEqual(before);
  });

  it('leaves reports and judgement whole for everything that the pack lacks', async () => {
    const test = await started();
    const { services, assessmentId, workflow, two, one, move } = test;
    services.assessments.movePack({ id: assessmentId, pack: services.packs.newest() });
    answer(test, assessmentId, 'recovery-escalates', 3, workflow.id);
    services.symptoms.set({
      assessmentId,
      symptom: Symptom.parse({
        workflowId: workflow.id,
        patternId: 'later-write-won',
        occurrence: 'recurring',
        lastSeen: null,
        note: '',
        serviceIds: [],
      }),
    });
    for (const pack of [two, one]) {
      move(pack);
      for (const kind of ['executive-summary', 'scorecard'] as const) {
        const model = services.reports.model({ assessmentId, kind, today: TODAY });
        expect(model.kind).toBe(kind);
      }
      expect(services.library.rows({ today: TODAY })).toHaveLength(1);
    }
  });
});

describe('the scorecard', () => {
  it('prints answers to questions no longer asked, and nothing of the kind otherwise', async () => {
    const test = await started();
    const { services, assessmentId, workflow, two, move } = test;
    answer(test, assessmentId, 'paper-kept-ready', 2, null);
    answer(test, assessmentId, 'bad-day-agreed', 3, workflow.id);
    const retired = () => {
      const model = services.reports.model({ assessmentId, kind: 'scorecard', today: TODAY });
      return model.kind === 'scorecard' ? model.retired : undefined;
    };
    expect(retired()).toBeUndefined();
    move(two);
    expect(retired()?.rows).toMatchObject([
      {
        question: 'Could the desk take orders on paper within minutes?',
        asked: { values: { version: '1.0.0' } },
        said: [
          { key: 'packs:report.said', values: { level: 2, said: 'Forms lie at the desk.' } },
          { key: 'packs:report.note', values: { note: 'about paper-kept-ready' } },
        ],
      },
    ]);
  });
});

describe('an assessment on an old version', () => {
  it('goes on working with it while a newer one is there', async () => {
    const test = await testServices();
    const { services } = test;
    const { assessmentId, workflow } = begin(services);
    const old = services.packs.list().find(({ version }) => version === '1.0.0');
    if (old === undefined) throw new Error('1.0.0 is not built in');
    const { id, version, hash } = old;
    services.assessments.movePack({ id: assessmentId, pack: { id, version, hash } });
    answer(test, assessmentId, 'time-to-truth-owned', 2, workflow.id);
    const { result, pack } = services.judgement({ assessmentId, today: TODAY });
    expect(pack.manifest.version).toBe('1.0.0');
    expect(result.workflows[0]?.score.claimed.score).toBe(50);
  });
});
