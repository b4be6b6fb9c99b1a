/** What the first rows tell about a column, as far as that says which field it may be. */
import { present } from './cellWords';
import { holdsTimes, probe, type FileHead } from './fileHead';

export type ColumnFacts = {
  /** Rows of the head with something in this column. */
  readonly filled: number;
  /** Distinct texts among them, up to 50. */
  readonly values: readonly string[];
  /** Rows with a time; 0 when nothing is there yet, null when what is there are no times. */
  readonly times: number | null;
};

const VALUES = 50;
/** Such a column counts how long something took; five digits in it are no Excel date. */
const DURATION_NAME =
  /(recovery|restore|restoration|detection|ack|acknowledge(?:ment)?|resolution|resolve|response|escalation|reconciliation|down)[\s_]*time$/i;

function factsOf(head: FileHead, position: number): ColumnFacts {
  const name = head.names[position] ?? '';
  const cells = head.rows.map(({ cells: row }) => row[position]);
  const values = new Set<string>();
  let filled = 0;
  for (const cell of cells) {
    const text = present(cell);
    if (text === null) continue;
    filled += 1;
    if (values.size < VALUES) values.add(text);
  }
  const reader = probe(name, cells);
  const isNumber = reader.format === 'excel' || reader.format === 'epoch-s' || reader.format === 'epoch-ms';
  // Damaged cells do not unmap a column of times; of plain numbers most have to be some.
  const isTimes = isNumber
    ? holdsTimes(reader, true) && !(reader.format === 'excel' && DURATION_NAME.test(name.trim()))
    : reader.times > 0;
  return { filled, values: [...values], times: filled === 0 ? 0 : isTimes ? reader.times : null };
}

/** The facts of each column by its position, looked at once. */
export function columnFacts(head: FileHead): (position: number) => ColumnFacts {
  const known = new Map<number, ColumnFacts>();
  return (position) => {
    const found = known.get(position) ?? factsOf(head, position);
    known.set(position, found);
    return found;
  };
}
