import { TIE } from './smallerFirst';

/**
 * Sorts a short list in place, largest value first, those that tie as they stood; returns it. An insertion sort: the
 * built-in one takes a kilobyte of memory at each call, which tens of thousands of lists of two or five feel.
 */
export function largestFirst<T>(items: T[], valueOf: (item: T) => number): T[] {
  for (let next = 1; next < items.length; next += 1) {
    const item = items[next] as T;
    const value = valueOf(item);
    let at = next;
    while (at > 0 && valueOf(items[at - 1] as T) <= value - TIE) {
      items[at] = items[at - 1] as T;
      at -= 1;
    }
    items[at] = item;
  }
  return items;
}
