import { setTimeout as wait } from 'node:timers/promises';
import { expect } from 'vitest';

/** Waits up to some two seconds for what nobody waits for, and fails when it does not come. */
export async function until(condition: () => boolean): Promise<void> {
  for (let i = 0; i < 200 && !condition(); i += 1) await wait(10);
  expect(condition()).toBe(true);
}
