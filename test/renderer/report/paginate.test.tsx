import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { bestSetting, pagesTaken, paginate, type Piece } from '../../../src/renderer/report/paginate';

const piece = (height: number, more: Partial<Piece> = {}): Piece => ({
  height,
  gap: 0,
  keepWithNext: false,
  breakBefore: 'never',
  table: null,
  ...more,
});
const table = { id: 't', head: 10, foot: 5 };

describe('cutting into pages', () => {
  it('fills a page and goes on with the next', () => {
    expect(paginate([piece(60), piece(40), piece(1)], 100)).toEqual([[0, 1], [2]]);
  });

  it('takes a heading along with what follows it', () => {
    expect(paginate([piece(80), piece(10, { keepWithNext: true }), piece(30)], 100)).toEqual([[0], [1, 2]]);
  });

  it('drops the space above what begins a page', () => {
    expect(paginate([piece(60), piece(100, { gap: 20 })], 100)).toEqual([[0], [1]]);
  });

  it('counts the repeated head and foot of a table on each page that it reaches', () => {
    const row = piece(40, { table });
    expect(paginate([row, row, row], 100)).toEqual([[0, 1], [2]]);
    expect(paginate([row, row, row], 94)).toEqual([[0], [1], [2]]);
  });

  it('begins a new page where one is asked for, or when not everything fits on one', () => {
    expect(paginate([piece(10), piece(10, { breakBefore: 'always' })], 100)).toEqual([[0], [1]]);
    expect(paginate([piece(10), piece(10, { breakBefore: 'unless-one-page' })], 100)).toEqual([[0, 1]]);
    expect(paginate([piece(50), piece(51, { breakBefore: 'unless-one-page' })], 100)).toEqual([[0], [1]]);
    expect(paginate([piece(10), piece(20, { breakBefore: 'unless-one-page' }), piece(90)], 100)).toEqual([
      [0],
      [1],
      [2],
    ]);
  });

  it('gives up keeping together what is taller than a page', () => {
    const kept = piece(60, { keepWithNext: true });
    expect(paginate([kept, kept, piece(60)], 100)).toEqual([[0], [1], [2]]);
  });

  it('never loses or turns anything round, and never overfills a page with more than one piece', () => {
    const anyPiece = fc.record({
      height: fc.integer({ min: 0, max: 140 }),
      gap: fc.nat(10),
      keepWithNext: fc.boolean(),
      breakBefore: fc.constantFrom('always' as const, 'unless-one-page' as const, 'never' as const),
      table: fc.constant(null),
    });
    fc.assert(
      fc.property(fc.array(anyPiece, { maxLength: 60 }), (pieces) => {
        const pages = paginate(pieces, 100);
        expect(pages.flat()).toEqual(pieces.map((_, at) => at));
        for (const page of pages.filter((one) => one.length > 1)) {
          const height = page.reduce(
            (sum, index, place) => sum + pieces[index]!.height + (place > 0 ? pieces[index]!.gap : 0),
            0,
          );
          expect(height).toBeLessThanOrEqual(100.5);
        }
      }),
    );
  });
});

describe('choosing how tightly a page is set', () => {
  it('counts pages, and refuses what would be cut off', () => {
    expect(pagesTaken([piece(60), piece(40)], 100)).toBe(1);
    expect(pagesTaken([piece(60), piece(41)], 100)).toBe(2);
    expect(pagesTaken([piece(101)], 100)).toBe(Infinity);
    expect(pagesTaken([piece(90, { table })], 100)).toBe(Infinity);
  });

  it('refuses what has to stand on one page and does not fit there', () => {
    const sheet = { onePage: 'w0' };
    expect(pagesTaken([piece(50, sheet), piece(50, sheet)], 100)).toBe(1);
    expect(pagesTaken([piece(50, sheet), piece(50, sheet), piece(90)], 100)).toBe(2);
    expect(pagesTaken([piece(50, sheet), piece(51, sheet)], 100)).toBe(Infinity);
  });

  it('takes the roomiest of those with the fewest pages', () => {
    expect(bestSetting([2, 1, 1])).toBe(1);
    expect(bestSetting([2, 2, 3])).toBe(0);
    expect(bestSetting([Infinity, 3, 2])).toBe(2);
    expect(bestSetting([])).toBe(0);
  });
});
