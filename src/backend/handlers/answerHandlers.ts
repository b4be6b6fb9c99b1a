import { implement, type Router } from '@orpc/server';
import { contract, type Contract } from '../../shared/contract';
import { type HandlerContext, typedFailures } from './typedFailures';

const answers = implement(contract.answers).$context<HandlerContext>().use(typedFailures);

export const answerHandlers: Router<Contract['answers'], HandlerContext> = answers.router({
  set: answers.set.handler(({ context, input }) => context.services.answers.set(input)),
  clear: answers.clear.handler(({ context, input }) => context.services.answers.clear(input)),
});
