/** Incidents that are restored and not reconciled: how many, since when, and which are open longest. */
import { dayOf } from '../time';
import type { ReportContext, WorkflowView } from './reportContext';
import { say, type Sentence } from './sentence';

/** Named one by one; the rest is counted. */
const MOST_NAMED = 3;

export interface OpenTruthCount {
  readonly view: WorkflowView;
  readonly open: number;
}

/** Workflows with something restored and not reconciled, in their order. */
export const openTruthCounts = (views: readonly WorkflowView[]): readonly OpenTruthCount[] =>
  views.flatMap((view) => {
    const open = view.result.metrics?.figures.truth?.open ?? 0;
    return open === 0 ? [] : [{ view, open }];
  });

/** One sentence over all workflows; none where nothing is open. */
export function openTruthsOverall({ views }: ReportContext): Sentence[] {
  const counts = openTruthCounts(views.filter((view) => view.result.decision !== 'overhead'));
  const count = counts.reduce((sum, { open }) => sum + open, 0);
  if (count === 0) return [];
  const [oldest] = counts
    .flatMap(({ view }) =>
      (view.result.metrics?.openTruths ?? []).map(({ restored }) => ({ restored, workflow: view.name })),
    )
    .sort((a, b) => a.restored - b.restored);
  return oldest === undefined
    ? [say('truth.open.count', { count })]
    : [say('truth.open.since', { count, on: dayOf(oldest.restored), workflow: oldest.workflow })];
}

/** For one workflow: how many, as of when, and those open longest by name. */
export function openTruthSentences({ result: { metrics } }: WorkflowView): Sentence[] {
  const count = metrics?.figures.truth?.open ?? 0;
  if (metrics === null || count === 0) return [];
  const asOf = metrics.asOf.instant;
  const named = metrics.openTruths.slice(0, MOST_NAMED).map(({ externalId: id, service, restored }) => {
    const values = { on: dayOf(restored), lasted: Math.max(0, asOf - restored) };
    if (id === null)
      return service === null
        ? say('truth.open.unnamed', values)
        : say('truth.open.unnamedIn', { ...values, service });
    return service === null
      ? say('truth.open.one', { ...values, id })
      : say('truth.open.oneIn', { ...values, id, service });
  });
  return [
    say('truth.open.page', { count, on: dayOf(asOf) }),
    ...(named.length === 0 ? [] : [say('truth.open.longest', { named })]),
  ];
}
