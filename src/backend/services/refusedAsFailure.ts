import { Failure } from './failure';
import { ImportRefused } from './importFile';

/** Runs work with a file; a refusal becomes the failure that crosses the port with its problem. */
export async function refusedAsFailure<Result>(work: () => Promise<Result>): Promise<Result> {
  try {
    return await work();
  } catch (error) {
    if (error instanceof ImportRefused) throw new Failure({ code: 'IMPORT_REFUSED', data: error.problem });
    throw error;
  }
}
