import { Button } from '@mantine/core';
import { useId, useRef, useState, type ReactNode } from 'react';
import { text } from '../../../../../shared/i18n/text';
import { saveChart, type ChartFormat } from './saveChart';
import type { ChartWords } from './standaloneSvg';
import styles from './frame.module.css';

export interface ChartFrameProps {
  /** Its heading on the page, which already says whose figures these are. */
  readonly name: string;
  /** What the chart says in words; the title is used in files and for screen readers. */
  readonly words: ChartWords;
  /** Without ending. */
  readonly fileName: string;
  /** Choices that change the drawing. */
  readonly controls?: ReactNode;
  readonly table: ReactNode;
  /** The drawing; null where there are no records. */
  readonly children: ReactNode;
}

/** What every chart has around it: name, caption, notes, the table behind it, and two ways to save it. */
export function ChartFrame({ name, words, fileName, controls, table, children }: ChartFrameProps) {
  const captionId = useId();
  const drawing = useRef<HTMLDivElement>(null);
  const [asTable, setAsTable] = useState(false);
  const [saving, setSaving] = useState(false);
  const empty = children === null;
  const save = (format: ChartFormat) => {
    const svg = drawing.current?.querySelector<SVGSVGElement>('svg.recharts-surface');
    if (svg == null) return;
    setSaving(true);
    void saveChart(svg, words, fileName, format).finally(() => setSaving(false));
  };
  return (
    <figure className={styles.frame} aria-labelledby={captionId}>
      <div className={styles.head}>
        <figcaption id={captionId} className={styles.name}>
          {name}
        </figcaption>
        {controls}
      </div>
      {words.finding !== null && (
        <div className={styles.finding}>
          <p className={styles.headline}>{words.finding.headline}</p>
          <p>{words.finding.body}</p>
        </div>
      )}
      <p className={styles.caption}>{words.caption.join(' ')}</p>
      {empty && <p className={styles.empty}>{text('charts:empty')}</p>}
      <div ref={drawing} className={styles.drawing} hidden={asTable}>
        {children}
      </div>
      {asTable && (
        // Long tables scroll in their own place, which the keyboard must reach.
        <div className={styles.table} role="group" aria-labelledby={captionId} tabIndex={0}>
          {table}
        </div>
      )}
      {words.notes.map((note) => (
        <p key={note} className={`${styles.caption} ${styles.note}`}>
          {note}
        </p>
      ))}
      {!empty && (
        <div className={styles.actions}>
          <Action
            label={text(asTable ? 'charts:show.chart' : 'charts:show.table')}
            name={name}
            act={() => setAsTable(!asTable)}
          />
          <Action label={text('charts:save.svg')} name={name} disabled={saving} act={() => save('svg')} />
          <Action label={text('charts:save.png')} name={name} disabled={saving} act={() => save('png')} />
        </div>
      )}
    </figure>
  );
}

function Action({
  label,
  name,
  disabled = false,
  act,
}: {
  readonly label: string;
  readonly name: string;
  readonly disabled?: boolean;
  readonly act: () => void;
}) {
  return (
    <Button
      size="compact-xs"
      variant="subtle"
      aria-label={text('charts:show.of', { action: label, name })}
      disabled={disabled}
      onClick={act}
    >
      {label}
    </Button>
  );
}
