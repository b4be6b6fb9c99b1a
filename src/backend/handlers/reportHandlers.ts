import { implement, type Router } from '@orpc/server';
import { contract, type Contract } from '../../shared/contract';
import { type HandlerContext, typedFailures } from './typedFailures';

const reports = implement(contract.reports).$context<HandlerContext>().use(typedFailures);

export const reportHandlers: Router<Contract['reports'], HandlerContext> = reports.router({
  model: reports.model.handler(({ context, input }) => context.services.reports.model(input)),
  comparison: reports.comparison.handler(({ context, input }) => context.services.reports.comparison(input)),
});
