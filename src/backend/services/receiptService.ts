import { basename } from 'node:path';
import type { Receipt } from '../../domain/assessment/assessmentRecord';
import type { AssessmentId, ReceiptId } from '../../domain/ids';
import { text } from '../../shared/i18n/text';
import type { FileStore } from '../files/fileStore';
import { UnreadableFile } from '../files/unreadableFile';
import {
  findAssessmentOfReceipt,
  findReceipt,
  insertReceipt,
  setReceiptRemoved,
  updateReceipt,
} from '../storage/receipts';
import type { ServiceDeps } from './deps';
import { existingAssessment, existingReceipt, existingWorkflow } from './existing';
import { Failure, notFound } from './failure';
import { type Edit, recorded, recordedSaved } from './recorded';

export interface NewReceipt {
  readonly assessmentId: AssessmentId;
  readonly receipt: Omit<Receipt, 'id' | 'file'>;
  /** Null: a receipt without a file. */
  readonly filePath: string | null;
}

/** Receipts and their files: add, change, remove and restore. */
export function createReceiptService(deps: ServiceDeps & { readonly evidence: FileStore }) {
  const save = recordedSaved(deps);
  const insert = recorded(deps)((edit, input: NewReceipt & { readonly file: Receipt['file'] }): Receipt => {
    const { assessmentId } = input;
    const receipt: Receipt = { ...input.receipt, id: deps.newId() as ReceiptId, file: input.file };
    requirePlaces(edit, assessmentId, receipt);
    insertReceipt(edit.db, assessmentId, receipt, edit.at);
    edit.log({ entity: 'receipt', key: receipt.id, assessmentId, from: null, to: receipt, why: null });
    return receipt;
  });

  return {
    async add(input: NewReceipt): Promise<Receipt> {
      existingAssessment(deps.library.db, input.assessmentId);
      // The file first: a receipt never names a file that is not there. A file without a receipt is harmless.
      const file = input.filePath === null ? null : await keepEvidence(deps.evidence, input.filePath);
      return insert({ ...input, file });
    },

    update: save((edit, input: { readonly assessmentId: AssessmentId; readonly receipt: Receipt }) => {
      const { assessmentId } = input;
      const from = existingReceipt(edit.db, assessmentId, input.receipt.id);
      const to: Receipt = { ...input.receipt, file: from.file };
      requirePlaces(edit, assessmentId, to);
      updateReceipt(edit.db, to);
      edit.log({ entity: 'receipt', key: to.id, assessmentId, from, to, why: null });
    }),

    remove: save((edit, { id }: { readonly id: ReceiptId }) => {
      const assessmentId = findAssessmentOfReceipt(edit.db, id);
      if (assessmentId === null) throw notFound('receipt');
      const from = existingReceipt(edit.db, assessmentId, id);
      setReceiptRemoved(edit.db, id, edit.at);
      edit.log({ entity: 'receipt', key: id, assessmentId, from, to: null, why: null });
    }),

    restore: save((edit, { id }: { readonly id: ReceiptId }) => {
      const assessmentId = findAssessmentOfReceipt(edit.db, id);
      if (assessmentId === null) throw notFound('receipt');
      const from = findReceipt(edit.db, assessmentId, id);
      setReceiptRemoved(edit.db, id, null);
      const to = existingReceipt(edit.db, assessmentId, id);
      edit.log({ entity: 'receipt', key: id, assessmentId, from, to, why: null });
    }),
  };
}

/** Keeps a chosen file as evidence. Throws FILE_UNREADABLE when it cannot be read. */
export async function keepEvidence(evidence: FileStore, path: string): Promise<NonNullable<Receipt['file']>> {
  try {
    return { ...(await evidence.keep(path)), name: basename(path).slice(0, 200) };
  } catch (error) {
    if (!(error instanceof UnreadableFile)) throw error;
    throw new Failure({
      code: 'FILE_UNREADABLE',
      data: { path, reason: text(`errors:unreadable.${error.reason}`) },
    });
  }
}

function requirePlaces(edit: Edit, assessmentId: AssessmentId, receipt: Receipt): void {
  existingAssessment(edit.db, assessmentId);
  for (const { workflowId } of receipt.supports)
    if (workflowId !== null) existingWorkflow(edit.db, assessmentId, workflowId);
}
