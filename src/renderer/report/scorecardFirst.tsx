/** The first page of the scorecard: all workflows side by side. */
import type { PairFigure } from '../../domain/report/reportFigures';
import type { Scorecard, ScorecardRow } from '../../domain/report/scorecard';
import { text } from '../../shared/i18n/text';
import { type Block, type Density, setTighter } from './blocks';
import { guardrailTables } from './guardrailTables';
import { holds } from './holdsColumns';
import { BandWord } from './marks/BandWord';
import { PaperBar } from './marks/PaperBar';
import { Rich } from './Rich';
import { noteBlocks, textBlock } from './textBlock';
import { timesTable } from './timesTable';
import { Title } from './Title';

const NAME_MM = 35;
const OVERALL_MM = 30;
const REST_MM = 105;
const PX_PER_MM = 96 / 25.4;
/** More rows than this are set tighter. */
const WIDE_ROWS = 6;

function Figure({
  workflow,
  figure,
  width,
  big = false,
}: {
  readonly workflow: string;
  readonly figure: PairFigure | null;
  readonly width: number;
  readonly big?: boolean;
}) {
  if (figure === null) return <span className="rp-small">{text('report:matrix.notApplicable')}</span>;
  const { claimed, proven, provenRange } = figure;
  return (
    <div className={big ? 'rp-figure rp-big' : 'rp-figure'}>
      <PaperBar workflow={workflow} figure={figure} width={width} height={big ? 14 : 10} range={false} />
      {proven === null || claimed === null ? (
        <div className="rp-small">{text('common:score.notAssessed')}</div>
      ) : (
        <div>
          <b>{proven}</b> {text('common:score.ofClaimed', { claimed })}
        </div>
      )}
      {provenRange !== null && <div className="rp-small">{text('common:score.range', provenRange)}</div>}
    </div>
  );
}

function Row({ row, width }: { readonly row: ScorecardRow; readonly width: number }) {
  return (
    <tr>
      <th scope="row">
        <b>{row.workflow}</b>
        {row.band !== null && <BandWord band={row.band} />}
        <div className="rp-ink">{text(`common:decision.${row.decision}`)}</div>
        {row.overrule !== null && (
          <div className="rp-small">
            {text('report:matrix.overruled', {
              decision: text(`common:decision.${row.overrule.decision}`),
            })}
          </div>
        )}
      </th>
      <td>
        <Figure workflow={row.workflow} figure={row.figure} width={98} big />
      </td>
      {row.dimensions.map((figure, at) => (
        <td key={at}>
          <Figure workflow={row.workflow} figure={figure} width={width} />
        </td>
      ))}
    </tr>
  );
}

function matrix(model: Scorecard): Block[] {
  if (model.rows.length === 0) return [];
  const each = REST_MM / Math.max(1, model.dimensions.length);
  const width = Math.max(24, Math.round((each - 4) * PX_PER_MM));
  return [
    {
      kind: 'table',
      id: 'matrix',
      gap: 6,
      keepWithNext: true,
      className: model.rows.length > WIDE_ROWS ? 'rp-matrix rp-low' : 'rp-matrix',
      columns: [NAME_MM, OVERALL_MM, ...model.dimensions.map(() => each)],
      head: (
        <tr>
          <th scope="col">{text('report:matrix.column.workflow')}</th>
          <th scope="col">{text('report:matrix.column.overall')}</th>
          {model.dimensions.map((name) => (
            <th key={name} scope="col">
              {name}
            </th>
          ))}
        </tr>
      ),
      rows: model.rows.map((row, at) => ({
        id: `row-${String(at)}`,
        node: <Row row={row} width={width} />,
      })),
    },
    ...noteBlocks('matrix-note', model.rowsNote),
  ];
}

/** Whatever else the page leaves out of a list stands on the workflow's own page. */
const FEW_REASONS = 4;

export function firstPageSettings(model: Scorecard): readonly (() => readonly Block[])[] {
  const drawn = (dense: Density, reasons: number) => () =>
    setTighter(
      [
        textBlock('title', <Title of={model.title} running />, { gap: 0, keepWithNext: true }),
        textBlock(
          'lead',
          <p className="rp-lead">
            <Rich of={model.lead} />
          </p>,
          { gap: 2.5, keepWithNext: true },
        ),
        ...matrix(model),
        ...guardrailTables(model.guardrails),
        ...timesTable(model.times),
        ...holds(model, reasons),
      ],
      dense,
    );
  return [
    drawn(0, Infinity),
    drawn(1, Infinity),
    drawn(2, Infinity),
    drawn(3, Infinity),
    drawn(3, FEW_REASONS),
  ];
}
