import { implement, type Router } from '@orpc/server';
import { contract, type Contract } from '../../shared/contract';
import { type HandlerContext, typedFailures } from './typedFailures';

const library = implement(contract.library).$context<HandlerContext>().use(typedFailures);

export const libraryHandlers: Router<Contract['library'], HandlerContext> = library.router({
  info: library.info.handler(({ context }) => context.services.library.info()),
  rows: library.rows.handler(({ context, input }) => context.services.library.rows(input)),
  openSample: library.openSample.handler(({ context }) => context.services.sample.open()),
});
