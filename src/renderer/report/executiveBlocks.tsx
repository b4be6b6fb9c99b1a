/** The executive summary in the order in which it is read. */
import type { ExecutiveSummary, MoveRow, TruthOwnerRow } from '../../domain/report/executiveSummary';
import type { CauseRow } from '../../domain/report/reportFigures';
import { say } from '../../domain/report/sentence';
import { text } from '../../shared/i18n/text';
import type { Block } from './blocks';
import { causesTable } from './causesTable';
import { conditionsTable } from './conditionsTable';
import { formatShort } from './days';
import { duration } from './duration';
import { overrulesTable } from './overrulesTable';
import { pairsTable } from './pairsTable';
import { Rich } from './Rich';
import { Title } from './Title';
import { headingBlock, noteBlocks, textBlock } from './textBlock';
import { truthTable } from './truthTable';

/** Up to here owners are told in sentences, beyond in a table. */
const SPELT_OWNERS = 3;
const SPELT_CONFIDENTIALITY = 70;

function opening(model: ExecutiveSummary): Block[] {
  const long = model.frame.confidentiality.length > SPELT_CONFIDENTIALITY;
  return [
    textBlock('title', <Title of={model.title} />, { gap: 0, keepWithNext: true }),
    textBlock(
      'lead',
      <p className="rp-lead">
        <Rich of={model.lead} />
      </p>,
      { gap: 3.5 },
    ),
    ...(long
      ? [textBlock('confidentiality', <p className="rp-small">{model.frame.confidentiality}</p>, { gap: 3 })]
      : []),
  ];
}

function pairs({ pairs: section }: ExecutiveSummary): Block[] {
  if (section.rows.length === 0) return [];
  return [
    headingBlock('pairs-heading', section.heading),
    textBlock(
      'pairs-intro',
      <p>
        <Rich of={section.intro} />
      </p>,
      { gap: 1, keepWithNext: true },
    ),
    pairsTable(section),
    ...section.allDecisions.map((sentence, at) =>
      textBlock(
        `decided-${String(at)}`,
        <p>
          <Rich of={sentence} />
        </p>,
        { gap: at === 0 ? 3 : 1, keepWithNext: true },
      ),
    ),
    ...noteBlocks('pairs-note', section.note),
  ];
}

function truth({ truth: section }: ExecutiveSummary): Block[] {
  if (section.rows.length === 0) return [];
  return [
    headingBlock('truth-heading', section.heading),
    textBlock(
      'truth-intro',
      <p>
        <Rich of={section.intro} />
      </p>,
      { gap: 1, keepWithNext: true },
    ),
    { ...truthTable(section), keepWithNext: section.note.length > 0 },
    ...noteBlocks('truth-note', section.note),
  ];
}

function OwnerCells({ row }: { readonly row: TruthOwnerRow }) {
  return (
    <tr>
      <th scope="row">{row.workflow}</th>
      <td>
        <b>{row.person}</b>
        {row.title === '' ? '' : `, ${row.title}`}
      </td>
      <td className="rp-num">
        {row.fromState === 'measured' && row.from !== null
          ? duration(row.from)
          : text(`report:owners.cell.${row.fromState === 'not-reached' ? 'not-reached' : 'not-recorded'}`)}
      </td>
      <td className="rp-num">{row.to === null ? text('report:owners.cell.noTarget') : duration(row.to)}</td>
      <td className="rp-num">{row.by === null ? text('report:owners.cell.noDate') : formatShort(row.by)}</td>
    </tr>
  );
}

function owners({ owners: section }: ExecutiveSummary): Block[] {
  if (section.rows.length === 0 && section.gaps.length === 0) return [];
  const spelt = section.rows.length <= SPELT_OWNERS;
  const sentences = [...(spelt ? section.rows.map((row) => row.sentence) : []), ...section.gaps];
  const told = textBlock(
    'owners',
    <div className="rp-owners">
      <h2>
        <Rich of={section.heading} />
      </h2>
      <div>
        {sentences.map((sentence, at) => (
          <p key={at}>
            <Rich of={sentence} />
          </p>
        ))}
      </div>
    </div>,
    { gap: 6, keepWithNext: !spelt },
  );
  if (spelt) return [told];
  return [
    told,
    {
      kind: 'table',
      id: 'owner-table',
      gap: 2,
      columns: [42, null, 28, 22, 25],
      head: (
        <tr>
          {(['workflow', 'person', 'from', 'to', 'by'] as const).map((column) => (
            <th key={column} scope="col">
              {text(`report:owners.column.${column}`)}
            </th>
          ))}
        </tr>
      ),
      rows: section.rows.map((row, at) => ({ id: `owner-${String(at)}`, node: <OwnerCells row={row} /> })),
    },
  ];
}

const causes = (heading: ExecutiveSummary['causes']['heading'], rows: readonly CauseRow[]): Block[] =>
  rows.length === 0 ? [] : [headingBlock('causes-heading', heading, { gap: 6 }), causesTable('causes', rows)];

function Effect({ row }: { readonly row: MoveRow }) {
  return (
    <>
      {row.lifts.length > 0 && (
        <div className="rp-lift">
          <Rich of={say('moves.lifts', { caps: row.lifts })} />
        </div>
      )}
      <div className="rp-num rp-effects">
        {row.effects.map(({ workflow, before, after }) => (
          <span key={workflow}>
            {before === null || after === null
              ? text('report:moves.firstFigure', { workflow })
              : before === after
                ? text('report:moves.effectSame', { workflow, after })
                : text('report:moves.effect', { workflow, before, after })}
          </span>
        ))}
        {row.moreEffects > 0 && <span>{text('report:moves.more', { count: row.moreEffects })}</span>}
      </div>
    </>
  );
}

function moves({ moves: section }: ExecutiveSummary): Block[] {
  if (section.rows.length === 0) return [];
  return [
    headingBlock('moves-heading', section.heading, { gap: 5 }),
    {
      kind: 'table',
      id: 'moves',
      gap: 2,
      keepWithNext: true,
      columns: [6, 44, 76, null],
      head: (
        <tr>
          <td />
          {(['move', 'proof', 'effect'] as const).map((column) => (
            <th key={column} scope="col">
              {text(`report:moves.column.${column}`)}
            </th>
          ))}
        </tr>
      ),
      rows: section.rows.map((row, at) => ({
        id: `move-${String(at)}`,
        node: (
          <tr>
            <td className="rp-num">{at + 1}</td>
            <th scope="row">
              <b>{row.title}</b>
            </th>
            <td className="rp-tight">{row.proof}</td>
            <td className="rp-tight">
              <Effect row={row} />
            </td>
          </tr>
        ),
      })),
    },
    ...noteBlocks('moves-note', section.note),
  ];
}

function asks({ asks: section }: ExecutiveSummary): Block[] {
  if (section.sentences.length === 0) return [];
  return [
    textBlock(
      'asks',
      <div className="rp-asks">
        <h2>
          <Rich of={section.heading} />
        </h2>
        <ol>
          {section.sentences.map((sentence, at) => (
            <li key={at}>
              <Rich of={sentence} />
            </li>
          ))}
        </ol>
      </div>,
      { gap: 5 },
    ),
  ];
}

function fit({ fit: section }: ExecutiveSummary): Block[] {
  if (section.sentences.length === 0) return [];
  return [
    headingBlock('fit-heading', section.heading, { gap: 6 }),
    textBlock(
      'fit',
      <p>
        <Rich of={section.sentences} />
      </p>,
      { gap: 1 },
    ),
  ];
}

export function executiveBlocks(model: ExecutiveSummary): readonly Block[] {
  const certainty = textBlock(
    'certainty',
    <p className="rp-small">
      <b>
        <Rich of={model.certainty.heading} />
      </b>{' '}
      <Rich of={model.certainty.sentences} />
    </p>,
    { gap: 4 },
  );
  const turn = textBlock('turn', <Title of={model.turn} small />, {
    gap: 9,
    keepWithNext: true,
    breakBefore: 'on-first-page',
  });
  return [
    ...opening(model),
    ...pairs(model),
    ...truth(model),
    ...owners(model),
    ...(model.turn.length > 0 ? [turn] : []),
    ...overrulesTable(model.overrules),
    ...causes(model.causes.heading, model.causes.rows),
    ...moves(model),
    ...conditionsTable('conditions', model.conditions, {
      workflow: new Set(model.conditions.rows.map((row) => row.workflow)).size > 1,
    }),
    ...fit(model),
    ...asks(model),
    certainty,
  ];
}
