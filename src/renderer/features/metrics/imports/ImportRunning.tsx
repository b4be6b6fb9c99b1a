import { Button, Progress } from '@mantine/core';
import type { ImportProgress } from '../../../../domain/metrics/importTypes';
import { formatShare } from '../../../../shared/i18n/formats';
import { currentLanguage, text } from '../../../../shared/i18n/text';
import { StepHeading } from './StepHeading';
import styles from './imports.module.css';

/** A check or an import under way: what it does, how far it is, and the way out. */
export function ImportRunning({
  what,
  file,
  progress,
  cancelling,
  onCancel,
}: {
  readonly what: 'checking' | 'importing';
  readonly file: string;
  readonly progress: ImportProgress | null;
  readonly cancelling: boolean;
  readonly onCancel: () => void;
}) {
  const share = progress === null || progress.bytesTotal === 0 ? 0 : progress.bytesRead / progress.bytesTotal;
  const title = text(`metrics:wizard.progress.${what}`, { file });
  const phase = cancelling
    ? text('metrics:wizard.progress.cancelling')
    : text(`metrics:wizard.progress.${progress?.phase ?? 'opening'}`);
  return (
    <section className={styles.running}>
      <StepHeading>{title}</StepHeading>
      <Progress value={share * 100} size="sm" color="ink" aria-label={title} transitionDuration={0} />
      <p role="status">
        {phase}
        {progress !== null &&
          `, ${text('metrics:wizard.progress.rows', { count: progress.rowsRead })}, ${text('metrics:wizard.progress.share', { share: formatShare(share, currentLanguage()) })}`}
      </p>
      <Button variant="default" onClick={onCancel} disabled={cancelling}>
        {text(`metrics:wizard.progress.cancel.${what}`)}
      </Button>
      <p className="ek-small">{text(`metrics:wizard.progress.leave.${what}`)}</p>
    </section>
  );
}
