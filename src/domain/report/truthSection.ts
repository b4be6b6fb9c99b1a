/** After service returns, how long until the records are right: the figure every report leads to. */
import type { ExecutiveSummary, TruthOwnerRow, TruthRow } from './executiveSummary';
import { commonAsOf, excludedCount, measured } from './measuredFigure';
import { openTruthsOverall } from './openTruthSentences';
import type { ReportContext, WorkflowView } from './reportContext';
import { say, type Sentence } from './sentence';

type Unranked = Omit<TruthRow, 'rank'>;

/** Lanes that fit on a page beside the scores. */
const MOST_LANES = 6;
/** Owners that are spelt out; the scorecard names the rest. */
const MOST_OWNERS = 6;
/** Up to here owners are told in the order of their workflows. */
const FEW_OWNERS = 3;
const MOST_GAP_NAMES = 6;

function truthRow({ name, workflow, result }: WorkflowView): Omit<TruthRow, 'rank'> {
  const figure = measured(result.metrics, 'truth');
  const chart = result.metrics?.charts.truth ?? null;
  const target = workflow.targets.truth;
  if (figure === null) {
    const state = result.metrics === null ? 'no-records' : 'not-recorded';
    return { workflow: name, state, figure: null, marks: null, target };
  }
  return {
    workflow: name,
    state: 'measured',
    figure,
    marks:
      chart === null
        ? null
        : {
            complete: [...chart.complete],
            open: [...chart.open],
            recordsPerMark: chart.recordsPerMark,
          },
    target,
  };
}

const usable = (row: Unranked): boolean => row.figure !== null && row.figure.n + row.figure.open > 0;

/** Longest wait first; a median that is not reached is longer than any. */
const wait = (row: Unranked): number => (usable(row) ? (row.figure?.median ?? Infinity) : -1);

const longestFirst = (rows: readonly Unranked[]): readonly Unranked[] =>
  [...rows].sort((a, b) => (wait(a) === wait(b) ? 0 : wait(b) - wait(a)));

/** Workflows whose records could tell, worst first, then those that do not record it. */
function chosenRows(rows: readonly Unranked[]): TruthRow[] {
  const sorted = longestFirst(rows);
  const chosen = rows.length <= MOST_LANES ? rows : sorted.slice(0, MOST_LANES);
  return chosen.map((row) => ({ ...row, rank: sorted.indexOf(row) }));
}

function introSentences(context: ReportContext, rows: readonly Unranked[]): Sentence[] {
  const worst = longestFirst(rows.filter(usable))[0];
  if (worst?.figure == null) return [say('truth.intro.none')];
  const { workflow, figure } = worst;
  const p90 = figure.p90 === null ? [] : [say('truth.intro.p90', { p90: figure.p90 })];
  if (figure.median === null)
    return [say('truth.intro.general'), say('truth.intro.notReached', { workflow })];
  const view = context.views.find((one) => one.name === workflow);
  const recover = measured(view?.result.metrics ?? null, 'recover')?.median ?? null;
  const told =
    recover === null
      ? say('truth.intro.alone', { workflow, truth: figure.median })
      : say('truth.intro.both', { workflow, truth: figure.median, recover });
  return [say('truth.intro.general'), told, ...p90];
}

function noteSentences(context: ReportContext, rows: readonly TruthRow[]): Sentence[] {
  const drawn = rows.filter(usable);
  if (drawn.length === 0) return [];
  const periods = context.views.flatMap((view) => view.result.metrics?.period ?? []);
  const from = periods.map((one) => one.from).sort()[0];
  const to = periods
    .map((one) => one.to)
    .sort()
    .at(-1);
  const perMark = Math.max(...drawn.map((row) => row.marks?.recordsPerMark ?? 1));
  const dots = perMark > 1 ? 'truth.note.manyPerDot' : 'truth.note.dots';
  const open = drawn.some((row) => (row.figure?.open ?? 0) > 0);
  const asOf = commonAsOf(context.views.map((view) => view.result.metrics));
  const excluded = drawn.reduce((sum, row) => sum + (row.figure === null ? 0 : excludedCount(row.figure)), 0);
  const weak = drawn.filter((row) => row.figure?.weak === true).map((row) => row.workflow);
  return [
    from === undefined || to === undefined
      ? say(`${dots}Undated`, { count: perMark })
      : say(dots, { from, to, count: perMark }),
    ...(open ? [asOf === null ? say('truth.note.openEach') : say('truth.note.open', { asOf })] : []),
    say('truth.note.interval'),
    ...(excluded > 0 ? [say('truth.note.excluded', { count: excluded })] : []),
    ...(weak.length > 0 ? [say('truth.note.weak', { names: weak })] : []),
  ];
}

export function truthSection(context: ReportContext): ExecutiveSummary['truth'] {
  const all = context.views.filter((view) => view.result.decision !== 'overhead').map(truthRow);
  const rows = chosenRows(all);
  return {
    heading: say('truth.heading'),
    intro: [...introSentences(context, all), ...openTruthsOverall(context)],
    rows,
    total: all.length,
    note: noteSentences(context, rows),
  };
}

/** Null when nobody is named. */
export function truthOwnerRow(view: WorkflowView): TruthOwnerRow | null {
  const owner = view.workflow.truthOwner;
  if (owner === null) return null;
  const figure = measured(view.result.metrics, 'truth');
  const usableFigure = figure !== null && figure.n + figure.open > 0;
  const from = usableFigure ? figure.median : null;
  const fromState = !usableFigure ? 'not-recorded' : from === null ? 'not-reached' : 'measured';
  const { truth: to, due: by } = view.workflow.targets;
  const person =
    owner.title === ''
      ? say('owners.person', { person: owner.name })
      : say('owners.personWithTitle', { person: owner.name, title: owner.title });
  const values = { person, workflow: view.name };
  const today = from === null ? say(`owners.today.${fromState}`) : say('owners.today.measured', { from });
  const goal =
    to === null
      ? say('owners.goal.none')
      : by === null
        ? say('owners.goal.noDate', { to })
        : say('owners.goal.byDate', { to, by });
  const sentence =
    from !== null && to !== null && from <= to
      ? say('owners.keeps', { ...values, from, to })
      : from !== null && to !== null && by !== null
        ? say('owners.brings', { ...values, from, to, by })
        : say('owners.owns', { ...values, today, goal });
  return { workflow: view.name, person: owner.name, title: owner.title, from, fromState, to, by, sentence };
}

/** How long the wait is that somebody has to shorten; what nobody measured comes last. */
const owed = (row: TruthOwnerRow): number =>
  row.fromState === 'not-reached' ? Number.MAX_VALUE : (row.from ?? -1);

export function ownersSection(context: ReportContext): ExecutiveSummary['owners'] {
  const views = context.views.filter((view) => view.result.decision !== 'overhead');
  const rows = views.flatMap((view) => truthOwnerRow(view) ?? []);
  const without = views.filter((view) => view.workflow.truthOwner === null).map((view) => view.name);
  const gap =
    without.length === 0
      ? []
      : without.length <= MOST_GAP_NAMES
        ? [say('owners.gap', { names: without, count: without.length })]
        : [say('owners.gapMany', { names: without.slice(0, 3), count: without.length })];
  const ranked = rows.length <= FEW_OWNERS ? rows : [...rows].sort((a, b) => owed(b) - owed(a));
  return {
    heading: say('owners.heading'),
    rows: ranked.slice(0, MOST_OWNERS),
    total: rows.length,
    gaps: gap,
  };
}
