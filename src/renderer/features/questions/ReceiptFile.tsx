import { Button, Input } from '@mantine/core';
import { useId, useState } from 'react';
import type { Receipt } from '../../../domain/assessment/assessmentRecord';
import { text } from '../../../shared/i18n/text';
import classes from './ReceiptForm.module.css';

interface ReceiptFileProps {
  readonly kept: Receipt['file'];
  /** A stored file stays with its receipt, so that its fingerprint keeps meaning something. */
  readonly canChoose: boolean;
  readonly path: string | null;
  readonly onChoose: (path: string | null) => void;
}

const nameOf = (path: string): string => path.split(/[\\/]/).at(-1) ?? path;

/** The file behind a receipt: chosen in a dialog or dropped. */
export function ReceiptFile({ kept, canChoose, path, onChoose }: ReceiptFileProps) {
  const label = useId();
  const [over, setOver] = useState(false);
  if (!canChoose) {
    return kept === null ? (
      <span />
    ) : (
      <div>
        <Input.Label labelElement="div">{text('questions:receipt.file')}</Input.Label>
        <p className={classes.fileName}>{text('questions:receipt.kept', { name: kept.name })}</p>
      </div>
    );
  }
  const choose = async (): Promise<void> => {
    const chosen = await window.desktop.chooseEvidence();
    if (chosen !== null) onChoose(chosen);
  };
  return (
    <div role="group" aria-labelledby={label}>
      <Input.Label id={label} labelElement="div">
        {text('questions:receipt.file')}
      </Input.Label>
      <div
        className={classes.drop}
        data-over={over || undefined}
        onDragOver={(event) => {
          event.preventDefault();
          setOver(true);
        }}
        onDragLeave={() => setOver(false)}
        onDrop={(event) => {
          event.preventDefault();
          setOver(false);
          const file = event.dataTransfer.files[0];
          if (file !== undefined) onChoose(window.desktop.pathOf(file));
        }}
      >
        {path === null ? (
          <>
            <Button variant="default" size="compact-sm" onClick={() => void choose()}>
              {text('questions:receipt.choose')}
            </Button>
            <span className="ek-small">{text('questions:receipt.drop')}</span>
          </>
        ) : (
          <>
            <span className={classes.fileName}>
              {text('questions:receipt.chosen', { name: nameOf(path) })}
            </span>
            <Button variant="subtle" size="compact-sm" onClick={() => onChoose(null)}>
              {text('questions:receipt.forget')}
            </Button>
          </>
        )}
      </div>
    </div>
  );
}
