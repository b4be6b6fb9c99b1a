import youngHeap from './youngHeap.json';

/**
 * The flag under which a process that imports is started, also by scripts. A million rows make garbage that hardly ever
 * outlives its batch: in a small nursery it is swept where the processor still has it at hand, and 100 MB are never
 * asked for.
 */
export const SMALL_YOUNG_HEAP = youngHeap.flag;
