/** Reads the times of one column. What the column's cells mean is decided for the column, never cell by cell. */
import type { CellReason, DateOrder, TimeColumn } from '../../domain/metrics/importTypes';
import { MS_PER_DAY, MS_PER_MINUTE } from '../../domain/time';
import { readIsoBytes } from './isoBytes';
import { readIsoTime, type WallReading } from './isoTime';
import {
  fitsOrder,
  inOrder,
  numericDate,
  readNamedDate,
  readNumericDate,
  type NumericDate,
} from './writtenTime';
import { GAP, ZoneClock } from './zoneClock';
import { zoneOfHeader } from './zoneOfHeader';

type Format = TimeColumn['format'];
type NumberFormat = 'epoch-s' | 'epoch-ms' | 'excel';

/** Why a cell gave no instant: its own fault, or a question that only a person can answer. */
export type CellFailure = CellReason | 'zone-needed' | 'order-needed' | 'order-mixed';

/** Zero dates (0001-01-01) are no times; 9999-12-31 is one that has not come yet. */
const EARLIEST = Date.UTC(1900, 0, 1);
const LATEST = Date.UTC(10_000, 0, 1);
/** JavaScript writes its dates with a zone spelled out. */
const LONGEST = 80;
/** Day 25569 of Excel's calendar is 1970-01-01. */
const EXCEL_EPOCH = 25_569;
const NUMBER = /^\d{1,17}(?:[.,]\d+)?$/;
/** Eight, twelve or fourteen digits are a date written without marks. */
const isCompactDate = (text: string): boolean =>
  (text.length === 8 || text.length === 12 || text.length === 14) && /^(19|20)\d+$/.test(text);

/** The ranges do not overlap: Excel days of 1927-2173, seconds from 1973 to 5138, milliseconds from 1973. */
function numberFormat(value: number): NumberFormat | null {
  if (value >= 10_000 && value < 100_000) return 'excel';
  if (value >= 1e8 && value < 1e11) return 'epoch-s';
  return value >= 1e11 && value < 1e14 ? 'epoch-ms' : null;
}

export class TimeColumnReader {
  private readonly at: WallReading = { wall: NaN, offset: NaN, offsets: null };
  private numeric: NumericDate | null = null;
  private value = NaN;
  private decided: DateOrder | null;
  private numbers: NumberFormat | null = null;
  private readonly evidence = { dmy: '', mdy: '', ymd: '', open: '' };
  private isYearFirst = false;
  private readonly seen = new Map<Format, number>();
  /** Some time carried no zone of its own. */
  usesZone = false;
  /** Whether the last time read occurred twice in its zone. */
  isOverlap = false;
  /** Why the last cell gave no instant. */
  failure: CellFailure = 'unreadable';
  /** Times that were not learned from because they are ISO. */
  passedOver = 0;
  /** Cells learned from, and those of them that are times. */
  learned = 0;
  times = 0;

  constructor(
    readonly column: string,
    private readonly given: DateOrder | null,
    clock: ZoneClock | null,
  ) {
    this.decided = given;
    const zone = zoneOfHeader(column);
    this.fixed = typeof zone === 'number' ? zone : NaN;
    this.clock = zone instanceof ZoneClock ? zone : clock;
    this.asksZone = zone === null;
  }

  /** What reads times without an offset: the zone in the header, else the one of the file. */
  private readonly clock: ZoneClock | null;
  /** Minutes east of UTC by the header, before any clock; NaN: it names none. */
  private readonly fixed: number;
  /** Its header names no zone. */
  private readonly asksZone: boolean;

  /** Takes note of how a cell is written, before any is read. */
  learn(text: string): void {
    this.learned += 1;
    const format = this.formOf(text);
    if (format === null) return;
    if (format === 'day-month-year' && this.numeric !== null) this.learnOrder(this.numeric, text);
    if (format === 'excel' || format === 'epoch-s' || format === 'epoch-ms') this.numbers ??= format;
    this.times += 1;
    this.seen.set(format, (this.seen.get(format) ?? 0) + 1);
    if (format !== 'epoch-s' && format !== 'epoch-ms' && Number.isNaN(this.at.offset) && this.asksZone)
      this.usesZone = true;
  }

  private learnOrder(date: NumericDate, text: string): void {
    if (date.first > 31) {
      if (date.first < 100) this.evidence.ymd ||= text;
      else this.isYearFirst = true;
      return;
    }
    const isDmy = fitsOrder(date, 'dmy');
    const isMdy = fitsOrder(date, 'mdy');
    if (isDmy && !isMdy) this.evidence.dmy ||= text;
    else if (isMdy && !isDmy) this.evidence.mdy ||= text;
    else if (isDmy && isMdy && date.first !== date.second) this.evidence.open ||= text;
  }

  /** Nothing learned tells the order, so that a later cell may ask for it. */
  get isOrderOpen(): boolean {
    return this.orderKnown === 'open' || this.orderKnown === 'none-needed';
  }

  /** Later cells probably tell, or ask for, the order: all so far leave it open, or there are none of that form. */
  get mayNeedOrder(): boolean {
    if (this.orderKnown === 'open') return true;
    return this.orderKnown === 'none-needed' && !this.isYearFirst && this.isDayMonthYearOrNothing;
  }

  private get isDayMonthYearOrNothing(): boolean {
    return this.format === 'none' || this.format === 'day-month-year';
  }

  /** What the cells learned tell about the order of day and month. */
  get orderKnown(): 'none-needed' | 'known' | 'open' | 'mixed' {
    if (this.given !== null) return 'known';
    const { dmy, mdy, ymd, open } = this.evidence;
    if ([dmy, mdy, ymd].filter((text) => text !== '').length > 1) return 'mixed';
    if (dmy !== '' || mdy !== '' || ymd !== '') return 'known';
    return open === '' ? 'none-needed' : 'open';
  }

  /** A cell for the question that is put to the user. */
  get openExample(): string {
    const { dmy, mdy, ymd, open } = this.evidence;
    return open || mdy || dmy || ymd;
  }

  /** From now on the order is what the learned cells tell. */
  settleOrder(): void {
    const { dmy, mdy, ymd } = this.evidence;
    this.decided ??= dmy !== '' ? 'dmy' : mdy !== '' ? 'mdy' : ymd !== '' ? 'ymd' : null;
  }

  /** The form most of the times have. */
  get format(): Format {
    let best: Format = 'none';
    let most = 0;
    for (const [format, seen] of this.seen) {
      const count = format === 'iso' ? seen + this.passedOver : seen;
      if (count <= most) continue;
      best = format;
      most = count;
    }
    return best;
  }

  /** Null where nothing in the column needs one: no dates, a count, or a month by its name. */
  get order(): DateOrder | null {
    if (this.format === 'day-month-year') return this.decided ?? (this.isYearFirst ? 'ymd' : null);
    return this.format === 'iso' ? 'ymd' : null;
  }

  /** Milliseconds since the epoch; NaN, with `failure` set, when the cell gives none. */
  read(text: string): number {
    this.isOverlap = false;
    const format = this.formOf(text);
    if (format === null) return this.fail('unreadable');
    if (this.seen.size === 0) this.seen.set(format, 1);
    if (format === 'day-month-year') {
      const failure = this.readNumeric();
      if (failure !== null) return this.fail(failure);
    } else if (format === 'epoch-s' || format === 'epoch-ms' || format === 'excel') {
      this.numbers ??= format;
      if (format !== this.numbers) return this.fail('out-of-range');
      if (format !== 'excel')
        return this.inRange(Math.round(format === 'epoch-s' ? this.value * 1000 : this.value));
    }
    const { wall, offset } = this.at;
    if (Number.isNaN(wall)) return this.fail('no-such-date');
    if (!Number.isNaN(offset)) return this.inRange(wall - offset * MS_PER_MINUTE);
    const { fixed, clock } = this;
    const offsets = format === 'iso' ? null : (this.at.offsets ?? null);
    if (!Number.isNaN(fixed))
      return offsets === null || offsets.includes(fixed)
        ? this.inRange(wall - fixed * MS_PER_MINUTE)
        : this.fail('zone-ambiguous');
    if (clock === null) return this.fail('zone-needed');
    if (!(wall >= EARLIEST && wall < LATEST)) return this.fail('out-of-range');
    this.usesZone = this.asksZone;
    const instant = clock.toInstant(wall);
    if (instant === GAP) return this.fail('dst-gap');
    if (offsets !== null) {
      const meant = offsets.find((offset) => clock.offsetAt(wall - offset * MS_PER_MINUTE) === offset);
      return meant === undefined ? this.fail('zone-ambiguous') : wall - meant * MS_PER_MINUTE;
    }
    this.isOverlap = clock.isOverlap;
    return instant;
  }

  /**
   * The same as `read` of the bytes' text, for the forms of ISO 8601 that machines write; null for every other, and
   * for what gives no instant: `read` knows why.
   */
  readBytes(bytes: Uint8Array, start: number, end: number): number | null {
    if (!readIsoBytes(bytes, start, end, this.at)) return null;
    const { wall, offset } = this.at;
    let at = wall - offset * MS_PER_MINUTE;
    this.isOverlap = false;
    if (Number.isNaN(offset)) {
      if (!Number.isNaN(this.fixed)) at = wall - this.fixed * MS_PER_MINUTE;
      else {
        if (this.clock === null || !(wall >= EARLIEST && wall < LATEST)) return null;
        const found = this.clock.toInstant(wall);
        if (found === GAP) return null;
        this.usesZone = this.asksZone;
        this.isOverlap = this.clock.isOverlap;
        at = found;
      }
    }
    if (!(at >= EARLIEST && at < LATEST)) return null;
    if (this.seen.size === 0) this.seen.set('iso', 1);
    return at;
  }

  private fail(failure: CellFailure): number {
    this.failure = failure;
    return NaN;
  }

  private inRange(instant: number): number {
    return instant >= EARLIEST && instant < LATEST ? instant : this.fail('out-of-range');
  }

  /** Recognises the form of a cell and leaves what was read in `at`, `numeric` or `value`. */
  private formOf(text: string): Format | null {
    if (readIsoTime(text, this.at)) return 'iso';
    if (text.length > LONGEST || text.length < 5) return null;
    if (NUMBER.test(text) && !isCompactDate(text)) {
      this.value = Number(text.replace(',', '.'));
      const format = numberFormat(this.value);
      this.at.wall = Math.round((this.value - EXCEL_EPOCH) * MS_PER_DAY);
      this.at.offset = NaN;
      this.at.offsets = null;
      return format;
    }
    this.numeric = numericDate(text);
    if (this.numeric !== null)
      return readNumericDate(this.numeric, this.decided ?? 'ymd', this.at) ? 'day-month-year' : null;
    if (!readNamedDate(text, this.at)) return null;
    return isCompactDate(text) ? 'iso' : 'named-month';
  }

  /** Sets `at` from three numbers by the column's order; the failure when that cannot be. */
  private readNumeric(): CellFailure | null {
    const date = this.numeric;
    if (date === null) return 'unreadable';
    if (date.first > 31 && date.first > 99) {
      readNumericDate(date, 'ymd', this.at);
      return null;
    }
    if (this.decided === null) {
      const isDmy = fitsOrder(date, 'dmy');
      const isMdy = fitsOrder(date, 'mdy');
      if (isDmy && isMdy && date.first !== date.second) return 'order-needed';
      if (isDmy === isMdy && !isDmy) return 'no-such-date';
      if (isDmy !== isMdy) this.decided = isDmy ? 'dmy' : 'mdy';
      readNumericDate(date, isDmy ? 'dmy' : 'mdy', this.at);
      return null;
    }
    if (fitsOrder(date, this.decided)) {
      const [year] = inOrder(date, this.decided);
      readNumericDate(date, this.decided, this.at);
      return year < 1900 ? 'out-of-range' : null;
    }
    if (this.given !== null || this.decided === 'ymd') return 'no-such-date';
    return fitsOrder(date, this.decided === 'dmy' ? 'mdy' : 'dmy') ? 'order-mixed' : 'no-such-date';
  }
}
