/** Every time of a workflow as a row of a table: those of incidents, then those of milestones. */
import type { MeasuredTimes } from '../../domain/report/reportFigures';
import type { WorkflowPage } from '../../domain/report/scorecard';
import { say, type Sentence } from '../../domain/report/sentence';
import { text } from '../../shared/i18n/text';

export interface MeasuredRow {
  readonly id: string;
  readonly name: string;
  readonly times: MeasuredTimes;
}

export const measuredRows = ({ measured, milestones }: WorkflowPage): readonly MeasuredRow[] => [
  ...measured.map((one) => ({ id: one.figure, name: text(`common:figure.${one.figure}`), times: one })),
  ...milestones.flatMap(({ milestone, times }) =>
    times === null
      ? []
      : [{ id: `milestone-${milestone}`, name: text('report:measured.milestone', { milestone }), times }],
  ),
];

/** What has to be known to read the times of a workflow. */
export function timeNotes(page: WorkflowPage): readonly Sentence[] {
  const rows = measuredRows(page);
  const notRecorded = [
    ...page.notRecorded.map((figure) => say(`common:figure.${figure}`)),
    ...page.milestones.flatMap(({ milestone, times }) =>
      times === null ? [say('measured.milestoneInList', { milestone })] : [],
    ),
  ];
  return [
    ...(rows.length > 0 ? [say('times.note.read')] : []),
    ...(rows.some(({ times }) => times.weak) ? [say('times.note.weak')] : []),
    ...page.measuredNote,
    ...(notRecorded.length === 0 ? [] : [say('measured.notRecorded', { figures: notRecorded })]),
  ];
}
