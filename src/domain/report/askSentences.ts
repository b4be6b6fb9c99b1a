/** What the readers are asked to decide, derived from what is still missing. */
import type { ConditionRow } from './reportFigures';
import { isOpen } from './conditionRows';
import { openTruthCounts } from './openTruthSentences';
import type { ReportContext, WorkflowView } from './reportContext';
import { say, type Sentence } from './sentence';

const MOST_NAMED = 4;

/** A sentence that names its workflows while they are few and counts them otherwise. */
function about(key: string, views: readonly WorkflowView[]): Sentence[] {
  if (views.length === 0) return [];
  const names = views.map((view) => view.name);
  return names.length <= MOST_NAMED
    ? [say(`ask.${key}.named`, { names, count: names.length })]
    : [say(`ask.${key}.counted`, { count: names.length })];
}

/** Where records are not right although service is back, that is said beside it. */
function nameOwners(views: readonly WorkflowView[]): Sentence[] {
  const open = openTruthCounts(views).reduce((sum, one) => sum + one.open, 0);
  const asked = about('nameOwner', views);
  return asked.length === 0 || open === 0 ? asked : [say('ask.nameOwnerOpen', { ask: asked, count: open })];
}

export function askSentences(context: ReportContext, conditions: readonly ConditionRow[]): Sentence[] {
  const served = context.views.filter((view) => view.result.decision !== 'overhead');
  const deciding = (decision: WorkflowView['result']['decision']) =>
    served.filter((view) => view.result.decision === decision);
  const open = conditions.filter(isOpen).length;
  return [
    ...about('release', deciding('go')),
    ...about('releaseOnce', deciding('go-with-conditions')),
    ...about('hold', deciding('no-go')),
    ...about(
      'confirmOverrule',
      context.views.filter((view) => view.result.overrule !== null),
    ),
    ...nameOwners(served.filter((view) => view.workflow.truthOwner === null)),
    ...about(
      'agreeTarget',
      served.filter((view) => view.workflow.truthOwner !== null && view.workflow.targets.truth === null),
    ),
    ...(open > 0 ? [say('ask.nameConditions', { count: open })] : []),
    ...about('assess', deciding('not-decided')),
    ...about(
      'lighter',
      context.views.filter((view) => view.result.decision === 'overhead'),
    ),
  ];
}
