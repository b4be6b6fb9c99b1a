import type { RecordKind } from '../../../../domain/metrics/importTypes';

/** Whether records of the kind are listed on Drills and records, and can be edited there one by one. */
export function isListed(kind: RecordKind): boolean {
  switch (kind) {
    case 'incident':
    case 'milestone':
      return false;
    case 'drill':
    case 'reconciliation':
    case 'change':
    case 'review':
      return true;
  }
}
