import { Button } from '@mantine/core';
import { useState, type DragEvent } from 'react';
import { text } from '../../../../shared/i18n/text';
import { Notice } from './Notice';
import styles from './imports.module.css';

/** The first question of an import: which file. It can be chosen or dropped. */
export function ChooseFile({
  notice,
  onFile,
}: {
  readonly notice: { readonly tone: 'problem' | 'note'; readonly sentence: string } | null;
  readonly onFile: (path: string) => void;
}) {
  const [over, setOver] = useState(false);
  const choose = async () => {
    const path = await window.desktop.chooseCsv();
    if (path !== null) onFile(path);
  };
  const drop = (event: DragEvent) => {
    event.preventDefault();
    setOver(false);
    const file = event.dataTransfer.files[0];
    const path = file === undefined ? '' : window.desktop.pathOf(file);
    if (path !== '') onFile(path);
  };
  return (
    <section
      className={styles.drop}
      data-over={over || undefined}
      data-testid="drop"
      onDragOver={(event) => {
        event.preventDefault();
        setOver(true);
      }}
      onDragLeave={() => setOver(false)}
      onDrop={drop}
    >
      <h2>{text('metrics:wizard.choose.title')}</h2>
      <p>{text('metrics:wizard.choose.body')}</p>
      {notice !== null && <Notice tone={notice.tone}>{notice.sentence}</Notice>}
      <div className={styles.chooseRow}>
        <Button onClick={() => void choose()} data-autofocus autoFocus>
          {text('metrics:wizard.choose.action')}
        </Button>
        <span>{text('metrics:wizard.choose.drop')}</span>
      </div>
      <p className="ek-small">{text('metrics:wizard.choose.privacy')}</p>
    </section>
  );
}
