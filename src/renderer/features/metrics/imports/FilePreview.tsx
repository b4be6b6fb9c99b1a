import type { FileInspection } from '../../../../domain/metrics/importTypes';
import { text } from '../../../../shared/i18n/text';
import styles from './imports.module.css';

const SHOWN_ROWS = 4;

const DELIMITERS: Readonly<Record<string, string>> = {
  ',': 'comma',
  ';': 'semicolon',
  '\t': 'tab',
  '|': 'bar',
};

/** What was recognised about the file, and its first rows exactly as read. */
export function FilePreview({ inspection }: { readonly inspection: FileInspection }) {
  const { encoding, byteOrderMark, delimiter, hasHeader, columns, preset, rows, name } = inspection;
  const facts = [
    text(`metrics:wizard.file.preset.${preset}`),
    text(byteOrderMark ? 'metrics:wizard.file.withMark' : 'metrics:wizard.file.withoutMark', {
      encoding: text(`metrics:wizard.file.encoding.${encoding}`),
    }),
    text(`metrics:wizard.file.delimiter.${DELIMITERS[delimiter] ?? 'other'}`, { delimiter }),
    text(hasHeader ? 'metrics:wizard.file.header' : 'metrics:wizard.file.noHeader'),
    text('metrics:wizard.file.columns', { count: columns.length }),
  ];
  return (
    <section className={styles.preview}>
      <p className={styles.facts}>
        {facts.map((fact) => (
          <span key={fact}>{fact}</span>
        ))}
      </p>
      <div
        className={styles.rows}
        role="region"
        tabIndex={0}
        aria-label={text('metrics:wizard.file.rows', { file: name })}
      >
        <table className="ek-table">
          <thead>
            <tr>
              {columns.map(({ column }) => (
                <th key={column} scope="col">
                  {column}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.slice(0, SHOWN_ROWS).map((row, line) => (
              <tr key={line}>
                {columns.map(({ column }, index) => (
                  <td key={column} title={row[index]}>
                    {row[index] ?? ''}
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </section>
  );
}
