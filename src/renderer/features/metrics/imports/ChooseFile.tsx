import { Button } from '@mantine/core';
import { useEffect, useEffectEvent, useRef, useState } from 'react';
import { RecordKind } from '../../../../domain/metrics/importTypes';
import { text } from '../../../../shared/i18n/text';
import type { BegunImport } from './importState';
import { Notice } from './Notice';
import { StepHeading } from './StepHeading';
import styles from './imports.module.css';

/** The first question of an import: which file. It can be chosen, or dropped anywhere on the page. */
export function ChooseFile({
  problem,
  begun,
  onFile,
  onResume,
}: {
  /** Why the last file was refused; null: it was not. */
  readonly problem: string | null;
  /** Another file that was begun before. */
  readonly begun: BegunImport | null;
  readonly onFile: (path: string) => void;
  readonly onResume: () => void;
}) {
  const [refused, setRefused] = useState<string | null>(null);
  /** Elements under the pointer enter and leave in turn; only the last leaving is one. */
  const entered = useRef(0);
  const [over, setOver] = useState(false);
  const choose = async () => {
    const path = await window.desktop.chooseCsv();
    if (path !== null) onFile(path);
  };
  const drop = useEffectEvent((event: DragEvent) => {
    event.preventDefault();
    entered.current = 0;
    setOver(false);
    const files = event.dataTransfer?.files ?? [];
    const [file] = files;
    const path = file === undefined ? '' : window.desktop.pathOf(file);
    if (files.length > 1) setRefused(text('metrics:wizard.choose.several', { count: files.length }));
    else if (path === '') setRefused(text('metrics:wizard.choose.noFile'));
    else onFile(path);
  });
  const pass = useEffectEvent((by: 1 | -1) => {
    entered.current = Math.max(0, entered.current + by);
    setOver(entered.current > 0);
  });
  useEffect(() => {
    const listeners = {
      dragenter: () => pass(1),
      dragleave: () => pass(-1),
      dragover: (event: DragEvent) => event.preventDefault(),
      drop: (event: DragEvent) => drop(event),
    };
    for (const [name, listener] of Object.entries(listeners))
      window.addEventListener(name, listener as EventListener);
    return () => {
      for (const [name, listener] of Object.entries(listeners))
        window.removeEventListener(name, listener as EventListener);
    };
  }, []);
  const said = refused ?? problem;
  return (
    <section className={styles.drop} data-over={over || undefined} data-testid="drop">
      <StepHeading>{text('metrics:wizard.choose.title')}</StepHeading>
      <p>{text('metrics:wizard.choose.body')}</p>
      {said !== null && <Notice tone="problem">{said}</Notice>}
      <div className={styles.chooseRow}>
        <Button onClick={() => void choose()}>{text('metrics:wizard.choose.action')}</Button>
        <span>{text(over ? 'metrics:wizard.choose.letGo' : 'metrics:wizard.choose.drop')}</span>
      </div>
      {begun !== null && (
        <p>
          {text('metrics:wizard.choose.begun')}{' '}
          <button type="button" className="ek-link" onClick={onResume}>
            {text('metrics:wizard.choose.resume', { file: begun.file.look.name })}
          </button>
        </p>
      )}
      <h3>{text('metrics:wizard.choose.kinds')}</h3>
      <ul className={styles.kinds}>
        {RecordKind.options.map((kind) => (
          <li key={kind}>
            <b>{text(`imports:kind.${kind}`)}</b> {text(`metrics:wizard.kind.holds.${kind}`)}
          </li>
        ))}
      </ul>
      <p className="ek-small">{text('metrics:wizard.choose.privacy')}</p>
    </section>
  );
}
