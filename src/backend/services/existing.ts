/** Things that must be there before anything is done with them; each throws NOT_FOUND otherwise. */
import type { Assessment, Client, Receipt, Workflow } from '../../domain/assessment/assessmentRecord';
import type { AssessmentId, ClientId, ReceiptId, WorkflowId } from '../../domain/ids';
import { findAssessment } from '../storage/assessments';
import { findClient } from '../storage/clients';
import type { ReadableDb } from '../storage/database';
import { findReceipt } from '../storage/receipts';
import { findWorkflow } from '../storage/workflows';
import { notFound } from './failure';

export function existingClient(db: ReadableDb, id: ClientId): Client {
  const client = findClient(db, id);
  if (client === null) throw notFound('client');
  return client;
}

export function existingAssessment(db: ReadableDb, id: AssessmentId): Assessment {
  const assessment = findAssessment(db, id);
  if (assessment === null) throw notFound('assessment');
  return assessment;
}

export function existingWorkflow(db: ReadableDb, assessmentId: AssessmentId, id: WorkflowId): Workflow {
  existingAssessment(db, assessmentId);
  const workflow = findWorkflow(db, assessmentId, id);
  if (workflow === null) throw notFound('workflow');
  return workflow;
}

export function existingReceipt(db: ReadableDb, assessmentId: AssessmentId, id: ReceiptId): Receipt {
  existingAssessment(db, assessmentId);
  const receipt = findReceipt(db, assessmentId, id);
  if (receipt === null) throw notFound('receipt');
  return receipt;
}
