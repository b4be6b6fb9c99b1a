import type { ReactNode } from 'react';
import type { ReportFrame } from '../../domain/report/reportFrame';
import type { ReportKind } from '../../domain/report/reportModel';
import { text } from '../../shared/i18n/text';

/** The first 16 digits in groups, enough to tell two documents apart by eye. */
const shortDigest = (digest: string): string =>
  `${digest.slice(0, 8)} ${digest.slice(8, 12)} ${digest.slice(12, 16)}`;

/** One A4 page with head and foot. */
export function Page({
  frame,
  kind,
  number,
  of,
  continued,
  children,
}: {
  readonly frame: ReportFrame;
  readonly kind: ReportKind;
  readonly number: number;
  readonly of: number;
  /** Name of the part that goes on from the page before. */
  readonly continued: string | null;
  readonly children: ReactNode;
}) {
  const name = { documentId: frame.documentId, kind: text(`report:kind.${kind}`) };
  const document =
    frame.revision === null
      ? text('report:frame.document', name)
      : text('report:frame.documentRevision', { ...name, revision: frame.revision });
  return (
    <article className="rp-page" aria-label={text('report:frame.page', { page: number, pages: of })}>
      <header className="rp-head">
        <div>
          <b>{frame.client}</b> <span>{frame.subject}</span>
        </div>
        <div>{frame.confidentiality}</div>
      </header>
      {continued !== null && (
        <p className="rp-continued">{text('report:frame.continued', { name: continued })}</p>
      )}
      {children}
      <footer className="rp-foot">
        <span>
          {document}
          <i aria-hidden>·</i>
          {text('report:frame.asOf', { asOf: frame.asOf })}
        </span>
        {frame.digest !== '' && (
          <span>{text('report:frame.digest', { digest: shortDigest(frame.digest) })}</span>
        )}
        <span>{text('report:frame.page', { page: number, pages: of })}</span>
      </footer>
    </article>
  );
}
