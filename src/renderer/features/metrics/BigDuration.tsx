import { durationParts } from '../../../shared/i18n/formats';
import { formatNumber } from '../../../shared/i18n/formats';
import { currentLanguage } from '../../../shared/i18n/text';
import styles from './metrics.module.css';

/** A length of time as a headline: figures large, units small, never parted. */
export function BigDuration({ ms, size }: { readonly ms: number; readonly size: 'first' | 'second' }) {
  const language = currentLanguage();
  return (
    <span className={size === 'first' ? styles.first : styles.second}>
      {durationParts(ms).map((part, index) => (
        <span key={part.unit} className={styles.part}>
          {index > 0 && ' '}
          {formatNumber(part.amount, language, part.digits)}
          <span className={styles.unit}>{'\u00A0' + part.unit}</span>
        </span>
      ))}
    </span>
  );
}
