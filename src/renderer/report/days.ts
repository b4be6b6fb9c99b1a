import type { Day } from '../../domain/time';
import { formatShortDay } from '../../shared/i18n/formats';
import { currentLanguage } from '../../shared/i18n/text';

/** A day in tables and margins. */
export const formatShort = (day: Day): string => formatShortDay(day, currentLanguage());
