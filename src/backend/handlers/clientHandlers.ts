import { implement, type Router } from '@orpc/server';
import { contract, type Contract } from '../../shared/contract';
import { type HandlerContext, typedFailures } from './typedFailures';

const clients = implement(contract.clients).$context<HandlerContext>().use(typedFailures);

export const clientHandlers: Router<Contract['clients'], HandlerContext> = clients.router({
  create: clients.create.handler(({ context, input }) => context.services.clients.create(input)),
  update: clients.update.handler(({ context, input }) => context.services.clients.update(input)),
  remove: clients.remove.handler(({ context, input }) => context.services.clients.remove(input)),
  restore: clients.restore.handler(({ context, input }) => context.services.clients.restore(input)),
});
