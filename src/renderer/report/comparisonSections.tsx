/** A comparison: the conclusion, every workflow before and now, then what moved those that moved most. */
import type {
  ComparedRow,
  ComparedStanding,
  ComparisonReport,
  MovedQuestion,
  MovedWorkflow,
} from '../../domain/report/comparisonReport';
import { signed } from '../../domain/report/buildComparison';
import { text } from '../../shared/i18n/text';
import type { Block, Section, TableBlock } from './blocks';
import { formatShort } from './days';
import { BandWord } from './marks/BandWord';
import { PaperBar } from './marks/PaperBar';
import { Rich } from './Rich';
import { headingBlock, noteBlocks, textBlock } from './textBlock';
import { Title } from './Title';

/** Pixels from 0 to 100. */
const BAR_WIDTH = 230;

function Standing({ of, name }: { readonly of: ComparedStanding; readonly name: string }) {
  return <PaperBar workflow={name} figure={of.figure} width={BAR_WIDTH} height={11} figures range={false} />;
}

function change(points: number | null): string {
  if (points === null) return text('compare:workflows.unknown');
  if (points === 0) return text('compare:workflows.unchanged');
  return text('compare:workflows.points', { sign: points > 0 ? '+' : '\u2212', count: Math.abs(points) });
}

function decisions({ before, after }: ComparedRow): string {
  const word = (of: ComparedStanding) => (of.decision === null ? '' : text(`common:decision.${of.decision}`));
  return before.decision === after.decision
    ? text('compare:workflows.decisionSame', { decision: word(after) })
    : text('compare:workflows.decisionChanged', { before: word(before), after: word(after) });
}

const workflowsTable = (rows: readonly ComparedRow[]): TableBlock => ({
  kind: 'table',
  id: 'workflows',
  gap: 2,
  keepWithNext: true,
  className: 'rp-compared',
  columns: [40, 70, 24, null],
  head: (
    <tr>
      <th scope="col">{text('compare:workflows.workflow')}</th>
      <td />
      <th scope="col">{text('compare:workflows.change')}</th>
      <th scope="col">{text('compare:workflows.decision')}</th>
    </tr>
  ),
  rows: rows.map((row, at) => ({
    id: `workflow-${String(at)}`,
    node: (
      <tr>
        <th scope="row">
          <b>{row.workflow}</b>
          {row.nameBefore !== null && (
            <div className="rp-small">{text('compare:workflows.was', { name: row.nameBefore })}</div>
          )}
        </th>
        <td className="rp-scale-cell">
          <Standing of={row.before} name={text('compare:workflows.beforeOf', { name: row.workflow })} />
          <Standing of={row.after} name={text('compare:workflows.afterOf', { name: row.workflow })} />
        </td>
        <td className="rp-num">
          <b>{change(row.change)}</b>
        </td>
        <td className="rp-decision">
          {decisions(row)}
          {row.after.band !== null && (
            <div>
              <BandWord band={row.after.band} />
            </div>
          )}
        </td>
      </tr>
    ),
  })),
});

function levels({ before, after }: MovedQuestion['claimed']): string {
  const word = (level: number | null) => (level === null ? text('compare:moved.noLevel') : String(level));
  return before === after
    ? word(after)
    : text('compare:moved.levels', { from: word(before), to: word(after) });
}

const questionsTable = (id: string, part: string, rows: readonly MovedQuestion[]): TableBlock => ({
  kind: 'table',
  id,
  gap: 2,
  part,
  keepWithNext: true,
  columns: [44, 20, 20, null, 18],
  head: (
    <tr>
      {(['question', 'claimed', 'proven', 'what', 'points'] as const).map((column) => (
        <th key={column} scope="col">
          {text(`compare:moved.${column}`)}
        </th>
      ))}
    </tr>
  ),
  rows: rows.map((row, at) => ({
    id: `${id}-${String(at)}`,
    node: (
      <tr>
        <th scope="row">{row.short}</th>
        <td className="rp-num">{levels(row.claimed)}</td>
        <td className="rp-num">{levels(row.proven)}</td>
        <td className="rp-tight">
          <Rich of={row.movers} />
        </td>
        <td className="rp-num">{row.points === null ? '' : signed(row.points)}</td>
      </tr>
    ),
  })),
});

function movedBlocks(moved: MovedWorkflow, at: number): Block[] {
  const id = `moved-${String(at)}`;
  const part = moved.workflow;
  return [
    headingBlock(`${id}-heading`, moved.heading, { gap: 7, part }),
    ...(moved.questions.length === 0 ? [] : [questionsTable(id, part, moved.questions)]),
    ...noteBlocks(`${id}-note`, moved.note, { part }),
    ...noteBlocks(`${id}-limits`, moved.limits, { part }),
    ...noteBlocks(`${id}-times`, moved.times, { part }),
  ];
}

export function comparisonSections(model: ComparisonReport): readonly Section[] {
  const { before, after } = model.sides;
  const blocks = (): readonly Block[] => [
    textBlock('title', <Title of={model.title} />, { gap: 0 }),
    textBlock(
      'sides',
      <p className="rp-small">
        {text('compare:before')}: {before.title}, {formatShort(before.asOf)}. {text('compare:after')}:{' '}
        {after.title}, {formatShort(after.asOf)}.
      </p>,
      { gap: 2 },
    ),
    ...(model.lead.length === 0
      ? []
      : [
          textBlock(
            'lead',
            <p className="rp-lead">
              <Rich of={model.lead} />
            </p>,
            { gap: 3 },
          ),
        ]),
    ...(model.workflows.rows.length === 0
      ? []
      : [
          headingBlock('workflows-heading', model.workflows.heading, { gap: 6 }),
          workflowsTable(model.workflows.rows),
          ...noteBlocks('workflows-note', model.workflows.note),
        ]),
    ...model.moved.flatMap(movedBlocks),
    ...noteBlocks('moved-note', model.movedNote),
  ];
  return [{ id: 'comparison', settings: [blocks] }];
}
