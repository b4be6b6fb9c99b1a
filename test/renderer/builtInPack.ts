import { shippedPack } from '../domain/shippedPack';

/** The built-in pack, read from its files. */
export const builtInPack = shippedPack('1.0.0');
