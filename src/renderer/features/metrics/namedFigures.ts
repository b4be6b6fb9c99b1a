/** Every time that was measured for a workflow under the name that a person reads, time-to-truth first. */
import type { Workflow } from '../../../domain/assessment/assessmentRecord';
import type { TargetResult } from '../../../domain/assessment/assessmentResult';
import { comparableName } from '../../../domain/assessment/comparableName';
import { FIGURE_ORDER } from '../../../domain/metrics/figureOrder';
import type { FigureSummary, WorkflowMetrics } from '../../../domain/metrics/figureSummary';
import { text } from '../../../shared/i18n/text';

export interface NamedFigure {
  readonly key: string;
  readonly name: string;
  /** For narrow places: a milestone by its own words alone. */
  readonly short: string;
  /** Null: not recorded. */
  readonly summary: FigureSummary | null;
  readonly target: TargetResult | null;
  /** A milestone that a file names and the workflow does not, after a renaming for instance. */
  readonly unlisted: boolean;
}

/** Times of incidents, then of milestones: those that a file names, and those that only a target names. */
export function namedFigures(
  { figures, milestones }: Pick<WorkflowMetrics, 'figures' | 'milestones'>,
  targets: readonly TargetResult[],
  { milestones: own }: Pick<Workflow, 'milestones'>,
): readonly NamedFigure[] {
  const ofMilestone = (milestone: string): TargetResult | null =>
    targets.find(
      (one) => one.figure === 'milestone' && comparableName(one.milestone) === comparableName(milestone),
    ) ?? null;
  const named = new Set(milestones.map(({ milestone }) => comparableName(milestone)));
  const listed = new Set(own.map(comparableName));
  const milestone = (name: string, summary: FigureSummary | null): NamedFigure => ({
    key: `milestone ${name}`,
    name: text('metrics:others.milestone', { milestone: name }),
    short: name,
    summary,
    target: ofMilestone(name),
    unlisted: !listed.has(comparableName(name)) && ofMilestone(name) === null,
  });
  return [
    ...FIGURE_ORDER.map((figure) => ({
      key: figure,
      name: text(`common:figure.${figure}`),
      short: text(`common:figure.${figure}`),
      summary: figures[figure],
      target: targets.find((one) => one.figure === figure) ?? null,
      unlisted: false,
    })),
    ...milestones.map((one) => milestone(one.milestone, one.figure)),
    ...targets.flatMap((one) =>
      one.figure === 'milestone' && !named.has(comparableName(one.milestone))
        ? [milestone(one.milestone, null)]
        : [],
    ),
  ];
}
