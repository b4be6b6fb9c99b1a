import type { Day } from '../../domain/time';
import { formatDay, formatShortDay } from '../../shared/i18n/formats';
import { currentLanguage } from '../../shared/i18n/text';

/** A day in tables and margins. */
export const formatShort = (day: Day): string => formatShortDay(day, currentLanguage());

/** A day in running text. */
export const formatLong = (day: Day): string => formatDay(day, currentLanguage());
