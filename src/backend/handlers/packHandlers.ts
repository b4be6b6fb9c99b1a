import { implement, type Router } from '@orpc/server';
import { contract, type Contract } from '../../shared/contract';
import { type HandlerContext, typedFailures } from './typedFailures';

const packs = implement(contract.packs).$context<HandlerContext>().use(typedFailures);

export const packHandlers: Router<Contract['packs'], HandlerContext> = packs.router({
  list: packs.list.handler(({ context }) => [...context.services.packs.list()]),
  get: packs.get.handler(({ context, input }) => context.services.packs.get(input)),
});
