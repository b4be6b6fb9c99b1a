import type { Assessment, Client } from '../../domain/assessment/assessmentRecord';
import type { AssessmentResult, Decision } from '../../domain/assessment/assessmentResult';
import { shown } from '../../domain/scoring/score';
import type { Day } from '../../domain/time';
import type { LibraryRow } from '../../shared/contract';
import { listAssessments } from '../storage/assessments';
import { listClients } from '../storage/clients';
import type { ServiceDeps } from './deps';
import { judge, type JudgementDeps } from './judgement';

type AssessmentLine = LibraryRow['assessments'][number];
type Latest = NonNullable<LibraryRow['latest']>;

/** The library page: what is in it, and where each assessment stands. */
export function createLibraryService(
  deps: ServiceDeps & JudgementDeps & { readonly pid: number; readonly today: () => Day },
) {
  return {
    info: () => ({
      path: deps.library.file,
      version: deps.library.version,
      pid: deps.pid,
      today: deps.today(),
    }),

    rows: ({ today }: { readonly today: Day }): LibraryRow[] =>
      listClients(deps.db).map((client) => rowOf(deps, client, today)),
  };
}

function rowOf(deps: JudgementDeps, client: Client, today: Day): LibraryRow {
  const judged = listAssessments(deps.db, client.id)
    .map((assessment) => ({
      assessment,
      asOf: assessment.asOf ?? today,
      // Made with a pack that a later Evenkeel brought: the line stays, without figures.
      judgement: deps.packs.find(assessment.pack) === null ? null : judge(deps, assessment.id, today),
    }))
    // Latest day first; of one day, the one added last.
    .reverse()
    .sort((a, b) => (a.asOf < b.asOf ? 1 : a.asOf > b.asOf ? -1 : 0));
  const latest = judged[0]?.judgement ?? null;
  return {
    client,
    assessments: judged.map(({ assessment, asOf, judgement }) =>
      lineOf(assessment, asOf, judgement?.result ?? null),
    ),
    latest: latest === null ? null : latestOf(latest.result, latest.record.workflows),
  };
}

function lineOf(assessment: Assessment, asOf: Day, result: AssessmentResult | null): AssessmentLine {
  const base = { id: assessment.id, title: assessment.title, asOf, running: assessment.asOf === null };
  if (result === null) return { ...base, claimed: null, proven: null, low: 0, high: 100, coverage: 0 };
  const { claimed, proven, coverage } = result.client.score;
  return {
    ...base,
    claimed: claimed.score === null ? null : shown(claimed.score),
    proven: proven.score === null ? null : shown(proven.score),
    low: shown(proven.low),
    high: shown(proven.high),
    coverage,
  };
}

function latestOf(
  result: AssessmentResult,
  workflows: readonly { readonly id: string; readonly name: string }[],
): Latest {
  const weakest = result.workflows.find(({ workflowId }) => workflowId === result.client.weakest);
  const name = workflows.find(({ id }) => id === result.client.weakest)?.name;
  const proven = weakest?.score.proven.score ?? null;
  const band = weakest?.band?.held;
  const count = (decision: Decision) =>
    result.workflows.filter((workflow) => workflow.decision === decision).length;
  return {
    weakest:
      name === undefined || proven === null || band === undefined
        ? null
        : { name, proven: shown(proven), band },
    decisions: {
      go: count('go'),
      conditions: count('go-with-conditions'),
      noGo: count('no-go'),
      notDecided: count('not-decided'),
      overhead: count('overhead'),
    },
    fit: result.client.fit.verdict,
  };
}
