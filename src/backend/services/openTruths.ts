/** The incidents whose service is back and whose records are not, those open longest first. */
import type { OpenTruth } from '../../domain/metrics/figureSummary';
import { instant, type Instant } from '../../domain/time';
import type { ReadableDb } from '../storage/database';
import { type KeptPlace, readExternalIds } from '../storage/incidents';
import { numbersOf } from '../storage/recordChunks';
import type { ImportedPart, WorkflowIncidents } from './workflowIncidents';

const MOST = 20;

interface Found {
  readonly part: ImportedPart;
  readonly row: number;
  readonly restored: number;
}

/** At most 20. `placesOf` gives the places of the import that a chunk belongs to. */
export function findOpenTruths(
  db: ReadableDb,
  { parts }: WorkflowIncidents,
  asOf: Instant,
  placeOf: (no: number) => KeptPlace | undefined,
): OpenTruth[] {
  const oldest: Found[] = [];
  for (const part of parts) {
    if (!part.recorded.has('reconciled')) continue;
    const restored = part.times.column('restored');
    const reconciled = part.times.column('reconciled');
    if (restored === null) continue;
    for (let row = 0; row < restored.length; row += 1) {
      const since = restored[row] ?? NaN;
      const until = reconciled?.[row] ?? NaN;
      // A reconciliation that cannot be read is -Infinity: nobody knows whether that truth is open.
      if (!(since > -Infinity && since <= asOf) || !(until > asOf || Number.isNaN(until))) continue;
      if (oldest.length === MOST && since >= (oldest.at(-1)?.restored ?? -Infinity)) continue;
      const at = oldest.findIndex((other) => since < other.restored);
      oldest.splice(at === -1 ? oldest.length : at, 0, { part, row, restored: since });
      if (oldest.length > MOST) oldest.pop();
    }
  }
  return oldest.map(({ part, row, restored }) => ({
    ...nameOf(db, part, row, placeOf),
    restored: instant(restored),
  }));
}

function nameOf(
  db: ReadableDb,
  { spans, names }: ImportedPart,
  row: number,
  placeOf: (no: number) => KeptPlace | undefined,
): Pick<OpenTruth, 'externalId' | 'service'> {
  if (names !== null) return names[row] ?? { externalId: null, service: null };
  const span = spans.findLast(({ first }) => first <= row);
  if (span === undefined) return { externalId: null, service: null };
  const at = span.rows === null ? row - span.first : (span.rows[row - span.first] ?? -1);
  const place = placeOf(numbersOf(db, span.chunk, 'place')?.[at] ?? -1);
  return {
    externalId: readExternalIds(db, span.chunk)?.[at] ?? null,
    service: place?.serviceText ?? null,
  };
}
