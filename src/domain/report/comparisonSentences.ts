/** What two assessments say beside each other, in sentences; the screen and the document share them. */
import type { Cap, TargetSubject } from '../assessment/assessmentResult';
import { comparableName } from '../assessment/comparableName';
import type { ComparedAssessment, Comparison, Mover, WorkflowComparison } from '../compare/comparison';
import type { ReceiptId, WorkflowId } from '../ids';
import { shown, type Score } from '../scoring/score';
import { LEAST_COVERAGE } from '../scoring/caps';
import { capSentence } from './capSentence';
import { reportContext, type ReportContext } from './reportContext';
import type { MeasuredTimes } from './reportFigures';
import { say, type Sentence } from './sentence';
import { printedUnder } from './sharesNearLimits';

const points = (score: number | null): number | null => (score === null ? null : shown(score));

interface Shown {
  readonly claimed: number | null;
  readonly proven: number | null;
}
const shownOf = (score: Score): Shown => ({
  claimed: points(score.claimed.score),
  proven: points(score.proven.score),
});

/** Points of shown proven readiness from before to after; null while one of the two is not assessed. */
export function provenChange({ score }: Pick<WorkflowComparison, 'score'>): number | null {
  const from = points(score.before.proven.score);
  const to = points(score.after.proven.score);
  return from === null || to === null ? null : to - from;
}

/** What is looked up to tell a comparison: texts and receipts of both assessments. */
export interface ComparisonContext {
  readonly before: ReportContext;
  readonly after: ReportContext;
  readonly receipt: (id: ReceiptId) => string | null;
}

export function comparisonContext(before: ComparedAssessment, after: ComparedAssessment): ComparisonContext {
  const of = ({ record, result, pack }: ComparedAssessment): ReportContext =>
    reportContext(record, result, pack, { documentId: '', revision: null });
  const titles = new Map(
    [...before.record.receipts, ...after.record.receipts].map(({ id, title }) => [id, title]),
  );
  return { before: of(before), after: of(after), receipt: (id) => titles.get(id) ?? null };
}

/** The conclusion: readiness, the claims gap, how many workflows rose and fell. */
export function comparisonTitle(comparison: Comparison): Sentence[] {
  const before = shownOf(comparison.client.before);
  const after = shownOf(comparison.client.after);
  return [readiness(before.proven, after.proven), ...gap(before, after), ...movement(comparison.workflows)];
}

function readiness(from: number | null, to: number | null): Sentence {
  if (from === null)
    return to === null ? say('compare:head.neither') : say('compare:head.firstFigure', { to });
  if (to === null) return say('compare:head.noFigure', { from });
  return say(`compare:head.${to > from ? 'rose' : to < from ? 'fell' : 'same'}`, { from, to });
}

function gap(before: Shown, after: Shown): Sentence[] {
  if (before.claimed === null || before.proven === null) return [];
  if (after.claimed === null || after.proven === null) return [];
  const [from, to] = [before.claimed - before.proven, after.claimed - after.proven];
  return from === to ? [] : [say(`compare:head.${to < from ? 'gapNarrower' : 'gapWider'}`, { from, to })];
}

function movement(workflows: readonly WorkflowComparison[]): Sentence[] {
  const changes = workflows.flatMap((workflow) => provenChange(workflow) ?? []);
  if (changes.length === 0) return [];
  const rose = changes.filter((change) => change > 0).length;
  const fell = changes.filter((change) => change < 0).length;
  const values = { rose, fell, count: changes.length };
  if (rose > 0 && fell > 0) return [say('compare:head.workflows', values)];
  if (rose > 0) return [say('compare:head.workflowsRose', values)];
  return [fell > 0 ? say('compare:head.workflowsFell', values) : say('compare:head.workflowsStill')];
}

/** What else a reader has to know before comparing: the weakest, other questions, another scope, no partner. */
export function comparisonLead(comparison: Comparison, context: ComparisonContext): Sentence[] {
  const { weakest, packs, scope } = comparison;
  const names = ({ record }: ReportContext, ids: readonly WorkflowId[]): string[] =>
    record.workflows.filter(({ id }) => ids.includes(id)).map(({ name }) => name);
  const onlyBefore = names(context.before, comparison.onlyBefore);
  const onlyAfter = names(context.after, comparison.onlyAfter);
  return [
    ...weakestSentence(weakest),
    ...(packs === null ? [] : [say('compare:head.packs', { from: packs.before, to: packs.after })]),
    ...coverageSentence(comparison),
    ...(scope.before === scope.after
      ? []
      : [say(`compare:head.${scope.after === 'full' ? 'scopeWider' : 'scopeNarrower'}`)]),
    ...(onlyBefore.length === 0 ? [] : [say('compare:head.onlyBefore', { names: onlyBefore })]),
    ...(onlyAfter.length === 0 ? [] : [say('compare:head.onlyAfter', { names: onlyAfter })]),
  ];
}

/** Said when either was far from complete; what is not all of it is not printed as 100 %. */
function coverageSentence({ client }: Comparison): Sentence[] {
  const { before, after } = client;
  if (Math.min(before.coverage, after.coverage) >= LEAST_COVERAGE) return [];
  const share = (coverage: number): number => (coverage < 1 ? printedUnder(coverage, 1) : 1);
  return [say('compare:head.coverage', { before: share(before.coverage), after: share(after.coverage) })];
}

function weakestSentence({ before, after }: Comparison['weakest']): Sentence[] {
  if (before === null || after === null) return [];
  const values = { name: after.name, to: after.proven, before: before.name, from: before.proven };
  return [say(`compare:head.${before.name === after.name ? 'weakestSame' : 'weakestOther'}`, values)];
}

/** What moved a question, in one sentence. */
export function moverSentence(mover: Mover, context: ComparisonContext): Sentence {
  const receipt = (id: ReceiptId) => context.receipt(id) ?? say('compare:mover.unknownReceipt');
  const key = `compare:mover.${mover.kind}`;
  switch (mover.kind) {
    case 'claim-changed':
      return say(key, { from: mover.from, to: mover.to });
    case 'answered':
      return say(key, { to: mover.to });
    case 'withdrawn':
      return say(key, { from: mover.from });
    case 'receipt-added':
    case 'receipt-removed':
      return say(key, { level: mover.level, receipt: receipt(mover.receiptId) });
    case 'receipt-aged':
      return say(key, {
        count: mover.from - mover.to,
        days: mover.ageDays,
        receipt: receipt(mover.receiptId),
      });
    case 'support-changed':
      return say(key, { from: mover.from, to: mover.to, receipt: receipt(mover.receiptId) });
    case 'drill-failed':
      return say(key, { on: mover.on, receipt: receipt(mover.receiptId) });
    case 'not-applicable':
      return say(key, { reason: mover.reason });
    case 'left-scope':
    case 'entered-scope':
      return say(`${key}.${mover.because}`);
    case 'applies-again':
    case 'override-made':
    case 'override-gone':
    case 'question-new':
    case 'question-dropped':
    case 'question-reworded':
    case 'question-reweighted':
      return say(key);
  }
}

/** Caps and contradictions that came and went. A cap of a contradiction is told as the contradiction. */
export function limitSentences(workflow: WorkflowComparison, context: ComparisonContext): Sentence[] {
  const plain = (caps: readonly Cap[]) => caps.filter(({ kind }) => kind !== 'contradiction');
  return [
    ...plain(workflow.caps.lifted).map((cap) => lifted(cap, workflow, context)),
    ...workflow.contradictions.settled.map(({ questionId }) =>
      say('compare:limits.settled', { question: context.before.question(questionId).short }),
    ),
    ...plain(workflow.caps.gained).map((cap) =>
      say('compare:limits.gained', { what: capSentence(context.after, cap) }),
    ),
    ...workflow.contradictions.gained.map(({ questionId }) =>
      say('compare:limits.contradicted', { question: context.after.question(questionId).short }),
    ),
  ];
}

/** A target that is no longer measured is not met by that. */
function lifted(cap: Cap, workflow: WorkflowComparison, context: ComparisonContext): Sentence {
  if (cap.kind === 'target-missed') {
    const now = timesNow(cap, workflow);
    if (now === null || now.n + now.open === 0) {
      return say('compare:limits.unmeasured', {
        figure:
          cap.figure === 'milestone'
            ? say('compare:limits.figure.milestone', { milestone: cap.milestone })
            : say(`compare:limits.figure.${cap.figure}`),
        target: cap.target,
      });
    }
  }
  return say('compare:limits.lifted', { what: capSentence(context.before, cap) });
}

function timesNow(of: TargetSubject, { figures, milestones }: WorkflowComparison): MeasuredTimes | null {
  if (of.figure !== 'milestone') return figures.find(({ figure }) => figure === of.figure)?.after ?? null;
  const name = comparableName(of.milestone);
  return milestones.find(({ milestone }) => comparableName(milestone) === name)?.after ?? null;
}

/**
 * Measured medians beside each other, and that nobody tested whether they differ by more than chance: medians of two
 * periods differ without any change behind them. Empty where neither has a time.
 */
export function timeSentences({ figures, milestones }: WorkflowComparison): Sentence[] {
  const times = [
    ...figures.map(({ figure, ...one }) => ({ ...one, name: say(`compare:times.figure.${figure}`) })),
    ...milestones.map(({ milestone, ...one }) => ({
      ...one,
      name: say('compare:times.figure.milestone', { milestone }),
    })),
  ];
  const told = times.flatMap(({ name, before, after }): Sentence[] => {
    if (before === null && after === null) return [];
    const named = { figure: name };
    const then = (median: number) => ({
      from: median,
      nBefore: before?.n ?? 0,
      openBefore: before?.open ?? 0,
    });
    const now = (median: number) => ({ to: median, n: after?.n ?? 0, open: after?.open ?? 0 });
    const from = before?.median ?? null;
    const to = after?.median ?? null;
    if (before === null && to !== null) return [say('compare:times.onlyAfter', { ...named, ...now(to) })];
    if (after === null && from !== null)
      return [say('compare:times.onlyBefore', { ...named, ...then(from) })];
    if (from === null || to === null) return [say('compare:times.notReached', named)];
    return [say('compare:times.both', { ...named, ...then(from), ...now(to) })];
  });
  return told.length === 0 ? [] : [...told, say('compare:times.notTested')];
}
