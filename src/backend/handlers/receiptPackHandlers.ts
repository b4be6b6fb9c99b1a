import { implement, type Router } from '@orpc/server';
import { contract, type Contract } from '../../shared/contract';
import { type HandlerContext, outgoing, typedFailures } from './typedFailures';

const packs = implement(contract.receiptPacks).$context<HandlerContext>().use(typedFailures);

export const receiptPackHandlers: Router<Contract['receiptPacks'], HandlerContext> = packs.router({
  // A stream is read after the call itself has returned, so its failures are made typed here.
  write: packs.write.handler(async function* ({ context, input, signal }) {
    try {
      return yield* context.services.receiptPacks.write(input, signal);
    } catch (error) {
      throw outgoing(error, context);
    }
  }),
  check: packs.check.handler(async function* ({ context, input, signal }) {
    try {
      return yield* context.services.receiptPacks.check(input, signal);
    } catch (error) {
      throw outgoing(error, context);
    }
  }),
});
