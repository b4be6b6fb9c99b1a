/** One pass over a JSON text that builds nothing: whether it may be built at all, and whether something is to be told. */
import { createScanner } from 'jsonc-parser';

/** Deeper nesting is refused before anything that recurses sees it. */
export const DEEPEST_NESTING = 40;
/** A file of more parts (names, values, brackets, commas, colons) is refused before it becomes objects. */
export const MOST_PARTS = 400_000;

/** Keys that reach into the machinery of objects instead of holding data. */
export const FORBIDDEN_KEYS: ReadonlySet<string> = new Set(['__proto__', 'constructor', 'prototype']);

export type JsonSurvey =
  /** No key is forbidden or stands twice in its object: whatever JSON.parse makes of the text may be used. */
  | { readonly kind: 'plain' }
  /** Something here has to be told with its place; see `readPackJson`. */
  | { readonly kind: 'look-closer' }
  | { readonly kind: 'too-deep' | 'too-many-values'; readonly offset: number };

// The parser's token kinds are a const enum, which isolated modules cannot read.
const OPEN_BRACE = 1;
const CLOSE_BRACE = 2;
const OPEN_BRACKET = 3;
const CLOSE_BRACKET = 4;
const COLON = 6;
const STRING = 10;
const END = 17;

/** Surveys a text, sound or not; stops at the first thing that refuses it. */
export function surveyJson(text: string): JsonSurvey {
  const scanner = createScanner(text, true);
  /** The keys of each open object; null for a list. */
  const open: (Set<string> | null)[] = [];
  let parts = 0;
  let closer = false;
  let lastString: string | null = null;
  for (let token: number = scanner.scan(); token !== END; token = scanner.scan()) {
    parts += 1;
    if (parts > MOST_PARTS) return { kind: 'too-many-values', offset: scanner.getTokenOffset() };
    switch (token) {
      case OPEN_BRACE:
      case OPEN_BRACKET:
        open.push(token === OPEN_BRACE ? new Set() : null);
        if (open.length > DEEPEST_NESTING) return { kind: 'too-deep', offset: scanner.getTokenOffset() };
        break;
      case CLOSE_BRACE:
      case CLOSE_BRACKET:
        open.pop();
        break;
      case COLON: {
        const keys = open.at(-1);
        if (lastString === null || keys === undefined || keys === null) break;
        closer ||= keys.has(lastString) || FORBIDDEN_KEYS.has(lastString);
        keys.add(lastString);
      }
    }
    lastString = token === STRING ? scanner.getTokenValue() : null;
  }
  return { kind: closer ? 'look-closer' : 'plain' };
}
