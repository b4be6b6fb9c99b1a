/** Long work that lets others be served. */
import { setImmediate as breathe } from 'node:timers/promises';
import type { Steps } from '../../domain/metrics/steps';

/** How long steps follow each other before others have their turn. */
const TURN_MS = 20;

/** Does the steps one after the other, with a pause for everybody else as soon as a turn is over. */
export async function paced<T>(steps: Steps<T>): Promise<T> {
  let turnEnds = performance.now() + TURN_MS;
  for (;;) {
    const step = steps.next();
    if (step.done === true) return step.value;
    if (performance.now() < turnEnds) continue;
    await breathe();
    turnEnds = performance.now() + TURN_MS;
  }
}
