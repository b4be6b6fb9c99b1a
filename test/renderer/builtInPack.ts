import { packIn, shippedPack } from '../domain/shippedPack';

/** The first built-in pack. */
export const builtInPack = shippedPack('1.0.0');

/** A small pack that a user could add. */
export const examplePack = packIn('docs/examples/order-desk', '1'.repeat(64));
