/** The question pack that report fixtures are built on. */
import { shippedPack } from '../shippedPack';

export const pack = shippedPack('1.0.0');
