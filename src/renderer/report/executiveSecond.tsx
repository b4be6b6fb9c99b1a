/** What follows page one of the executive summary: causes, what would help, conditions, and what is asked. */
import type { ExecutiveSummary, MoveRow } from '../../domain/report/executiveSummary';
import { say } from '../../domain/report/sentence';
import { text } from '../../shared/i18n/text';
import { type Block, type Density, setTighter } from './blocks';
import { causesTable } from './causesTable';
import { claimsTable } from './claimsTable';
import { conditionsTable } from './conditionsTable';
import { overrulesTable } from './overrulesTable';
import { Rich } from './Rich';
import { Title } from './Title';
import { headingBlock, noteBlocks, textBlock } from './textBlock';

interface Extent {
  readonly dense: Density;
  readonly conditions: number;
  /** Whether causes say where they were seen. */
  readonly places: boolean;
}

const EXTENTS: readonly Extent[] = [
  { dense: 0, conditions: Infinity, places: true },
  { dense: 1, conditions: Infinity, places: true },
  { dense: 2, conditions: Infinity, places: true },
  { dense: 2, conditions: 4, places: false },
  { dense: 3, conditions: 4, places: false },
  { dense: 3, conditions: 3, places: false },
];

const causes = ({ causes: { heading, rows } }: ExecutiveSummary, { places }: Extent): Block[] =>
  rows.length === 0
    ? []
    : [headingBlock('causes-heading', heading, { gap: 6 }), causesTable('causes', rows, { places })];

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
      { gap: 5, keepWithNext: true },
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

function plan({ plan: section }: ExecutiveSummary): Block[] {
  if (section === undefined) return [];
  return [
    headingBlock('plan-heading', section.heading, { gap: 5 }),
    textBlock(
      'plan',
      <p>
        <Rich of={section.sentences} />
      </p>,
      { gap: 1 },
    ),
  ];
}

function drawn(model: ExecutiveSummary, extent: Extent): readonly Block[] {
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
  const turn = textBlock('turn', <Title of={model.turn} small />, { gap: 9, keepWithNext: true });
  const [first, ...rest] = [
    ...(model.turn.length > 0 ? [turn] : []),
    ...overrulesTable(model.overrules),
    ...causes(model, extent),
    ...moves(model),
    ...conditionsTable('conditions', model.conditions, {
      workflow: new Set(model.conditions.rows.map((row) => row.workflow)).size > 1,
      most: extent.conditions,
    }),
    ...claimsTable(model.claims, { brief: true, most: extent.dense === 3 ? 2 : extent.conditions }),
    ...plan(model),
    ...fit(model),
    ...asks(model),
    certainty,
  ];
  return setTighter(
    [...(first === undefined ? [] : [{ ...first, breakBefore: 'unless-one-page' as const }]), ...rest],
    extent.dense,
  );
}

export const secondPageSettings = (model: ExecutiveSummary): readonly (() => readonly Block[])[] =>
  EXTENTS.map((extent) => () => drawn(model, extent));
