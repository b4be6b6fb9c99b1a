/** A file that cannot be imported as a whole, with the reason as data. */
import type { ImportProblem } from '../../domain/metrics/importTypes';

export class ImportRefused extends Error {
  override readonly name = 'ImportRefused';

  constructor(readonly problem: ImportProblem) {
    super(`import refused: ${problem.code}`);
  }
}
