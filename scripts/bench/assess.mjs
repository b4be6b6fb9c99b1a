// What an assessment of 200 workflows costs: scores and diagnosis, the same with every move ranked, and again after
// one changed answer. Runs the domain's own code, bundled, on the built-in pack with a record made up here.
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { build } from 'vite';
import { root } from '../run.mjs';
import { spread } from './spread.mjs';

const AS_OF = '2026-06-30';
const WORKFLOWS = 200;
const RECEIPTS = 5;
const LINKS = 3;

/** Numbers from 0 to 1 that are the same in every run. */
function numbers(seed) {
  let state = seed;
  return () => {
    state = (state * 1_664_525 + 1_013_904_223) % 4_294_967_296;
    return state / 4_294_967_296;
  };
}

async function bundleDomain(folder) {
  const entry = join(folder, 'entry.ts');
  const domain = (path) => JSON.stringify(join(root, 'src/domain', path));
  writeFileSync(
    entry,
    `export { assess } from ${domain('assessment/assess.ts')};
     export { AssessmentRecord } from ${domain('assessment/assessmentRecord.ts')};
     export { NOTHING_ENTERED } from ${domain('assessment/nothingEntered.ts')};
     export { WorkflowMetrics } from ${domain('metrics/figureSummary.ts')};
     export { Pack } from ${domain('pack/packSchema.ts')};`,
  );
  await build({
    configFile: false,
    root,
    logLevel: 'error',
    build: {
      ssr: entry,
      outDir: join(folder, 'out'),
      minify: false,
      target: 'node20',
      rollupOptions: { output: { entryFileNames: 'domain.mjs' } },
    },
    ssr: { noExternal: true },
  });
  return import(pathToFileURL(join(folder, 'out/domain.mjs')).href);
}

function builtInPack({ Pack }) {
  const versions = join(root, 'questionnaires/continuity-readiness');
  const newest = readdirSync(versions)
    .sort((a, b) => a.localeCompare(b, 'en', { numeric: true }))
    .at(-1);
  const read = (path) => JSON.parse(readFileSync(join(versions, newest, path), 'utf8'));
  const parts = ['questions', 'diagnosis', 'guardrails', 'fit', 'contradictions', 'script', 'knowledge'];
  return Pack.parse({
    manifest: read('pack.json'),
    hash: '0'.repeat(64),
    language: 'en',
    ...Object.fromEntries(parts.map((part) => [part, read(`${part}.json`)])),
    texts: Object.fromEntries(['pack', ...parts].map((part) => [part, read(`locales/en/${part}.json`)])),
  });
}

/** Every question answered, five receipts a workflow, half of the patterns asked, incidents imported for each. */
function largeRecord({ AssessmentRecord, NOTHING_ENTERED, WorkflowMetrics }, pack) {
  const random = numbers(7);
  const level = () => Math.min(4, Math.floor(random() * 5));
  const day = () =>
    new Date(Date.parse(AS_OF) - Math.floor(random() * 400) * 86_400_000).toISOString().slice(0, 10);
  const pick = (list) => list[Math.floor(random() * list.length)];
  const ids = Array.from({ length: WORKFLOWS }, (_, at) => `w${at}`);
  const answer = (questionId, workflowId) => ({
    questionId,
    workflowId,
    level: level(),
    notApplicable: null,
    overrideReason: null,
    note: '',
    answeredAt: Date.parse(AS_OF),
  });
  const ofClient = pack.questions.filter(({ scope }) => scope === 'client');
  const ofWorkflow = pack.questions.filter(({ scope }) => scope === 'workflow');
  const record = AssessmentRecord.parse({
    ...NOTHING_ENTERED,
    client: { id: 'c', name: 'Bench', sector: '' },
    assessment: {
      id: 'a',
      clientId: 'c',
      title: 'Bench',
      scope: 'full',
      asOf: AS_OF,
      pack: { id: pack.manifest.id, version: pack.manifest.version, hash: pack.hash },
      currency: 'EUR',
      confidentiality: '',
    },
    workflows: ids.map((id) => ({
      id,
      name: `Workflow ${id}`,
      promise: '',
      profile: {
        transactionsPerHour: 2_000,
        costPerHourDown: 20_000,
        users: 5_000,
        teams: 4,
        developers: 20,
        externalIntegrations: 6,
        vendors: 3,
        customerFacing: true,
        regulated: random() < 0.5,
        downtimeCostsWithinMinutes: true,
        downtimeTolerable: false,
        stage: 'live',
      },
      milestones: ['captured', 'settled'],
      services: ['a', 'b', 'c', 'd', 'e'].map((name) => ({ id: `${id}-${name}`, name, kind: 'service' })),
      owner: null,
      truthOwner: null,
      guardrailOwners: [],
      targets: { recover: 3_600_000, truth: 14_400_000, milestones: [], due: null },
    })),
    answers: [
      ...ofClient.map(({ id }) => answer(id, null)),
      ...ids.flatMap((workflowId) => ofWorkflow.map(({ id }) => answer(id, workflowId))),
    ],
    receipts: ids.flatMap((workflowId) =>
      Array.from({ length: RECEIPTS }, (_, at) => {
        const kind = ['record', 'document', 'drill', 'metric', 'statement'][at % 5];
        return {
          id: `${workflowId}-r${at}`,
          kind,
          title: `Receipt ${at}`,
          source: '',
          capturedOn: day(),
          reviewedOn: null,
          dataEndsOn: null,
          drill:
            kind === 'drill'
              ? {
                  on: day(),
                  outcome: pick(['passed', 'partly', 'failed']),
                  restoredAt: null,
                  reconciledAt: null,
                }
              : null,
          recordedBy: '',
          reviewer: '',
          file: null,
          link: '',
          supports: Array.from({ length: LINKS }, () => ({
            questionId: pick(ofWorkflow).id,
            workflowId,
            level: level(),
          })),
        };
      }),
    ),
    symptoms: ids.flatMap((workflowId) =>
      pack.diagnosis.patterns
        .filter(() => random() < 0.5)
        .map(({ id }) => ({
          workflowId,
          patternId: id,
          occurrence: pick(['never', 'once', 'recurring']),
          lastSeen: random() < 0.8 ? day() : null,
          note: '',
          serviceIds: [`${workflowId}-${pick(['a', 'b', 'c', 'd', 'e'])}`],
        })),
    ),
    beliefs: pack.diagnosis.beliefs.slice(0, 2).map(({ id }) => ({ beliefId: id, note: '' })),
  });
  const metrics = ids.map((workflowId) =>
    WorkflowMetrics.parse({
      workflowId,
      incidents: 40,
      asOf: { instant: Date.parse(AS_OF), source: 'assessment' },
      period: { from: '2025-07-01', to: AS_OF },
      figures: Object.fromEntries(
        ['detect', 'acknowledge', 'escalate', 'recover', 'truth', 'total', 'rollback'].map((name) => [
          name,
          null,
        ]),
      ),
      superseded: 0,
      charts: { recover: null, truth: null },
      trends: { recover: null, truth: null },
      milestones: [],
      openTruths: [],
      reportedBySystem: null,
      betweenFailures: null,
      limits: pack.guardrails.flatMap(({ measured }) =>
        measured === null
          ? []
          : [
              {
                figure: measured.figure,
                limitMs: measured.limitMs,
                n: 40,
                over: Math.floor(random() * 12),
                worst: 900_000,
                from: '2025-07-01',
                to: AS_OF,
              },
            ],
      ),
      rules: pack.contradictions.flatMap((rule) =>
        rule.kind === 'alignment-below'
          ? []
          : [
              {
                ruleId: rule.id,
                limitMs: rule.kind === 'truth-over' ? 14_400_000 : (rule.limitMs ?? null),
                n: 40,
                over: Math.floor(random() * 12),
                worst: null,
                from: '2025-07-01',
                to: AS_OF,
              },
            ],
      ),
      truthsInLast90Days: 8,
      sightings: pack.diagnosis.patterns
        .filter(() => random() < 0.15)
        .map(({ id }) => ({
          patternId: id,
          days: [day(), day()].sort().reverse(),
          count: 2,
          serviceIds: [],
        })),
    }),
  );
  return { record, metrics };
}

/** The same record with one answer of one workflow a level up or down. */
function oneAnswerChanged(record, at) {
  const index = record.answers.findIndex(({ workflowId }) => workflowId === `w${at % WORKFLOWS}`);
  return {
    ...record,
    answers: record.answers.map((entry, i) =>
      i === index ? { ...entry, level: (entry.level + 1) % 5, answeredAt: entry.answeredAt + at } : entry,
    ),
  };
}

export async function benchAssess({ warmUp = 20, runs = 60 } = {}) {
  const timed = (run) => {
    const times = [];
    for (let at = 0; at < warmUp + runs; at += 1) {
      const start = performance.now();
      run(at);
      if (at >= warmUp) times.push(performance.now() - start);
    }
    return times;
  };
  const folder = mkdtempSync(join(tmpdir(), 'evenkeel-bench-'));
  try {
    const domain = await bundleDomain(folder);
    const pack = builtInPack(domain);
    const { record, metrics } = largeRecord(domain, pack);
    const { patterns, causes, moves } = pack.diagnosis;
    console.log(
      `assessing ${WORKFLOWS} workflows, ${pack.questions.length} questions, ${patterns.length} patterns, ${causes.length} causes, ${moves.length} moves, ${record.answers.length} answers, ${record.receipts.length} receipts, ${record.symptoms.length} symptoms`,
    );
    const say = (what, times) => console.log(`  ${what}: ${spread(times, 'ms')}`);
    say(
      'scores and diagnosis, target under 50 ms',
      timed(() => domain.assess(record, pack, metrics, AS_OF)),
    );
    say(
      'the same with the moves of the workflow on screen',
      timed(() => domain.assess(record, pack, metrics, AS_OF).workflows[0].moves.length),
    );
    say(
      'the same with the moves of every workflow',
      timed(() =>
        domain
          .assess(record, pack, metrics, AS_OF)
          .workflows.reduce((n, { moves: all }) => n + all.length, 0),
      ),
    );
    // Each change is applied to the record before, as the screen does while somebody answers.
    let latest = record;
    const changes = Array.from({ length: warmUp + runs }, (_, at) => (latest = oneAnswerChanged(latest, at)));
    say(
      'after one changed answer, with the moves of the workflow on screen',
      timed((at) => domain.assess(changes[at], pack, metrics, AS_OF).workflows[0].moves.length),
    );
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
