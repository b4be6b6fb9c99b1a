import { implement, type Router } from '@orpc/server';
import { contract, type Contract } from '../../shared/contract';
import { type HandlerContext, typedFailures } from './typedFailures';

const beliefs = implement(contract.beliefs).$context<HandlerContext>().use(typedFailures);

export const beliefHandlers: Router<Contract['beliefs'], HandlerContext> = beliefs.router({
  set: beliefs.set.handler(({ context, input }) => context.services.beliefs.set(input)),
  clear: beliefs.clear.handler(({ context, input }) => context.services.beliefs.clear(input)),
});
