import { formatDuration } from '../../shared/i18n/formats';
import { currentLanguage } from '../../shared/i18n/text';

/** A length of time as reports write it. */
export const duration = (ms: number): string => formatDuration(ms, currentLanguage());
