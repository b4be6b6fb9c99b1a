import { useElementSize } from '@mantine/hooks';
import { useState } from 'react';
import type { ReportModel } from '../../../domain/report/reportModel';
import { text } from '../../../shared/i18n/text';
import { ReportPages } from '../../report/ReportPages';
import styles from './export.module.css';

/** The width of an A4 page in CSS pixels. */
const PAGE_WIDTH = (210 * 96) / 25.4;

/**
 * The real pages, made smaller as a picture is: they are laid out and cut at their own size first, so that what
 * is seen here is what is printed.
 */
export function ReportPreview({ model, name }: { readonly model: ReportModel; readonly name: string }) {
  const { ref: frame, width } = useElementSize();
  const { ref: pages, height } = useElementSize();
  const [drawn, setDrawn] = useState<{ readonly model: ReportModel; readonly count: number } | null>(null);
  const ready = drawn?.model === model;
  const scale = ready && width > 0 ? Math.min(1, width / PAGE_WIDTH) : 1;
  return (
    <div className={styles.preview}>
      <p className="ek-small" role="status">
        {ready ? text('metrics:export.pages', { count: drawn.count }) : text('metrics:export.drawing')}
      </p>
      <div ref={frame} className={styles.frame} style={{ height: ready ? height * scale : undefined }}>
        <div
          className={styles.pages}
          data-ready={ready || undefined}
          style={{ transform: `scale(${scale})` }}
          role="region"
          aria-label={text('metrics:export.previewOf', { name })}
        >
          <div ref={pages}>
            <ReportPages model={model} onDrawn={(count) => setDrawn({ model, count })} />
          </div>
        </div>
      </div>
    </div>
  );
}
