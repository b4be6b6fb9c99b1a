/** One workflow of the scorecard but for its questions, beginning on a page of its own. */
import type { WorkflowPage } from '../../domain/report/scorecard';
import { say, type Sentence } from '../../domain/report/sentence';
import { text } from '../../shared/i18n/text';
import type { Block } from './blocks';
import { causesTable } from './causesTable';
import { conditionsTable } from './conditionsTable';
import { BandWord } from './marks/BandWord';
import { GuardrailMark } from './marks/GuardrailMark';
import { PaperBar } from './marks/PaperBar';
import { measuredTable } from './measuredTable';
import { OverruleReason } from './overrulesTable';
import { Rich } from './Rich';
import { headingBlock, noteBlocks, textBlock } from './textBlock';
import { Title } from './Title';

function Standing({ page: { standing, summary } }: { readonly page: WorkflowPage }) {
  const { figure, band, decision, overrule } = standing;
  const { claimed, proven, claimedRange, provenRange } = figure;
  return (
    <div className="rp-standing">
      <div>
        {proven === null || claimed === null ? (
          <p className="rp-score-none">{text('common:score.notAssessed')}</p>
        ) : (
          <p className="rp-score">
            <b>{proven}</b>
            {provenRange !== null && <i>{text('common:score.range', provenRange)}</i>}
            <span>
              {claimedRange === null
                ? text('report:page.ofClaimed', { claimed })
                : text('report:page.ofClaimedRange', { claimed, ...claimedRange })}
            </span>
          </p>
        )}
        <PaperBar workflow={standing.workflow} figure={figure} width={270} height={14} />
      </div>
      <div>
        <p className="rp-verdict">
          <b>{text(`common:decision.${decision}`)}</b>
          <span className="rp-small">{text('report:page.decision')}</span>
          {band !== null && <BandWord band={band} />}
        </p>
        {overrule !== null && (
          <div className="rp-overrule">
            <b>
              {text('report:matrix.overruled', { decision: text(`common:decision.${overrule.decision}`) })}
            </b>{' '}
            <OverruleReason overrule={overrule} />
          </div>
        )}
        <p>
          <Rich of={summary} />
        </p>
      </div>
    </div>
  );
}

function bullets(
  id: string,
  heading: string,
  items: readonly Sentence[],
  part: string,
  columns: 1 | 2 = 1,
): Block[] {
  if (items.length === 0) return [];
  return [
    headingBlock(`${id}-heading`, say(heading), { part, gap: 6 }),
    textBlock(
      id,
      <ul className={columns === 1 ? 'rp-caps rp-one' : 'rp-caps'}>
        {items.map((item, at) => (
          <li key={at}>
            <Rich of={item} />
          </li>
        ))}
      </ul>,
      { gap: 1.5, part },
    ),
  ];
}

function dimensions(page: WorkflowPage, id: string, part: string): Block[] {
  if (page.dimensions.length === 0) return [];
  const pair = (value: number | null, range: { low: number; high: number } | null) =>
    value === null
      ? text('common:score.notAssessed')
      : range === null
        ? String(value)
        : `${String(value)} (${text('common:score.range', range)})`;
  return [
    headingBlock(`${id}-dims-heading`, say('page.dimensionsHeading'), { part, gap: 6 }),
    {
      kind: 'table',
      id: `${id}-dims`,
      gap: 2,
      part,
      columns: [32, 68, 25, 25, null],
      head: (
        <tr>
          <th scope="col">{text('report:page.column.dimension')}</th>
          <td />
          <th scope="col">{text('report:page.column.proven')}</th>
          <th scope="col">{text('report:page.column.claimed')}</th>
          <th scope="col" className="rp-right">
            {text('report:page.column.answered')}
          </th>
        </tr>
      ),
      rows: page.dimensions.map(({ name, figure }) => ({
        id: `${id}-${name}`,
        node: (
          <tr>
            <th scope="row" className="rp-ink">
              {name}
            </th>
            <td className="rp-middle">
              <PaperBar workflow={name} figure={figure} width={236} height={9} range={false} />
            </td>
            <td className="rp-num">
              <b>{pair(figure.proven, figure.provenRange)}</b>
            </td>
            <td className="rp-num">{pair(figure.claimed, figure.claimedRange)}</td>
            <td className="rp-right rp-num">
              {text('report:page.answeredOf', { answered: figure.answered, applicable: figure.applicable })}
            </td>
          </tr>
        ),
      })),
    },
  ];
}

function guardrails(page: WorkflowPage, id: string, part: string): Block[] {
  if (page.guardrails.length === 0) return [];
  const columns = ['guardrail', 'state', 'why', 'owner'] as const;
  return [
    headingBlock(`${id}-lines-heading`, say('page.guardrailsHeading'), { part }),
    {
      kind: 'table',
      id: `${id}-lines`,
      gap: 2,
      part,
      columns: [54, 24, null, 40],
      head: (
        <tr>
          {columns.map((column) => (
            <th key={column} scope="col">
              {text(`report:guardrails.column.${column}`)}
            </th>
          ))}
        </tr>
      ),
      rows: page.guardrails.map((row) => ({
        id: `${id}-${row.title}`,
        node: (
          <tr>
            <th scope="row" className="rp-ink">
              {row.title}
            </th>
            <td>
              <GuardrailMark state={row.state} />
            </td>
            <td className="rp-tight">
              <Rich of={row.why} />
            </td>
            <td>
              {row.owner === null ? <b>{text('report:conditions.toBeNamed')}</b> : row.owner}
              <div className="rp-small">{text('report:guardrails.role', { role: row.role })}</div>
            </td>
          </tr>
        ),
      })),
    },
  ];
}

/** How many causes are not printed. */
export const leftOutNote = ({ causesLeftOut: count }: WorkflowPage): readonly Sentence[] =>
  count > 0 ? [say('causes.leftOut', { count })] : [];

function causes(page: WorkflowPage, id: string, part: string): Block[] {
  if (page.causes.length === 0) return noteBlocks(`${id}-no-cause`, [say('causes.none')], { part, gap: 6 });
  return [
    headingBlock(`${id}-causes-heading`, say('page.causesHeading'), { part }),
    causesTable(`${id}-causes`, page.causes, { brief: true, part }),
    ...noteBlocks(`${id}-causes-left`, leftOutNote(page), { part }),
  ];
}

/** One column whose tables may part, for a workflow that no page can hold. */
export function workflowFlow(page: WorkflowPage, id: string): Block[] {
  const part = page.standing.workflow;
  return [
    textBlock(`${id}-title`, <Title of={page.title} small />, {
      gap: 0,
      keepWithNext: true,
      breakBefore: 'always',
      part,
    }),
    ...(page.promise === ''
      ? []
      : [
          textBlock(`${id}-promise`, <p>{text('report:page.promise', { promise: page.promise })}</p>, {
            gap: 1.5,
            keepWithNext: true,
            part,
          }),
        ]),
    textBlock(`${id}-standing`, <Standing page={page} />, { gap: 5, part }),
    ...bullets(`${id}-caps`, 'page.capsHeading', page.holds, part, 2),
    ...dimensions(page, id, part),
    ...guardrails(page, id, part),
    ...measuredTable(page, id, part),
    ...bullets(`${id}-contradictions`, 'page.contradictionsHeading', page.contradictions, part),
    ...causes(page, id, part),
    ...conditionsTable(
      `${id}-conditions`,
      { heading: say('conditions.pageHeading'), rows: page.conditions, total: page.conditions.length },
      { workflow: false, part },
    ),
    ...bullets(`${id}-fit`, 'page.fitHeading', page.fit, part),
  ];
}
