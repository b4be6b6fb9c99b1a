/** Ways to write a moment, each with what it can hold of it. */
import { Temporal } from 'temporal-polyfill';
import type { DateOrder } from '../../../src/domain/metrics/importTypes';
import { MS_PER_DAY, MS_PER_MINUTE } from '../../../src/domain/time';

export type TimeForm = {
  name: string;
  /** What is written is the wall time of the zone that is chosen for the import; otherwise the moment itself. */
  isLocal: boolean;
  /** Milliseconds; a finer part is lost in writing. */
  resolution: number;
  order: DateOrder | null;
  /** Two digits of the year only. */
  isShortYear: boolean;
  write(moment: number, zone: string): string;
};

const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];
const SECOND = 1000;
const pad = (value: number, length = 2) => String(value).padStart(length, '0');

/** The wall time of a moment in a zone. */
export const wallOf = (moment: number, zone: string): Temporal.PlainDateTime =>
  Temporal.Instant.fromEpochMilliseconds(moment).toZonedDateTimeISO(zone).toPlainDateTime();

/** The first moment at which the wall of the zone showed what it shows at `moment`. */
export const firstWithSameWall = (moment: number, zone: string): number =>
  wallOf(moment, zone).toZonedDateTime(zone, { disambiguation: 'earlier' }).epochMilliseconds;

const clock = ({ hour, minute }: Temporal.PlainDateTime) => `${pad(hour)}:${pad(minute)}`;
const halfDayClock = ({ hour, minute }: Temporal.PlainDateTime) =>
  `${hour % 12 === 0 ? 12 : hour % 12}:${pad(minute)} ${hour < 12 ? 'AM' : 'PM'}`;

type Wall = (wall: Temporal.PlainDateTime) => string;
const local = (
  name: string,
  resolution: number,
  written: Wall,
  { order = null, isShortYear = false }: Partial<Pick<TimeForm, 'order' | 'isShortYear'>> = {},
): TimeForm => ({
  name,
  isLocal: true,
  resolution,
  order,
  isShortYear,
  write: (moment, zone) => written(wallOf(moment, zone)),
});
const absolute = (name: string, resolution: number, write: TimeForm['write']): TimeForm => ({
  name,
  isLocal: false,
  resolution,
  order: null,
  isShortYear: false,
  write,
});

const serial = (wall: Temporal.PlainDateTime, digits: number): string =>
  (25_569 + wall.toZonedDateTime('UTC').epochMilliseconds / MS_PER_DAY).toFixed(digits);

export const timeForms: readonly TimeForm[] = [
  absolute('ISO with Z', 1, (moment) => new Date(moment).toISOString()),
  absolute('ISO with Z, to the second', SECOND, (moment) =>
    new Date(moment).toISOString().replace(/\.\d+/, ''),
  ),
  absolute('ISO with an offset', 1, (moment, zone) => {
    // Some zones are off by a number of minutes in the years in question, none by seconds.
    const at = Temporal.Instant.fromEpochMilliseconds(moment).toZonedDateTimeISO(zone);
    return `${at.toPlainDateTime().toString({ fractionalSecondDigits: 3 })}${at.offset}`;
  }),
  absolute('epoch s', SECOND, (moment) => String(moment / SECOND)),
  absolute('epoch ms', 1, String),
  absolute('compact with Z', SECOND, (moment) => new Date(moment).toISOString().replace(/[-:]|\.\d+/g, '')),
  absolute('RFC 2822', SECOND, (moment) => new Date(moment).toUTCString()),
  local('ISO', 1, (wall) => wall.toString({ fractionalSecondDigits: 3 })),
  local('ISO with a blank', SECOND, (wall) => wall.toString({ smallestUnit: 'second' }).replace('T', ' ')),
  local('compact', SECOND, (wall) => wall.toString({ smallestUnit: 'second' }).replace(/[-:T]/g, '')),
  local('d/m/Y H:M', MS_PER_MINUTE, (wall) => `${wall.day}/${wall.month}/${wall.year} ${clock(wall)}`, {
    order: 'dmy',
  }),
  local(
    'dd.mm.yyyy HH:MM:SS',
    SECOND,
    (wall) => `${pad(wall.day)}.${pad(wall.month)}.${wall.year} ${clock(wall)}:${pad(wall.second)}`,
    {
      order: 'dmy',
    },
  ),
  local(
    'm/d/Y h:mm AM',
    MS_PER_MINUTE,
    (wall) => `${wall.month}/${wall.day}/${wall.year} ${halfDayClock(wall)}`,
    {
      order: 'mdy',
    },
  ),
  local(
    'm/d/yy H:M',
    MS_PER_MINUTE,
    (wall) => `${wall.month}/${wall.day}/${pad(wall.year % 100)} ${clock(wall)}`,
    {
      order: 'mdy',
      isShortYear: true,
    },
  ),
  local('Y/m/d H:M', MS_PER_MINUTE, (wall) => `${wall.year}/${wall.month}/${wall.day} ${clock(wall)}`, {
    order: 'ymd',
  }),
  local(
    '2/Jan/06 3:04 PM',
    MS_PER_MINUTE,
    (wall) => `${wall.day}/${MONTHS[wall.month - 1]}/${pad(wall.year % 100)} ${halfDayClock(wall)}`,
    { isShortYear: true },
  ),
  local(
    'Jan 2, 2006 15:04:05',
    SECOND,
    (wall) => `${MONTHS[wall.month - 1]} ${wall.day}, ${wall.year} ${clock(wall)}:${pad(wall.second)}`,
  ),
  local('Excel serial', SECOND, (wall) => serial(wall, 9)),
  local('Excel serial with a comma', SECOND, (wall) => serial(wall, 9).replace('.', ',')),
];
