/** A library with one assessment, and changes to keep in it. */
import type { Entry } from '../../../src/domain/assessment/entry';
import type { AssessmentId, ChangeId, ClientId, PackId } from '../../../src/domain/ids';
import { instant } from '../../../src/domain/time';
import { insertAssessment } from '../../../src/backend/storage/assessments';
import { insertClient } from '../../../src/backend/storage/clients';
import type { Connection } from '../../../src/backend/storage/connection';
import { openTestLibrary } from '../support/testLibrary';

export const assessmentId = 'a' as AssessmentId;
export const at = instant(1000);

export const change = (id: string, name = id): Entry => ({
  kind: 'change',
  value: {
    id: id as ChangeId,
    workflowId: null,
    vendorId: null,
    name,
    service: '',
    deployedAt: at,
    rolledBackAt: null,
    failed: null,
  },
});

export function openChangesLibrary(): Connection {
  const { db } = openTestLibrary();
  insertClient(db, { id: 'c' as ClientId, name: 'Halden Coast', sector: 'Ferries' }, at);
  insertAssessment(
    db,
    {
      id: assessmentId,
      clientId: 'c' as ClientId,
      title: 'Review',
      scope: 'full',
      asOf: null,
      pack: { id: 'p' as PackId, version: '1.0.0', hash: 'h' },
      currency: 'EUR',
      confidentiality: '',
    },
    at,
  );
  return db;
}
