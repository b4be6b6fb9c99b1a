/** The keepers of all assessments that were opened: changes go on being sent when their page is left. */
import type { AssessmentId } from '../../domain/ids';
import { client } from '../api';
import { reportNotKept } from './reportNotKept';
import { RecordKeeper } from './recordKeeper';

const keepers = new Map<AssessmentId, RecordKeeper>();

/** The one keeper of an assessment. */
export function recordKeeper(id: AssessmentId): RecordKeeper {
  const known = keepers.get(id);
  if (known !== undefined) return known;
  const keeper = new RecordKeeper(() => client.assessments.get({ id }), reportNotKept);
  keepers.set(id, keeper);
  return keeper;
}

/** Forgets everything that was read, for a library that was opened anew. */
export function forgetRecordKeepers(): void {
  keepers.clear();
}
