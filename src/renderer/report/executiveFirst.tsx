/** Page one of the executive summary: the wait for the truth, always who shortens it, and the decisions. */
import type { ExecutiveSummary } from '../../domain/report/executiveSummary';
import { numberWord } from '../../domain/report/numberWords';
import { say, type Sentence } from '../../domain/report/sentence';
import { type Block, type Density, setTighter } from './blocks';
import { pairsTable } from './pairsTable';
import { Rich } from './Rich';
import { Title } from './Title';
import { headingBlock, noteBlocks, textBlock } from './textBlock';
import { truthTable } from './truthTable';

/** What page one draws; whatever it leaves out is counted and stands in the scorecard. */
interface Extent {
  readonly dense: Density;
  /** Smaller type, and still as much space between as a roomy page has. */
  readonly airy?: boolean;
  readonly pairs: number;
  readonly lanes: number;
  readonly owners: number;
  /** Whether decisions of workflows that are not drawn are told by name. */
  readonly names: boolean;
}

const EVERYTHING = { pairs: Infinity, lanes: Infinity, owners: Infinity, names: true } as const;

/** From everything to the least, so that there is always one that leaves room for the owners. */
const EXTENTS: readonly Extent[] = [
  { dense: 0, ...EVERYTHING },
  { dense: 1, ...EVERYTHING },
  { dense: 2, airy: true, ...EVERYTHING },
  { dense: 2, ...EVERYTHING },
  { dense: 2, pairs: 8, lanes: 4, owners: 3, names: true },
  { dense: 2, pairs: 6, lanes: 4, owners: 3, names: true },
  { dense: 2, pairs: 5, lanes: 3, owners: 3, names: true },
  { dense: 2, pairs: 8, lanes: 4, owners: 3, names: false },
  { dense: 2, pairs: 6, lanes: 4, owners: 3, names: false },
  { dense: 2, pairs: 5, lanes: 3, owners: 3, names: false },
  { dense: 2, pairs: 5, lanes: 2, owners: 2, names: false },
  { dense: 3, pairs: 5, lanes: 3, owners: 2, names: false },
  { dense: 3, pairs: 4, lanes: 2, owners: 2, names: false },
  { dense: 3, pairs: 3, lanes: 2, owners: 1, names: false },
  { dense: 3, pairs: 2, lanes: 1, owners: 1, names: false },
  { dense: 3, pairs: 1, lanes: 1, owners: 1, names: false },
];

/** Space between blocks on an airy page, against a roomy one. */
const AIR = 1.05;
const SPELT_CONFIDENTIALITY = 70;

const paragraph = (of: Sentence | readonly Sentence[]) => (
  <p>
    <Rich of={of} />
  </p>
);

/** The rows that stay when there is room for `most`, in their order. */
const lowestRanks = <Row extends { readonly rank: number }>(
  rows: readonly Row[],
  most: number,
): readonly Row[] => {
  const kept = new Set([...rows].sort((a, b) => a.rank - b.rank).slice(0, most));
  return rows.filter((row) => kept.has(row));
};

const chosen = (key: string, shown: number, total: number): Sentence[] =>
  shown < total ? [say(key, { shown: numberWord(shown, { opening: true }), total: numberWord(total) })] : [];

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

function pairs({ pairs: section }: ExecutiveSummary, extent: Extent): Block[] {
  if (section.rows.length === 0) return [];
  const rows = lowestRanks(section.rows, extent.pairs);
  const partly = rows.length < section.total;
  return [
    headingBlock('pairs-heading', section.heading),
    textBlock('pairs-intro', paragraph(section.intro), { gap: 1, keepWithNext: true }),
    pairsTable(rows, extent.dense > 0),
    ...(partly && extent.names ? section.allDecisions : []).map((sentence, at) =>
      textBlock(`decided-${String(at)}`, paragraph(sentence), { gap: at === 0 ? 3 : 1, keepWithNext: true }),
    ),
    ...noteBlocks('pairs-note', [
      ...section.note,
      ...chosen('pairs.note.chosen', rows.length, section.total),
    ]),
  ];
}

function truth({ truth: section }: ExecutiveSummary, extent: Extent): Block[] {
  if (section.rows.length === 0) return [];
  const rows = lowestRanks(section.rows, extent.lanes);
  const note = [...section.note, ...chosen('truth.note.chosen', rows.length, section.total)];
  return [
    headingBlock('truth-heading', section.heading),
    textBlock('truth-intro', paragraph(section.intro), { gap: 1, keepWithNext: true }),
    { ...truthTable(rows, extent.airy === true ? 0 : extent.dense), keepWithNext: note.length > 0 },
    ...noteBlocks('truth-note', note),
  ];
}

function owners({ owners: section }: ExecutiveSummary, extent: Extent): Block[] {
  const rows = section.rows.slice(0, extent.owners);
  const left = section.total - rows.length;
  const sentences = [
    ...rows.map((row) => row.sentence),
    ...section.gaps,
    ...(left > 0 ? [say('owners.more', { count: left })] : []),
  ];
  if (sentences.length === 0) return [];
  return [
    textBlock(
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
      { gap: 6 },
    ),
  ];
}

const drawn = (model: ExecutiveSummary, extent: Extent): readonly Block[] =>
  setTighter(
    [...opening(model), ...truth(model, extent), ...owners(model, extent), ...pairs(model, extent)],
    extent.dense,
    extent.airy === true ? AIR : undefined,
  );

/** Whether an extent draws less than another one before it. */
function differs(model: ExecutiveSummary, extent: Extent, at: number): boolean {
  if (at < 4) return true;
  const most = Math.max(model.pairs.rows.length, model.truth.rows.length, model.owners.rows.length);
  return extent.dense === 3 || Math.min(extent.pairs, extent.lanes, extent.owners) < most;
}

export const firstPageSettings = (model: ExecutiveSummary): readonly (() => readonly Block[])[] =>
  EXTENTS.filter((extent, at) => differs(model, extent, at)).map((extent) => () => drawn(model, extent));
