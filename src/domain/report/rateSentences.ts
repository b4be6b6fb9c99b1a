/** What is no time from one moment to another: who noticed, what changes broke, wrong records, time between failures. */
import { enteredFigures } from '../metrics/enteredFigures';
import { WEAK_UNDER } from '../metrics/summarizeFigure';
import type { ReportContext, WorkflowView } from './reportContext';
import { say, type Sentence } from './sentence';

const weakly = (n: number): Sentence[] => (n < WEAK_UNDER ? [say('rate.weak')] : []);

/** One sentence for each that is known, with its interval and what it is counted from; those not known are left out. */
export function rateSentences({ record, result: { asOf } }: ReportContext, view: WorkflowView): Sentence[][] {
  const { metrics } = view.result;
  const { changeFailures, defects } = enteredFigures(record, view.workflow.id, asOf);
  const reported = metrics?.reportedBySystem ?? null;
  const between = metrics?.betweenFailures ?? null;
  const told: Sentence[][] = [];
  if (reported !== null) {
    const [low, high] = reported.ci95;
    const { k, n, share } = reported;
    told.push([say('rate.reported', { k, n, share, low, high }), ...weakly(n)]);
  }
  if (changeFailures !== null) {
    const [low, high] = changeFailures.ci95;
    const { k, n, share, period, unsaid } = changeFailures;
    told.push([
      say('rate.changes', { k, n, share, low, high, ...period }),
      ...(unsaid > 0 ? [say('rate.changesUnsaid', { count: unsaid })] : []),
      ...weakly(n),
    ]);
  }
  if (defects !== null) {
    const [low, high] = defects.ci95;
    const { rate, checked, period } = defects;
    told.push([say('rate.defects', { defects: defects.defects, checked, rate, low, high, ...period })]);
  }
  if (between !== null && between.mean !== null) {
    const { mean, incidents, failures, from, to } = between;
    const [low, high] = between.ci95;
    told.push([
      say('rate.between', { mean, from, to, count: incidents }),
      ...(low === null
        ? []
        : [high === null ? say('rate.betweenAtLeast', { low }) : say('rate.betweenRange', { low, high })]),
      ...(failures < incidents ? [say('rate.betweenFirst', { count: failures })] : []),
    ]);
  }
  return told;
}
