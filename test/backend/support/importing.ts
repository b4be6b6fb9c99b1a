/** Checks and runs imports to their end. */
import type { Services } from '../../../src/backend/services/createServices';
import type { ImportCheck } from '../../../src/domain/metrics/importCheck';
import type { ImportProgress } from '../../../src/domain/metrics/importTypes';
import type { ImportEntry, ImportRequest } from '../../../src/shared/contract';

/** What steps end with. */
export async function last<Result>(steps: AsyncGenerator<ImportProgress, Result>): Promise<Result> {
  for (;;) {
    const step = await steps.next();
    if (step.done) return step.value;
  }
}

export const check = (services: Services, request: ImportRequest): Promise<ImportCheck> =>
  last(services.importPreviews.check(request, undefined));

export const run = (services: Services, request: ImportRequest): Promise<ImportEntry> =>
  last(services.imports.run(request, undefined));
