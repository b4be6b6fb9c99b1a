import { Popover, UnstyledButton } from '@mantine/core';
import { ExclusionReason, type FigureSummary } from '../../../domain/metrics/figureSummary';
import { formatNumber } from '../../../shared/i18n/formats';
import { currentLanguage, text } from '../../../shared/i18n/text';
import styles from './metrics.module.css';

/** Opens why records are left out of a figure, each reason with its count. */
export function ExclusionReasons({
  of,
  excluded,
  children,
}: {
  /** The figure, for whoever cannot see where the button stands. */
  readonly of: string;
  readonly excluded: FigureSummary['excluded'];
  readonly children: string;
}) {
  return (
    <Popover position="bottom-end" width={320} withArrow={false}>
      <Popover.Target>
        <UnstyledButton
          className={styles.why}
          aria-label={text('metrics:head.whyOf', { what: children, of })}
        >
          {children}
        </UnstyledButton>
      </Popover.Target>
      <Popover.Dropdown>
        <p className={styles.what}>{text('metrics:excluded.title')}</p>
        <ul className={styles.reasons}>
          {ExclusionReason.options.map((reason) => {
            const count = excluded[reason] ?? 0;
            return count === 0 ? null : (
              <li key={reason}>
                <span>{text(`metrics:excluded.${reason}`)}</span>
                <b>{formatNumber(count, currentLanguage())}</b>
              </li>
            );
          })}
        </ul>
      </Popover.Dropdown>
    </Popover>
  );
}
