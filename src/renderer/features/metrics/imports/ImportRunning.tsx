import { Button, Progress } from '@mantine/core';
import type { ImportProgress } from '../../../../domain/metrics/importTypes';
import { text } from '../../../../shared/i18n/text';
import styles from './imports.module.css';

/** An import under way: what it does, how far it is, and the way out. */
export function ImportRunning({
  file,
  progress,
  cancelling,
  onCancel,
}: {
  readonly file: string;
  readonly progress: ImportProgress | null;
  readonly cancelling: boolean;
  readonly onCancel: () => void;
}) {
  const share =
    progress === null || progress.bytesTotal === 0 ? 0 : (progress.bytesRead / progress.bytesTotal) * 100;
  const phase = cancelling
    ? text('metrics:wizard.progress.cancelling')
    : text(`metrics:wizard.progress.${progress?.phase ?? 'opening'}`);
  return (
    <section className={styles.running}>
      <h2>{text('metrics:wizard.progress.title', { file })}</h2>
      <Progress
        value={share}
        size="sm"
        color="ink"
        aria-label={text('metrics:wizard.progress.title', { file })}
        transitionDuration={0}
      />
      <p role="status">
        {phase}
        {progress !== null && `, ${text('metrics:wizard.progress.rows', { count: progress.rowsRead })}`}
      </p>
      <Button variant="default" onClick={onCancel} disabled={cancelling} autoFocus>
        {text('metrics:wizard.progress.cancel')}
      </Button>
      <p className="ek-small">{text('metrics:wizard.progress.leave')}</p>
    </section>
  );
}
