/** Every method of the contract. */
import type { Router } from '@orpc/server';
import type { Contract } from '../../shared/contract';
import { answerHandlers } from './answerHandlers';
import { assessmentHandlers } from './assessmentHandlers';
import { beliefHandlers } from './beliefHandlers';
import { clientHandlers } from './clientHandlers';
import { decisionHandlers } from './decisionHandlers';
import { entryHandlers } from './entryHandlers';
import { libraryHandlers } from './libraryHandlers';
import { metricsHandlers } from './metricsHandlers';
import { packHandlers } from './packHandlers';
import { receiptHandlers } from './receiptHandlers';
import { receiptPackHandlers } from './receiptPackHandlers';
import { reportHandlers } from './reportHandlers';
import { roleFileHandlers } from './roleFileHandlers';
import { symptomHandlers } from './symptomHandlers';
import type { HandlerContext } from './typedFailures';
import { workflowHandlers } from './workflowHandlers';

export const router: Router<Contract, HandlerContext> = {
  library: libraryHandlers,
  packs: packHandlers,
  clients: clientHandlers,
  assessments: assessmentHandlers,
  workflows: workflowHandlers,
  answers: answerHandlers,
  receipts: receiptHandlers,
  symptoms: symptomHandlers,
  beliefs: beliefHandlers,
  decisions: decisionHandlers,
  metrics: metricsHandlers,
  entries: entryHandlers,
  receiptPacks: receiptPackHandlers,
  roleFiles: roleFileHandlers,
  reports: reportHandlers,
};
