import { Fragment } from 'react';
import type { PlacedBlock } from './blocks';

/** One block, or the rows of a table that fell on this page, under its repeated column heads. */
export function DrawnBlock({ placed: { block, rows, gap } }: { readonly placed: PlacedBlock }) {
  const style = { marginTop: `${String(gap)}mm` };
  if (block.kind === 'text')
    return (
      <div className={`rp-text ${block.className ?? ''}`} data-dense={block.dense} style={style}>
        {block.node}
      </div>
    );
  return (
    <table className={block.className} data-dense={block.dense} style={style} aria-label={block.label}>
      <colgroup>
        {block.columns.map((width, at) => (
          <col key={at} style={width === null ? {} : { width: `${String(width)}mm` }} />
        ))}
      </colgroup>
      {block.head !== null && <thead>{block.head}</thead>}
      <tbody>
        {rows.map((row) => (
          <Fragment key={row.id}>{row.node}</Fragment>
        ))}
      </tbody>
      {block.foot !== undefined && <tfoot>{block.foot}</tfoot>}
    </table>
  );
}
