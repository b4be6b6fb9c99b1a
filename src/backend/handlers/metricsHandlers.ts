import { implement, type Router } from '@orpc/server';
import { paced } from '../services/paced';
import { contract, type Contract } from '../../shared/contract';
import { type HandlerContext, outgoing, typedFailures } from './typedFailures';

const metrics = implement(contract.metrics).$context<HandlerContext>().use(typedFailures);

export const metricsHandlers: Router<Contract['metrics'], HandlerContext> = metrics.router({
  inspect: metrics.inspect.handler(({ context, input }) => context.services.importPreviews.look(input)),
  // A stream is read after the call itself has returned, so its failures are made typed here.
  import: metrics.import.handler(async function* ({ context, input, signal }) {
    try {
      return yield* context.services.imports.run(input, signal);
    } catch (error) {
      throw outgoing(error, context);
    }
  }),
  check: metrics.check.handler(async function* ({ context, input, signal }) {
    try {
      return yield* context.services.importPreviews.check(input, signal);
    } catch (error) {
      throw outgoing(error, context);
    }
  }),
  imports: metrics.imports.handler(({ context, input }) => [...context.services.imports.list(input)]),
  origins: metrics.origins.handler(({ context, input }) => [...context.services.imports.origins(input)]),
  undo: metrics.undo.handler(({ context, input }) => context.services.imports.undo(input)),
  exportRejects: metrics.exportRejects.handler(({ context, input }) =>
    context.services.imports.exportRejects(input),
  ),
  figures: metrics.figures.handler(async ({ context, input }) => [
    ...(await paced(context.services.metrics.figuresSteps(input))),
  ]),
  vendors: metrics.vendors.handler(async ({ context, input }) => [
    ...(await paced(context.services.vendorIncidents.vendorsSteps(input))),
  ]),
  compare: metrics.compare.handler(({ context, input }) =>
    paced(context.services.comparisons.compareSteps(input)),
  ),
});
