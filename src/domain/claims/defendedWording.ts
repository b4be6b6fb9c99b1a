import type { WorkflowResult } from '../assessment/assessmentResult';
import type { WorkflowId } from '../ids';
import type { Level } from '../pack/level';
import { durationMs, MS_PER_DAY, MS_PER_MINUTE, type DurationMs } from '../time';
import type { Claim } from './claim';
import type { DefendedWording } from './claimResult';
import type { LinkedAnswers } from './linkedAnswers';
import { statisticOf } from './linkedFigures';
import type { LinkedDrill } from './linkedReceipts';

const HOUR = 60 * MS_PER_MINUTE;

/**
 * What the linked evidence would defend, strongest first: drills with their times, measured figures with n and
 * period, then what answers prove as rehearsed (4), practised (3) or agreed (2). Every number is one that was
 * measured; drills that failed count among those held. Only drills at full strength are spoken of as current.
 */
export function defendedWording(
  claim: Claim,
  drills: readonly LinkedDrill[],
  answers: LinkedAnswers['proven'],
  workflows: ReadonlyMap<WorkflowId, WorkflowResult>,
): readonly DefendedWording[] {
  const found = [...drillWording(drills), ...figureWording(claim, workflows), ...answerWording(answers)];
  return found.length === 0 ? [{ kind: 'nothing' }] : found;
}

function drillWording(drills: readonly LinkedDrill[]): readonly DefendedWording[] {
  const current = drills.filter(({ standing }) => standing.lost === 0);
  const days = current.map(({ on }) => on).toSorted();
  const [from] = days;
  const to = days.at(-1);
  if (from === undefined || to === undefined) return lastDrill(drills);
  const of = current.length;
  const worked = current.filter(({ outcome }) => outcome !== 'failed');
  const within = (kind: 'restored' | 'reconciled', times: readonly number[]): readonly DefendedWording[] =>
    times.length === 0
      ? []
      : [{ kind, within: roundedUp(Math.max(...times)), drills: times.length, of, from, to }];
  const timed = [
    ...within('restored', worked.flatMap(restoreTime)),
    ...within('reconciled', worked.flatMap(truthTime)),
  ];
  if (timed.length > 0) return timed;
  const passed = current.filter(({ outcome }) => outcome === 'passed').length;
  return passed === 0 ? [] : [{ kind: 'passed', drills: passed, of, from, to }];
}

function lastDrill(drills: readonly LinkedDrill[]): readonly DefendedWording[] {
  const last = drills.toSorted((a, b) => (a.on < b.on ? -1 : a.on > b.on ? 1 : 0)).at(-1);
  if (last === undefined || last.outcome === 'failed') return [];
  return [{ kind: 'last-drill', outcome: last.outcome, on: last.on }];
}

const restoreTime = ({ startedAt, restoredAt }: LinkedDrill): readonly number[] =>
  startedAt === null || restoredAt === null || restoredAt < startedAt ? [] : [restoredAt - startedAt];

const truthTime = ({ restoredAt, reconciledAt }: LinkedDrill): readonly number[] =>
  restoredAt === null || reconciledAt === null || reconciledAt < restoredAt
    ? []
    : [reconciledAt - restoredAt];

/**
 * A time rounded up to the smallest unit in which durations are written, so that "within" never says less than was
 * measured: seconds under a minute, tenths of minutes under ten, minutes under a day, hours under 14 days, days.
 */
export function roundedUp(ms: number): DurationMs {
  const unit =
    ms <= MS_PER_MINUTE
      ? 1000
      : ms <= 10 * MS_PER_MINUTE
        ? MS_PER_MINUTE / 10
        : ms <= MS_PER_DAY
          ? MS_PER_MINUTE
          : ms <= 14 * MS_PER_DAY
            ? HOUR
            : MS_PER_DAY;
  return durationMs(Math.ceil(ms / unit) * unit);
}

function figureWording(
  claim: Claim,
  workflows: ReadonlyMap<WorkflowId, WorkflowResult>,
): readonly DefendedWording[] {
  return claim.support.figures.flatMap(({ workflowId, figure, statistic }): readonly DefendedWording[] => {
    const metrics = workflows.get(workflowId)?.metrics ?? null;
    const summary = metrics?.figures[figure] ?? null;
    if (metrics === null || summary === null) return [];
    const value = statisticOf(summary, statistic);
    // The longest of all cannot be named while a record is still open.
    if (value === null || (statistic === 'max' && summary.open > 0)) return [];
    const { n, open } = summary;
    return [
      {
        kind: 'figure',
        workflowId,
        figure,
        statistic,
        value: roundedUp(value),
        n,
        open,
        period: metrics.period,
      },
    ];
  });
}

function answerWording(answers: LinkedAnswers['proven']): readonly DefendedWording[] {
  const at = (kind: 'rehearsed' | 'practised' | 'agreed', level: Level): readonly DefendedWording[] => {
    const reached = answers.filter((one) => one.level === level).map(({ answer }) => answer);
    return reached.length === 0 ? [] : [{ kind, answers: reached }];
  };
  return [...at('rehearsed', 4), ...at('practised', 3), ...at('agreed', 2)];
}
