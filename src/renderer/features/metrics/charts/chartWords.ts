/** The words around a chart: captions, notes, names of files. All counts are said, whatever is drawn. */
import { WEAK_UNDER } from '../../../../domain/metrics/summarizeFigure';
import { text } from '../../../../shared/i18n/text';
import { formatDuration } from '../../../../shared/i18n/formats';
import { currentLanguage } from '../../../../shared/i18n/text';
import { plainName } from '../../../../shared/plainName';
import type { ChartInterval, ChartRecords, ChartSource } from './chartTypes';

export type ChartName = 'distribution' | 'survival' | 'trend' | 'comparison';

export const figureName = (source: ChartSource): string => text(`charts:figure.${source.figure}`);

/** `41 complete, 6 open, 2 left out. Started 1 Nov 2025 to 30 Oct 2026.` */
export function sourceSentences({ n, open, excluded, range }: ChartSource): readonly string[] {
  return [
    text(excluded > 0 ? 'charts:counts' : 'charts:countsNoneOut', { n, open, excluded }),
    ...(range === null ? [] : [text('charts:range', range)]),
  ];
}

/** When the figures stand, and whose product drew them; the last line of a file. */
export const footSentence = ({ asOf }: ChartSource): string =>
  asOf === null
    ? text('app:shell.brand')
    : text('charts:foot', { product: text('app:shell.brand'), asOf: text('charts:asOf', { at: asOf }) });

/** Said wherever fewer complete records than 20 stand behind a figure; nothing from 20 on, and nothing without any record. */
export const weakNotes = ({ n, open }: Pick<ChartSource, 'n' | 'open'>): readonly string[] =>
  n < WEAK_UNDER && n + open > 0 ? [text('charts:weak', { count: n })] : [];

/** `card-payments-time-to-truth-trend`, with the day that it stands for. */
export function chartFileName(source: ChartSource, chart: ChartName): string {
  const day = source.asOf === null ? '' : ` ${new Date(source.asOf).toISOString().slice(0, 10)}`;
  const rest = plainName(`${figureName(source)} ${text(`charts:file.${chart}`)}${day}`, chart);
  return `${plainName(source.subject, 'chart')}-${rest}`;
}

/** A duration, or that it is not reached. */
export const durationOr = (value: number | null, missing: string): string =>
  value === null ? missing : formatDuration(value, currentLanguage());

/** `4 h to 9 h`; a limit that is not reached is left open, and no interval at all is said. */
export function intervalWords(interval: ChartInterval): string {
  const [low, high] = interval ?? [null, null];
  if (low !== null && high !== null) return text('charts:interval.both', { low, high });
  if (low !== null) return text('charts:interval.low', { low });
  if (high !== null) return text('charts:interval.high', { high });
  return text('charts:interval.none');
}

/** `+12 min`, `−1 h 5 min`, `0 s`. */
export function signedDuration(ms: number): string {
  const size = formatDuration(Math.abs(ms), currentLanguage());
  if (Math.round(ms / 1000) === 0) return size;
  return `${ms < 0 ? '\u2212' : '+'}${size}`;
}

/** How many records took 0 s, as far as marks tell: they have no place on a log axis. */
export const zeroCount = ({ complete, open, recordsPerMark }: ChartRecords): number =>
  [...complete, ...open].filter((t) => t <= 0).length * recordsPerMark;
