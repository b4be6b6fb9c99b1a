import type { ReactNode } from 'react';

/** A table behind a chart: what each row is, at the left, and its numbers, right aligned beneath their headings. */
export function FigureTable({
  caption,
  rowHeading,
  numberHeadings,
  children,
}: {
  readonly caption: string;
  readonly rowHeading: string;
  readonly numberHeadings: readonly string[];
  /** The table's body, and its foot where it has one. */
  readonly children: ReactNode;
}) {
  return (
    <table className="ek-table">
      <caption>{caption}</caption>
      <thead>
        <tr>
          <th scope="col">{rowHeading}</th>
          {numberHeadings.map((heading) => (
            <th key={heading} scope="col" data-align="right">
              {heading}
            </th>
          ))}
        </tr>
      </thead>
      {children}
    </table>
  );
}
