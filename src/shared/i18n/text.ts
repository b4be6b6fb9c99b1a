/**
 * Every sentence that a person reads comes from a catalogue in `locales/<language>/` or from a pack.
 * `text('report:lead.gap', { gap: 21 })` looks one up; a missing key throws, so that no raw key is ever shown.
 */
import i18next from 'i18next';
import type { Day, Instant } from '../../domain/time';
import {
  formatDay,
  formatDuration,
  formatFineShare,
  formatInstant,
  formatList,
  formatMonth,
  formatNumber,
  formatRate,
  formatShare,
  formatShortDay,
} from './formats';
import { catalogues } from './catalogues';

const i18n = i18next.createInstance();

void i18n.init({
  lng: 'en',
  fallbackLng: 'en',
  ns: Object.keys(catalogues.en),
  defaultNS: 'common',
  resources: catalogues,
  initAsync: false,
  interpolation: { escapeValue: false },
  returnNull: false,
  parseMissingKeyHandler: (key) => {
    throw new Error(`no text for ${key}`);
  },
});

const language = (lng: string | undefined): string => lng ?? 'en';
const formatter = i18n.services.formatter;
formatter?.add('duration', (value: number, lng) => formatDuration(value, language(lng)));
formatter?.add('day', (value: Day, lng) => formatDay(value, language(lng)));
formatter?.add('shortDay', (value: Day, lng) => formatShortDay(value, language(lng)));
formatter?.add('month', (value: Day, lng) => formatMonth(value, language(lng)));
formatter?.add('instant', (value: Instant, lng) => formatInstant(value, language(lng)));
formatter?.add('integer', (value: number, lng) => formatNumber(value, language(lng)));
formatter?.add('hundredths', (value: number, lng) => formatNumber(value, language(lng), 2));
formatter?.add('rate', (value: number, lng) => formatRate(value, language(lng)));
formatter?.add('share', (value: number, lng) => formatShare(value, language(lng)));
formatter?.add('fineShare', (value: number, lng) => formatFineShare(value, language(lng)));
formatter?.add('names', (value: readonly string[], lng) => formatList(value, language(lng)));

/**
 * The sentence for a key `namespace:path`, its `{{values}}` filled in and formatted (`{{t, duration}}`,
 * `{{d, day}}`, `{{d, shortDay}}`, `{{at, instant}}`, `{{n, integer}}`, `{{a, hundredths}}`, `{{r, rate}}`, `{{s, share}}`,
 * `{{s, fineShare}}`, `{{list, names}}`);
 * `count` chooses the plural. Throws when the catalogue has no such key.
 */
export function text(key: string, values: Readonly<Record<string, unknown>> = {}): string {
  return i18n.t(key, { ...values });
}

/** The language that texts are in. */
export const currentLanguage = (): string => i18n.language;
