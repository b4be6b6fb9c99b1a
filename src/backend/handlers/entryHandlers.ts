import { implement, type Router } from '@orpc/server';
import { contract, type Contract } from '../../shared/contract';
import { type HandlerContext, typedFailures } from './typedFailures';

const entries = implement(contract.entries).$context<HandlerContext>().use(typedFailures);

export const entryHandlers: Router<Contract['entries'], HandlerContext> = entries.router({
  put: entries.put.handler(({ context, input }) => context.services.entries.put(input)),
  remove: entries.remove.handler(({ context, input }) => context.services.entries.remove(input)),
  restore: entries.restore.handler(({ context, input }) => context.services.entries.restore(input)),
});
