/** Around every procedure: a failure leaves as a typed error of the contract, everything else as INTERNAL. */
import { ORPCError, os } from '@orpc/server';
import type { Services } from '../services/createServices';
import { failureOf } from '../services/failure';

export interface HandlerContext {
  readonly services: Services;
  /** Takes what nobody foresaw; the person gets no stack. */
  readonly report: (error: unknown) => void;
}

export const typedFailures = os.$context<HandlerContext>().middleware(async ({ context, next }) => {
  try {
    return await next();
  } catch (error) {
    throw outgoing(error, context);
  }
});

/** What of an error may cross the port. */
export function outgoing(error: unknown, { services, report }: HandlerContext): Error {
  if (error instanceof ORPCError) return error;
  const failure = failureOf(error, services.libraryFile);
  if (failure !== null) return new ORPCError(failure.code, { data: failure.data });
  report(error);
  return new ORPCError('INTERNAL', { status: 500 });
}
