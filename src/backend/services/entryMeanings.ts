import type { ImportRequest } from '../../shared/contract';
import type { ReadableDb } from '../storage/database';
import { listEntryValues } from '../storage/entries';
import type { ServiceDeps } from './deps';
import { dayInZone, type RowMeanings } from './importFile';
import { importMeanings } from './importMeanings';
import { vendorsByName } from './vendorNames';

/** What the words of a file of drills, reconciliations, changes or reviews mean in the assessment it is imported into. */
export function entryMeanings(
  db: ReadableDb,
  request: ImportRequest,
  { newId }: Pick<ServiceDeps, 'newId'>,
): RowMeanings {
  const vendors = listEntryValues(db, request.assessmentId, 'vendor');
  return {
    ...importMeanings(db, request),
    vendorOf: vendorsByName(vendors),
    dayOf: dayInZone(request.options.zone),
    newId,
    now: request.options.now,
  };
}
