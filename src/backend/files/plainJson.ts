/** Whether a value that JSON.parse gave is what its text says, told without reading the text a second time in full. */
import { DEEPEST_NESTING, FORBIDDEN_KEYS } from './surveyJson';

/** How many keys all objects of a value have together; null: a key is forbidden, or something is nested too deep. */
export function plainKeys(root: unknown): number | null {
  let keys = 0;
  let level: readonly unknown[] = [root];
  for (let depth = 0; level.length > 0; depth++) {
    const below: unknown[] = [];
    for (const value of level) {
      if (typeof value !== 'object' || value === null) continue;
      if (depth >= DEEPEST_NESTING) return null;
      if (Array.isArray(value)) {
        for (const entry of value) below.push(entry);
        continue;
      }
      for (const [key, entry] of Object.entries(value)) {
        if (FORBIDDEN_KEYS.has(key)) return null;
        keys += 1;
        below.push(entry);
      }
    }
    level = below;
  }
  return keys;
}

const BACKSLASH = 0x5c;
const COLON = 0x3a;
const SPACES: ReadonlySet<number> = new Set([0x20, 0x09, 0x0a, 0x0d]);

/** True where an odd number of backslashes stands before a quote, which then is a part of the text around it. */
function isEscaped(text: string, quote: number): boolean {
  let before = quote - 1;
  while (text.charCodeAt(before) === BACKSLASH) before -= 1;
  return (quote - before) % 2 === 0;
}

/**
 * How many keys are written in a text that is sound JSON: more than its value has where a key stands twice in one
 * object, because only one of them counts.
 */
export function keysInText(text: string): number {
  let keys = 0;
  for (let open = text.indexOf('"'); open !== -1;) {
    let close = text.indexOf('"', open + 1);
    while (close !== -1 && isEscaped(text, close)) close = text.indexOf('"', close + 1);
    if (close === -1) return keys;
    let after = close + 1;
    while (SPACES.has(text.charCodeAt(after))) after += 1;
    if (text.charCodeAt(after) === COLON) keys += 1;
    open = text.indexOf('"', after);
  }
  return keys;
}
