/**
 * The flag under which a process that imports is started. A million rows make garbage that hardly ever outlives its
 * batch: in a small nursery it is swept where the processor still has it at hand, and 100 MB are never asked for.
 */
export const SMALL_YOUNG_HEAP = '--max-semi-space-size=4';
