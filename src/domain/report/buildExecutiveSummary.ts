/** Two pages that an executive reads in five minutes: the decision, the wait for the truth, its owner, what helps. */
import { askSentences } from './askSentences';
import { topCauses } from './causeRows';
import { certaintySentences } from './certaintySentences';
import { claimSection } from './claimSection';
import { allConditionRows, mostPressing } from './conditionRows';
import { planSummary } from './buildPlanPart';
import type { ExecutiveSummary, PairRow } from './executiveSummary';
import { fitSentences } from './fitSentences';
import { kpiSentences } from './kpiSentences';
import { leadSentences } from './leadSentences';
import { moveRows } from './moveRows';
import type { ReportContext, WorkflowView } from './reportContext';
import type { ConditionRow } from './reportFigures';
import { say, type Sentence } from './sentence';
import { byUrgency, standing } from './standing';
import { byDecision, titleSentences } from './titleSentences';
import { ownersSection, truthSection } from './truthSection';
import { whySentences } from './whySentences';

/** All are offered up to here; of more, those that need attention. How many fit is seen on the page. */
const MOST_PAIRS = 12;
const PAIRS_OF_MANY = 8;
/** So few are never left out, so their decisions need no list. */
const FEW = 3;
const MOST_CAUSES = 3;
const MOST_MOVES = 3;
const MOST_CONDITIONS = 6;
const MOST_CLAIMS = 4;
const MOST_RANGES_TOLD = 3;

const pairRow = (context: ReportContext, view: WorkflowView, rank: number): PairRow => ({
  ...standing(view),
  why: whySentences(context, view),
  rank,
});

function rangeNote(rows: readonly PairRow[]): Sentence[] {
  const open = rows.filter((row) => row.figure.provenRange !== null && row.figure.proven !== null);
  if (open.length === 0) return [];
  if (open.length > MOST_RANGES_TOLD) return [say('pairs.note.rangesMany', { count: open.length })];
  const answered = open.map((row) =>
    say('pairs.note.answered', {
      workflow: row.workflow,
      answered: row.figure.answered,
      applicable: row.figure.applicable,
    }),
  );
  return [say('pairs.note.ranges', { answered })];
}

function pairsSection(context: ReportContext): ExecutiveSummary['pairs'] {
  const { views } = context;
  const all = views.length <= MOST_PAIRS;
  const urgent = byUrgency(views);
  const rows = (all ? views : urgent.slice(0, PAIRS_OF_MANY)).map((view) =>
    pairRow(context, view, urgent.indexOf(view)),
  );
  return {
    heading: say('pairs.heading'),
    intro: [say('pairs.intro')],
    rows,
    total: views.length,
    allDecisions:
      views.length <= FEW
        ? []
        : byDecision(views).map(({ decision, names }) =>
            say('pairs.decided', {
              decision: say(`common:decision.${decision}`),
              count: names.length,
              names,
            }),
          ),
    note: [say('pairs.note.scale'), ...rangeNote(rows)],
  };
}

/** The title of the second page: what was found, and how much of it can be answered. */
function turnSentences(context: ReportContext, causes: number, moves: number): Sentence[] {
  if (context.views.every((view) => view.result.decision === 'overhead')) return [];
  return [
    causes > 0 ? say(`turn.causes.${String(causes)}`) : say('turn.noCause'),
    ...(moves > 0 ? [say(`turn.moves.${String(moves)}`)] : []),
  ];
}

function conditionsSection(rows: readonly ConditionRow[]): ExecutiveSummary['conditions'] {
  const workflows = [...new Set(rows.map((row) => row.workflow))];
  const alone = workflows.length === 1 ? workflows[0] : undefined;
  return {
    heading:
      alone === undefined ? say('conditions.heading') : say('conditions.headingOf', { workflow: alone }),
    rows: [...mostPressing(rows, MOST_CONDITIONS)],
    total: rows.length,
  };
}

export function buildExecutiveSummary(context: ReportContext): ExecutiveSummary {
  const causes = topCauses(context, MOST_CAUSES);
  const moves = moveRows(context, MOST_MOVES);
  const conditions = allConditionRows(context);
  const claims = claimSection(context);
  const plan = [...planSummary(context), ...kpiSentences(context).slice(0, 3)];
  return {
    kind: 'executive-summary',
    frame: context.frame,
    title: titleSentences(context),
    lead: leadSentences(context),
    pairs: pairsSection(context),
    truth: truthSection(context),
    owners: ownersSection(context),
    turn: turnSentences(context, causes.length, moves.length),
    causes: { heading: say('causes.heading'), rows: causes },
    moves: { heading: say('moves.heading'), rows: moves, note: [say('moves.note')] },
    conditions: conditionsSection(conditions),
    ...(claims === undefined ? {} : { claims: { ...claims, rows: claims.rows.slice(0, MOST_CLAIMS) } }),
    overrules: {
      heading: say('overrules.heading'),
      rows: context.views.flatMap((view) => standing(view).overrule ?? []),
      note: [say('overrules.note')],
    },
    fit: { heading: say('fit.heading'), sentences: fitSentences(context) },
    asks: { heading: say('ask.heading'), sentences: askSentences(context, conditions) },
    ...(plan.length === 0 ? {} : { plan: { heading: say('plan:paper.heading'), sentences: plan } }),
    certainty: { heading: say('certainty.heading'), sentences: certaintySentences(context) },
  };
}
