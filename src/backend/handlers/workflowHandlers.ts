import { implement, type Router } from '@orpc/server';
import { contract, type Contract } from '../../shared/contract';
import { type HandlerContext, typedFailures } from './typedFailures';

const workflows = implement(contract.workflows).$context<HandlerContext>().use(typedFailures);

export const workflowHandlers: Router<Contract['workflows'], HandlerContext> = workflows.router({
  create: workflows.create.handler(({ context, input }) => context.services.workflows.create(input)),
  update: workflows.update.handler(({ context, input }) => context.services.workflows.update(input)),
  remove: workflows.remove.handler(({ context, input }) => context.services.workflows.remove(input)),
  restore: workflows.restore.handler(({ context, input }) => context.services.workflows.restore(input)),
});
