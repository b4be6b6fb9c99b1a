import { Button, Loader } from '@mantine/core';
import { formatNumber } from '../../../shared/i18n/formats';
import { currentLanguage, text } from '../../../shared/i18n/text';
import { problemSentence } from '../../assessment/problemSentence';
import { notWrittenReason } from './notWrittenReason';
import type { ExportState } from './usePdfExport';
import styles from './export.module.css';

const fileName = (path: string): string => path.split(/[\\/]/).at(-1) ?? path;

/** A size that people compare: `184 KB`, `1.2 MB`. */
function size(bytes: number): string {
  const language = currentLanguage();
  return bytes < 1_000_000
    ? text('metrics:export.size.kb', { size: formatNumber(Math.max(1, Math.round(bytes / 1000)), language) })
    : text('metrics:export.size.mb', { size: formatNumber(bytes / 1_000_000, language, 1) });
}

/** What the export does, did, or could not do. */
export function ExportOutcomeView({ state }: { readonly state: ExportState }) {
  switch (state.step) {
    case 'idle':
      return null;
    case 'preparing':
      return <Busy sentence={text('metrics:export.preparing')} />;
    case 'printing':
      return <Busy sentence={text('metrics:export.printing', { count: state.files.length })} />;
    case 'failed':
      return (
        <p role="alert" className={styles.failed}>
          {text('metrics:export.notPrepared', { reason: problemSentence(state.error) })}
        </p>
      );
    case 'over':
      break;
  }
  const { outcome } = state;
  switch (outcome.status) {
    case 'canceled':
      return (
        <p role="status" className="ek-small">
          {text('metrics:export.canceled')}
        </p>
      );
    case 'failed':
      return (
        <p role="alert" className={styles.failed}>
          {text('metrics:export.failed', { path: outcome.path, reason: notWrittenReason(outcome.reason) })}
        </p>
      );
    case 'saved': {
      const first = outcome.files[0];
      return (
        <div role="status" className={styles.saved}>
          <b>{text('metrics:export.saved', { count: outcome.files.length })}</b>
          <ul>
            {outcome.files.map((file) => (
              <li key={file.path}>
                <span title={file.path}>{fileName(file.path)}</span>
                <span className="ek-figures">{size(file.bytes)}</span>
              </li>
            ))}
          </ul>
          {first !== undefined && (
            <Button variant="default" size="sm" onClick={() => void window.desktop.showInFolder(first.path)}>
              {text('metrics:export.showInFolder')}
            </Button>
          )}
        </div>
      );
    }
  }
}

function Busy({ sentence }: { readonly sentence: string }) {
  return (
    <p role="status" className={styles.busy}>
      <Loader size={14} color="ink" /> {sentence}
    </p>
  );
}
