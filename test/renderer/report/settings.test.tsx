import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { ExecutiveSummary } from '../../../src/domain/report/executiveSummary';
import { ReportModel, type ReportKind } from '../../../src/domain/report/reportModel';
import { PlanPart } from '../../../src/domain/report/planPart';
import { RetiredSection } from '../../../src/domain/report/retiredSection';
import type { Scorecard } from '../../../src/domain/report/scorecard';
import type { Block, Section } from '../../../src/renderer/report/blocks';
import { executiveSections } from '../../../src/renderer/report/executiveSections';
import { bestSetting, pagesTaken, paginate, type Piece } from '../../../src/renderer/report/paginate';
import { sentenceText } from '../../../src/renderer/report/sentenceText';
import { scorecardSections } from '../../../src/renderer/report/scorecardSections';

const PAGE = 945;

const golden = (kind: ReportKind): ReportModel =>
  ReportModel.parse(
    JSON.parse(readFileSync(join(process.cwd(), `test/domain/report/golden/three-${kind}.model`), 'utf8')),
  );
const summary = golden('executive-summary') as ExecutiveSummary;
const scorecard = golden('scorecard') as Scorecard;

const repeated = <Row,>(rows: readonly Row[], count: number, most: number): Row[] =>
  Array.from({ length: Math.min(count, most) }, (_, at) => ({ ...rows[at % rows.length]!, rank: at }));

/** The three workflows again and again, as many as the model offers of `count`. */
const summaryOf = (count: number): ExecutiveSummary => ({
  ...summary,
  pairs: { ...summary.pairs, rows: repeated(summary.pairs.rows, count, 12), total: count },
  truth: { ...summary.truth, rows: repeated(summary.truth.rows, count, 6), total: count },
  owners: { ...summary.owners, total: Math.max(count, summary.owners.rows.length) },
});

/** Heights as a browser reads them on real pages, in pixels at the given setting. */
function pieces(blocks: readonly Block[]): readonly Piece[] {
  const tall: Readonly<Record<string, number>> = { pairs: 38, truth: 62 };
  return blocks.flatMap((block): readonly Piece[] => {
    const scale = 1 - 0.1 * (block.dense ?? 0);
    const base = { gap: block.gap * 3.78, keepWithNext: false, breakBefore: 'never' } as const;
    if (block.kind === 'text')
      return [{ ...base, height: (block.id === 'owners' ? 110 : 40) * scale, table: null }];
    const table = { id: block.id, head: 20, foot: 0 };
    return block.rows.map((_, at) => ({
      ...base,
      gap: at === 0 ? base.gap : 0,
      height: (tall[block.id] ?? 20) * scale,
      table,
    }));
  });
}

function drawn(section: Section): { readonly blocks: readonly Block[]; readonly pages: number } {
  const settings = section.settings.map((setting) => setting());
  const pages = settings.map((blocks) => pagesTaken(pieces(blocks), PAGE));
  const best = bestSetting(pages);
  return { blocks: settings[best]!, pages: pages[best]! };
}

const rowsOf = (blocks: readonly Block[], id: string) =>
  blocks.flatMap((block) => (block.id === id && block.kind === 'table' ? block.rows : [])).length;

describe('page one of the executive summary', () => {
  it.each(Array.from({ length: 40 }, (_, at) => at + 1))('holds who shortens the wait for %i', (count) => {
    const [first] = executiveSections(summaryOf(count));
    for (const setting of first!.settings) expect(setting().map((block) => block.id)).toContain('owners');
    const { blocks, pages } = drawn(first!);
    expect(pages).toBe(1);
    const ids = blocks.map(({ id }) => id);
    // The wait for the truth comes first, with who shortens it, then what is claimed and proven.
    expect(ids.indexOf('truth-heading')).toBeLessThan(ids.indexOf('owners'));
    expect(ids.indexOf('owners')).toBeLessThan(ids.indexOf('pairs-heading'));
    expect(rowsOf(blocks, 'pairs')).toBeGreaterThan(0);
    expect(rowsOf(blocks, 'truth')).toBeGreaterThan(0);
  });

  it('draws everything while workflows are few, and fewer of many', () => {
    expect(rowsOf(drawn(executiveSections(summaryOf(3))[0]!).blocks, 'pairs')).toBe(3);
    const many = rowsOf(drawn(executiveSections(summaryOf(40))[0]!).blocks, 'pairs');
    expect(many).toBeGreaterThanOrEqual(4);
    expect(many).toBeLessThan(12);
  });
});

/** Measured on the printed page of an ordinary workflow: 17 questions, 4 guardrails, 5 causes, 8 conditions. */
const SHEET_HEIGHTS: Readonly<Record<number, { readonly columns: number; readonly row: number }>> = {
  0: { columns: 690, row: 30 },
  1: { columns: 640, row: 26 },
  2: { columns: 590, row: 18 },
  3: { columns: 530, row: 15 },
};

function sheetPieces(blocks: readonly Block[], taller = 0): readonly Piece[] {
  return blocks.flatMap((block): readonly Piece[] => {
    const { columns: ordinary, row } = SHEET_HEIGHTS[block.dense ?? 0]!;
    const columns = ordinary + taller;
    const base = {
      gap: block.gap * 3.78,
      keepWithNext: block.keepWithNext ?? false,
      breakBefore: block.breakBefore ?? 'never',
      onePage: block.onePage,
    } as const;
    if (block.kind === 'text')
      return [
        {
          ...base,
          height: block.id.endsWith('-columns') ? columns : block.id.endsWith('-head') ? 80 : 18,
          table: null,
        },
      ];
    const table = { id: block.id, head: block.head === null ? 0 : 16, foot: 0 };
    return block.rows.map((one, at) => ({
      ...base,
      height: row,
      keepWithNext: one.keepWithNext ?? at === block.rows.length - 2,
      gap: at === 0 ? base.gap : 0,
      breakBefore: 'never',
      table,
    }));
  });
}

describe('the page of a workflow', () => {
  const page = scorecard.pages[0]!;
  const condition = {
    workflow: page.standing.workflow,
    sentence: page.holds[0]!,
    owner: null,
    due: null,
  };
  const withConditions = (count: number) =>
    scorecardSections({
      ...scorecard,
      pages: [{ ...page, conditions: Array.from({ length: count }, () => condition) }],
    })[1]!;
  const taken = (section: Section) =>
    section.settings.map((setting) => pagesTaken(sheetPieces(setting()), PAGE));

  it('is a single one for an ordinary workflow', () => {
    const pages = taken(withConditions(8));
    expect(pages[bestSetting(pages)]).toBe(1);
  });

  it('stands before its questions when those are too many for one page', () => {
    const times = (count: number) =>
      page.questions.map(({ dimension, rows }) => ({
        dimension,
        rows: Array.from({ length: count }, (_, at) => rows[at % rows.length]!),
      }));
    const section = scorecardSections({ ...scorecard, pages: [{ ...page, questions: times(14) }] })[1]!;
    const pages = taken(section);
    const blocks = section.settings[bestSetting(pages)]!();
    // Not everything is held to one page, only what it begins with.
    const held = blocks.filter((block) => block.onePage !== undefined).map(({ id }) => id.split('-').at(-1));
    expect(held).toEqual(['title', 'head', 'columns']);
    const tables = blocks.filter((block) => /-q\d$/.test(block.id));
    expect(tables.map((block) => block.kind === 'table' && block.label)).toEqual(
      page.questions.map((group) => group.dimension),
    );
    expect(blocks.indexOf(tables[0]!)).toBeGreaterThan(
      blocks.findIndex((block) => block.id.endsWith('-conditions')),
    );
    const all = sheetPieces(blocks);
    const heads = paginate(all, PAGE).map((on) => all[on.at(-1)!]!);
    expect(heads.slice(0, -1).some((piece) => piece.keepWithNext)).toBe(false);
    expect(pages[bestSetting(pages)]).toBeLessThanOrEqual(3);
  });

  it('is set tighter rather than left with a head alone when much is measured', () => {
    const questions = page.questions.map(({ dimension, rows }) => ({
      dimension,
      rows: Array.from({ length: 14 }, (_, at) => rows[at % rows.length]!),
    }));
    const section = scorecardSections({ ...scorecard, pages: [{ ...page, questions }] })[1]!;
    // Title 18, head 80 and columns 530 + 300 have room on a page of 945, 590 + 300 have not.
    const taller = 300;
    const pages = section.settings.map((setting) => pagesTaken(sheetPieces(setting(), taller), PAGE));
    const blocks = section.settings[bestSetting(pages)]!();
    const all = sheetPieces(blocks, taller);
    const [first = []] = paginate(all, PAGE);
    expect(first.length).toBeGreaterThanOrEqual(3);
    expect(blocks.find((block) => block.id.endsWith('-columns'))?.dense).toBe(3);
  });

  it('flows on to further ones when there is more than a page can hold', () => {
    const section = withConditions(60);
    const pages = taken(section);
    const best = bestSetting(pages);
    expect([2, 3]).toContain(pages[best]);
    const blocks = section.settings[best]!();
    expect(blocks.every((block) => block.part === page.standing.workflow)).toBe(true);
  });
});

describe('what concerns the whole client', () => {
  const say = (key: string) => ({ key, values: {} });
  const plan = PlanPart.parse({
    heading: say('plan:paper.heading'),
    summary: [say('plan:paper.only')],
    actions: [],
    left: 0,
    reviews: [],
    kpi: [],
  });
  const retired = RetiredSection.parse({
    heading: say('packs:report.heading'),
    note: [say('packs:report.about')],
    rows: [{ question: 'Asked once', asked: say('packs:report.noWords'), said: [] }],
  });
  const { receipts, ...bare } = scorecard;
  const last = (parts: Partial<Scorecard>) => scorecardSections({ ...bare, ...parts }).at(-1)!.settings[0]!();

  it('follows in one run that begins a page, each part named where it goes on', () => {
    const blocks = last({ plan, receipts: receipts!, retired });
    const breaks = blocks.filter((block) => block.breakBefore === 'always');
    expect(breaks.map((block) => block.id)).toEqual(['plan-heading']);
    expect(new Set(blocks.map((block) => block.part))).toEqual(
      new Set(['The plan', 'Receipts', sentenceText(retired.heading)]),
    );
  });

  it('begins a page with whatever part comes first, and takes none without any', () => {
    expect(last({ retired })[0]).toMatchObject({ id: 'retired', breakBefore: 'always' });
    expect(scorecardSections(bare)).toHaveLength(1 + scorecard.pages.length);
  });
});
