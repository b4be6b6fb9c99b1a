import { implement, type Router } from '@orpc/server';
import { contract, type Contract } from '../../shared/contract';
import { type HandlerContext, typedFailures } from './typedFailures';

const symptoms = implement(contract.symptoms).$context<HandlerContext>().use(typedFailures);

export const symptomHandlers: Router<Contract['symptoms'], HandlerContext> = symptoms.router({
  set: symptoms.set.handler(({ context, input }) => context.services.symptoms.set(input)),
  clear: symptoms.clear.handler(({ context, input }) => context.services.symptoms.clear(input)),
});
