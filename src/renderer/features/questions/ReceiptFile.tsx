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
          const dropped = file === undefined ? '' : window.desktop.pathOf(file);
          if (dropped !== '') onChoose(dropped);
        }}
      >
        {path !== null && (
          <span className={classes.fileName}>{text('questions:receipt.chosen', { name: nameOf(path) })}</span>
        )}
        {/* One button for both, so that the focus stays on it. */}
        <Button
          variant={path === null ? 'default' : 'subtle'}
          size="compact-sm"
          onClick={() => (path === null ? void choose() : onChoose(null))}
        >
          {text(path === null ? 'questions:receipt.choose' : 'questions:receipt.forget')}
        </Button>
        {path === null && <span className="ek-small">{text('questions:receipt.drop')}</span>}
      </div>
    </div>
  );
}
