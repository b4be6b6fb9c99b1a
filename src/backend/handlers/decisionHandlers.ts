import { implement, type Router } from '@orpc/server';
import { contract, type Contract } from '../../shared/contract';
import { type HandlerContext, typedFailures } from './typedFailures';

const decisions = implement(contract.decisions).$context<HandlerContext>().use(typedFailures);

export const decisionHandlers: Router<Contract['decisions'], HandlerContext> = decisions.router({
  overrule: decisions.overrule.handler(({ context, input }) => context.services.decisions.overrule(input)),
  clearOverrule: decisions.clearOverrule.handler(({ context, input }) =>
    context.services.decisions.clearOverrule(input),
  ),
  ownCondition: decisions.ownCondition.handler(({ context, input }) =>
    context.services.decisions.ownCondition(input),
  ),
});
