import { implement, type Router } from '@orpc/server';
import { contract, type Contract } from '../../shared/contract';
import { type HandlerContext, typedFailures } from './typedFailures';

const receipts = implement(contract.receipts).$context<HandlerContext>().use(typedFailures);

export const receiptHandlers: Router<Contract['receipts'], HandlerContext> = receipts.router({
  add: receipts.add.handler(({ context, input }) => context.services.receipts.add(input)),
  update: receipts.update.handler(({ context, input }) => context.services.receipts.update(input)),
  remove: receipts.remove.handler(({ context, input }) => context.services.receipts.remove(input)),
  restore: receipts.restore.handler(({ context, input }) => context.services.receipts.restore(input)),
});
