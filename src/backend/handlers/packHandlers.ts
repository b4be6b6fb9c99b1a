import { implement, type Router } from '@orpc/server';
import { contract, type Contract } from '../../shared/contract';
import { type HandlerContext, typedFailures } from './typedFailures';

const packs = implement(contract.packs).$context<HandlerContext>().use(typedFailures);

export const packHandlers: Router<Contract['packs'], HandlerContext> = packs.router({
  list: packs.list.handler(({ context }) => context.services.ownPacks.list()),
  unusable: packs.unusable.handler(({ context }) => context.services.ownPacks.unusable()),
  add: packs.add.handler(({ context, input }) => context.services.ownPacks.add(input)),
  remove: packs.remove.handler(async ({ context, input }) => {
    await context.services.ownPacks.remove(input);
    return {};
  }),
  get: packs.get.handler(({ context, input }) => context.services.packs.get(input)),
});
