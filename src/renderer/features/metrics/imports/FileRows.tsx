import { useEffect, useRef, useState, type KeyboardEvent } from 'react';
import type { CellReading, FileLook } from '../../../../domain/metrics/fileLook';
import type { ImportMapping } from '../../../../domain/metrics/importTypes';
import { text } from '../../../../shared/i18n/text';
import { fieldsOf } from './importDraft';
import { readingSentence } from './readingSentence';
import styles from './mapping.module.css';

/** Pixels of the column before that stay in sight. */
const MARGIN = 48;

interface Place {
  readonly row: number;
  readonly column: number;
}

/**
 * The first rows exactly as read, under each time what it is taken for. One cell is in the tab order and the arrow keys
 * move from it; the cell under the keys or the pointer is written out in full below.
 */
export function FileRows({
  look,
  mapping,
  changed,
}: {
  readonly look: FileLook;
  readonly mapping: ImportMapping;
  /** The column that a choice was just made about: it comes into sight. */
  readonly changed: string | null;
}) {
  const { columns, rows, name, kind } = look;
  const grid = useRef<HTMLTableElement>(null);
  useEffect(() => {
    const box = grid.current?.parentElement;
    const head = [...(grid.current?.querySelectorAll('th') ?? [])].find(({ title }) => title === changed);
    // Sideways only: the page stays where the choice is made.
    if (box && head) box.scrollLeft = head.offsetLeft - MARGIN;
  }, [changed]);
  const [at, setAt] = useState<Place>({ row: 0, column: 0 });
  const [shown, setShown] = useState<Place | null>(null);
  const fieldOf = new Map(fieldsOf(kind).map((field) => [mapping[field], field]));
  const readings = new Map<string, readonly CellReading[]>(
    look.readings.map(({ column, cells }) => [column, cells]),
  );
  const move = (event: KeyboardEvent) => {
    const to = moved(at, event.key, rows.length, columns.length);
    if (to === null) return;
    event.preventDefault();
    grid.current?.querySelector<HTMLElement>(`[data-cell="${to.row}-${to.column}"]`)?.focus();
  };
  const full = shown === null ? null : (rows[shown.row]?.[shown.column] ?? '');
  return (
    <div>
      <div className={styles.rows}>
        <table
          ref={grid}
          className="ek-table"
          role="grid"
          aria-label={text('metrics:wizard.file.rows', { file: name })}
          onKeyDown={move}
          onMouseLeave={() => setShown(null)}
        >
          <thead>
            <tr>
              {columns.map(({ column }) => {
                const field = fieldOf.get(column);
                return (
                  <th key={column} scope="col" title={column} data-mapped={field !== undefined || undefined}>
                    {column}
                    <small>
                      {field === undefined
                        ? text('metrics:wizard.file.notRead')
                        : text(`metrics:field.${field}`)}
                    </small>
                  </th>
                );
              })}
            </tr>
          </thead>
          <tbody>
            {rows.map((row, y) => (
              <tr key={y}>
                {columns.map(({ column }, x) => {
                  const reading = readings.get(column)?.[y];
                  return (
                    <td
                      key={column}
                      role="gridcell"
                      data-cell={`${y}-${x}`}
                      tabIndex={at.row === y && at.column === x ? 0 : -1}
                      onFocus={() => {
                        setAt({ row: y, column: x });
                        setShown({ row: y, column: x });
                      }}
                      onBlur={() => setShown(null)}
                      onMouseEnter={() => setShown({ row: y, column: x })}
                    >
                      {row[x] ?? ''}
                      {reading !== undefined && reading.kind !== 'missing' && (
                        <small data-reading={reading.kind}>{readingSentence(reading)}</small>
                      )}
                    </td>
                  );
                })}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <p className={styles.fullCell} data-testid="full-cell">
        {shown === null || full === null ? (
          text('metrics:wizard.file.hint')
        ) : (
          <>
            <b>{columns[shown.column]?.column}</b> {full === '' ? text('metrics:wizard.file.empty') : full}
          </>
        )}
      </p>
    </div>
  );
}

/** Where an arrow key leads to from a cell; null for any other key. */
function moved({ row, column }: Place, key: string, rows: number, columns: number): Place | null {
  switch (key) {
    case 'ArrowUp':
      return { row: Math.max(0, row - 1), column };
    case 'ArrowDown':
      return { row: Math.min(rows - 1, row + 1), column };
    case 'ArrowLeft':
      return { row, column: Math.max(0, column - 1) };
    case 'ArrowRight':
      return { row, column: Math.min(columns - 1, column + 1) };
    case 'Home':
      return { row, column: 0 };
    case 'End':
      return { row, column: columns - 1 };
    default:
      return null;
  }
}
