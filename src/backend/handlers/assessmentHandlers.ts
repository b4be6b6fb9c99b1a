import { implement, type Router } from '@orpc/server';
import { contract, type Contract } from '../../shared/contract';
import { type HandlerContext, typedFailures } from './typedFailures';

const assessments = implement(contract.assessments).$context<HandlerContext>().use(typedFailures);

export const assessmentHandlers: Router<Contract['assessments'], HandlerContext> = assessments.router({
  create: assessments.create.handler(({ context, input }) => context.services.assessments.create(input)),
  update: assessments.update.handler(({ context, input }) => context.services.assessments.update(input)),
  get: assessments.get.handler(({ context, input }) => context.services.assessments.get(input)),
  movePack: assessments.movePack.handler(({ context, input }) =>
    context.services.assessments.movePack(input),
  ),
  remove: assessments.remove.handler(({ context, input }) => context.services.assessments.remove(input)),
  restore: assessments.restore.handler(({ context, input }) => context.services.assessments.restore(input)),
});
