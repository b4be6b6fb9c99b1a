/** One workflow of the scorecard in two columns: head, guardrails, times, causes, conditions, and its few questions. */
import type { WorkflowPage } from '../../domain/report/scorecard';
import { say, type Sentence } from '../../domain/report/sentence';
import { text } from '../../shared/i18n/text';
import { type Block, type Density, setTighter, type TableBlock } from './blocks';
import { conditionsTable } from './conditionsTable';
import { Rich } from './Rich';
import { sentenceText } from './sentenceText';
import { SheetDimensions } from './SheetDimensions';
import { SheetGuardrails } from './SheetGuardrails';
import { SheetHead } from './SheetHead';
import { SheetQuestions } from './SheetQuestions';
import { SheetTimes } from './SheetTimes';
import { headingBlock, noteBlocks, textBlock } from './textBlock';
import { Title } from './Title';
import { leftOutNote } from './workflowFlow';

/** What a workflow begins with. */
const FRONT = ['title', 'head', 'columns'];

/** Set tighter than this, the evidence of a cause is counted instead of told. */
const TOLD: Density = 1;

function SheetList({
  heading,
  items,
}: {
  readonly heading: string;
  readonly items: readonly (Sentence | readonly Sentence[])[];
}) {
  if (items.length === 0) return null;
  return (
    <section>
      <h2>{text(`report:${heading}`)}</h2>
      <ul className="rp-caps rp-one">
        {items.map((item, at) => (
          <li key={at}>
            <Rich of={item} />
          </li>
        ))}
      </ul>
    </section>
  );
}

/** Two columns of equal height; a table parts between its groups where the column ends. */
const Columns = ({ page, asked }: { readonly page: WorkflowPage; readonly asked: boolean }) => (
  <div className="rp-balanced">
    <SheetList heading="page.capsHeading" items={page.holds} />
    {!asked && <SheetDimensions page={page} />}
    <SheetGuardrails rows={page.guardrails} />
    <SheetTimes page={page} />
    <SheetList heading="page.targetsHeading" items={[...page.openTruths, ...page.targets]} />
    <SheetList heading="page.ratesHeading" items={page.rates} />
    <SheetList heading="page.contradictionsHeading" items={page.contradictions} />
    {asked && <SheetQuestions page={page} />}
  </div>
);

const causeTable = (page: WorkflowPage, id: string, part: string, dense: Density): TableBlock => ({
  kind: 'table',
  id: `${id}-causes`,
  gap: 1.5,
  part,
  className: 'rp-causes rp-close',
  columns: dense > TOLD ? [82, 26, null] : [56, 26, null],
  head: null,
  rows: page.causes.map((row, at) => ({
    id: `${id}-cause-${String(at)}`,
    node: (
      <tr>
        <th scope="row">
          <b>{row.title}</b>
        </th>
        <td>{text(`report:causes.strength.${row.band}`)}</td>
        <td className="rp-small">
          {dense > TOLD ? (
            text('report:causes.basis', { basis: row.basis.map(sentenceText) })
          ) : (
            <>
              <Rich of={row.evidence} />
              {row.places.length > 0 && <> {text('report:causes.places', { places: row.places })}</>}
            </>
          )}
        </td>
      </tr>
    ),
  })),
});

function causes(page: WorkflowPage, id: string, part: string, dense: Density): Block[] {
  if (page.causes.length === 0) return noteBlocks(`${id}-no-cause`, [say('causes.none')], { part, gap: 3 });
  return [
    headingBlock(`${id}-causes-heading`, say('page.causesHeading'), { part, gap: 4 }),
    causeTable(page, id, part, dense),
  ];
}

function twoColumns(page: WorkflowPage, id: string, dense: Density, asked: boolean): readonly Block[] {
  const part = page.standing.workflow;
  const blocks: readonly Block[] = [
    textBlock(`${id}-title`, <Title of={page.title} small />, {
      gap: 0,
      keepWithNext: true,
      breakBefore: 'always',
      part,
    }),
    textBlock(`${id}-head`, <SheetHead page={page} />, { gap: 1.5, part }),
    textBlock(`${id}-columns`, <Columns page={page} asked={asked} />, { gap: 3.5, part }),
    ...causes(page, id, part, dense),
    ...conditionsTable(
      `${id}-conditions`,
      { heading: say('conditions.pageHeading'), rows: page.conditions, total: page.conditions.length },
      { workflow: false, part },
    ),
    ...noteBlocks(`${id}-fit`, [...leftOutNote(page), ...page.fit], { part, gap: 2 }),
  ];
  return setTighter(blocks, dense).map((block) =>
    block.kind === 'text' ? { ...block, className: 'rp-sheet' } : block,
  );
}

/** All of a workflow with few questions, on one page; `id` tells its blocks from those of another of the same name. */
export const workflowSheet = (page: WorkflowPage, id: string, dense: Density): readonly Block[] =>
  twoColumns(page, id, dense, true).map((block) => ({ ...block, onePage: id }));

/** All of a workflow but its questions; its head and its columns on one page, or the head would stand there alone. */
export const workflowFront = (page: WorkflowPage, id: string, dense: Density): readonly Block[] =>
  twoColumns(page, id, dense, false).map((block) =>
    block.kind === 'text' && FRONT.some((name) => block.id === `${id}-${name}`)
      ? { ...block, onePage: `${id}-front` }
      : block,
  );
