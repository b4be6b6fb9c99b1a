import { text } from '../../../../shared/i18n/text';
import type { ImportState } from './importState';
import styles from './imports.module.css';

const STEPS = ['file', 'columns', 'check', 'report'] as const;

const current: Readonly<Record<ImportState['step'], (typeof STEPS)[number]>> = {
  choose: 'file',
  looking: 'file',
  map: 'columns',
  checking: 'check',
  checked: 'check',
  importing: 'check',
  done: 'report',
};

/** Where an import stands among its four steps. */
export function StepTrail({ step }: { readonly step: ImportState['step'] }) {
  return (
    <ol className={styles.trail} aria-label={text('metrics:wizard.trail.label')}>
      {STEPS.map((name, index) => (
        <li key={name} aria-current={current[step] === name ? 'step' : undefined}>
          <span>{index + 1}</span> {text(`metrics:wizard.trail.${name}`)}
        </li>
      ))}
    </ol>
  );
}
