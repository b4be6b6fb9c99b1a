import type { ReactNode } from 'react';

/** A table in the house style; its caption is read out but not drawn. Cells with `data-align="right"` hold figures. */
export function DataTable({ caption, children }: { readonly caption: string; readonly children: ReactNode }) {
  return (
    <table className="ek-table">
      <caption className="ek-visually-hidden">{caption}</caption>
      {children}
    </table>
  );
}
