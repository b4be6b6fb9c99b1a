/** Everything that reading a row needs, decided before the first row. */
import type { ImportField, RecordTimeField } from '../../domain/metrics/importTypes';
import type { CellWords } from './cellWords';
import type { DecimalColumn } from './decimalColumn';
import type { DurationUnit } from './suppliedDuration';
import type { TimeColumnReader } from './timeColumnReader';

export interface RowPlan {
  /** Cells that a row has. */
  readonly width: number;
  /** Field to position in the row. */
  readonly positions: ReadonlyMap<ImportField, number>;
  readonly times: readonly {
    readonly field: RecordTimeField;
    readonly position: number;
    readonly reader: TimeColumnReader;
  }[];
  readonly words: CellWords;
  readonly numbers: readonly {
    readonly field: ImportField;
    readonly position: number;
    readonly marks: DecimalColumn;
  }[];
  readonly durationUnit: DurationUnit | null;
}
