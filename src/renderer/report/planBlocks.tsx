/** The plan on paper: how far it is, its actions with owner and date, the reviews, the one KPI. */
import type { PlanActionRow, PlanPart } from '../../domain/report/planPart';
import { say } from '../../domain/report/sentence';
import { text } from '../../shared/i18n/text';
import type { Block, TableBlock } from './blocks';
import { formatShort } from './days';
import { Rich } from './Rich';
import { headingBlock, noteBlocks, textBlock } from './textBlock';

function Due({ row: { due, overdue } }: { readonly row: Pick<PlanActionRow, 'due' | 'overdue'> }) {
  if (due === null) return <b>{text('report:conditions.noDate')}</b>;
  return (
    <>
      {formatShort(due)}
      {overdue && (
        <div>
          <b>{text('plan:paper.overdueMark')}</b>
        </div>
      )}
    </>
  );
}

const actionsTable = (rows: readonly PlanActionRow[], part: string): TableBlock => ({
  kind: 'table',
  id: 'plan-actions',
  gap: 2,
  part,
  columns: [null, 26, 22, 14, 18, 32],
  head: (
    <tr>
      {(['what', 'owner', 'due', 'effort', 'status', 'gain'] as const).map((column) => (
        <th key={column} scope="col">
          {text(`plan:paper.column.${column}`)}
        </th>
      ))}
    </tr>
  ),
  rows: rows.map((row, at) => ({
    id: `plan-action-${String(at)}`,
    node: (
      <tr className="rp-tight">
        <th scope="row">
          {row.what}
          <div className="rp-small">{row.workflow ?? text('plan:actions.everywhere')}</div>
        </th>
        <td>{row.owner ?? <b>{text('report:conditions.toBeNamed')}</b>}</td>
        <td className="rp-num">
          <Due row={row} />
        </td>
        <td className="rp-num">{row.effort === null ? '' : text('method:effort', { effort: row.effort })}</td>
        <td>{text(`plan:actions.statuses.${row.status}`)}</td>
        <td>{row.gain.length > 0 && <Rich of={row.gain} />}</td>
      </tr>
    ),
  })),
});

const reviewsTable = (rows: PlanPart['reviews'], part: string): TableBlock => ({
  kind: 'table',
  id: 'plan-reviews',
  gap: 2,
  part,
  columns: [30, null, 30, 22, 36],
  head: (
    <tr>
      {(['incident', 'improvement', 'owner', 'due', 'state'] as const).map((column) => (
        <th key={column} scope="col">
          {text(`plan:paper.reviewColumn.${column}`)}
        </th>
      ))}
    </tr>
  ),
  rows: rows.map((row, at) => ({
    id: `plan-review-${String(at)}`,
    node: (
      <tr className="rp-tight">
        <th scope="row">{row.incident}</th>
        <td>{row.improvement}</td>
        <td>{row.owner ?? ''}</td>
        <td className="rp-num">{row.due === null ? '' : formatShort(row.due)}</td>
        <td>{text(`plan:reviews.state.${row.state}`)}</td>
      </tr>
    ),
  })),
});

/** Begins a page of its own. */
export function planBlocks(plan: PlanPart): readonly Block[] {
  const part = text('plan:paper.heading');
  const [first, ...rest] = [
    headingBlock('plan-heading', plan.heading, { part }),
    ...(plan.summary.length === 0
      ? []
      : [
          textBlock(
            'plan-summary',
            <p>
              <Rich of={plan.summary} />
            </p>,
            { gap: 2, part },
          ),
        ]),
    ...(plan.actions.length === 0 ? [] : [actionsTable(plan.actions, part)]),
    ...noteBlocks('plan-left', plan.left > 0 ? [say('plan:paper.more', { count: plan.left })] : [], { part }),
    ...(plan.reviews.length === 0
      ? []
      : [
          headingBlock('plan-reviews-heading', say('plan:paper.reviewsHeading'), { part }),
          reviewsTable(plan.reviews, part),
        ]),
    ...(plan.kpi.length === 0
      ? []
      : [
          headingBlock('plan-kpi-heading', say('plan:paper.kpiHeading'), { part }),
          textBlock(
            'plan-kpi',
            <p>
              <Rich of={plan.kpi} />
            </p>,
            { gap: 2, part },
          ),
        ]),
  ];
  return first === undefined ? [] : [{ ...first, breakBefore: 'always' }, ...rest];
}
