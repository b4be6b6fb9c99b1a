/** Reads one JSON file of a pack strictly, and remembers on which line everything stands. */
import { createScanner, type Node, parseTree, printParseErrorCode, type ParseError } from 'jsonc-parser';
import { type PackFault, type PackFinding, shownValue } from '../../domain/pack/packFault';

/** Deeper nesting is refused before anything that recurses sees it. */
export const DEEPEST_NESTING = 40;

/** Keys that reach into the machinery of objects instead of holding data. */
const FORBIDDEN_KEYS: ReadonlySet<string> = new Set(['__proto__', 'constructor', 'prototype']);

export interface PackJson {
  /** Undefined when the text is no JSON. */
  readonly value: unknown;
  readonly faults: readonly PackFault[];
  /** The line of the deepest part of a path that exists. */
  readonly lineAt: (path: PackFinding['path']) => number;
}

/** Finds the line, from 1, of an offset into the text. */
function lineFinder(text: string): (offset: number) => number {
  const starts = [0];
  for (let at = text.indexOf('\n'); at !== -1; at = text.indexOf('\n', at + 1)) starts.push(at + 1);
  return (offset) => {
    let low = 0;
    let high = starts.length;
    while (high - low > 1) {
      const middle = (low + high) >> 1;
      if ((starts[middle] ?? 0) <= offset) low = middle;
      else high = middle;
    }
    return low + 1;
  };
}

/** Offset of the first bracket that opens too deep; undefined: none does. */
function tooDeepAt(text: string): number | undefined {
  // The parser's token kinds are a const enum, which isolated modules cannot read.
  const opening: readonly number[] = [1, 3];
  const closing: readonly number[] = [2, 4];
  const end = 17;
  const scanner = createScanner(text, true);
  let depth = 0;
  for (let token: number = scanner.scan(); token !== end; token = scanner.scan()) {
    if (closing.includes(token)) depth -= 1;
    if (opening.includes(token) && (depth += 1) > DEEPEST_NESTING) return scanner.getTokenOffset();
  }
  return undefined;
}

/** `object` and `array` nodes have children; `property` nodes have a key and, unless broken, a value. */
const keyOf = (property: Node): string => String(property.children?.[0]?.value as unknown);

function step(node: Node, by: string | number): { readonly node: Node; readonly offset: number } | undefined {
  if (typeof by === 'number') {
    const item = node.type === 'array' ? node.children?.[by] : undefined;
    return item && { node: item, offset: item.offset };
  }
  // The last of several equal keys is the one whose value counts.
  const property =
    node.type === 'object' ? node.children?.findLast((child) => keyOf(child) === by) : undefined;
  const value = property?.children?.[1];
  return property && value && { node: value, offset: property.offset };
}

function offsetAt(root: Node | undefined, path: PackFinding['path']): number {
  let node = root;
  let offset = root?.offset ?? 0;
  for (const by of path) {
    const next = node && step(node, by);
    if (next === undefined) break;
    ({ node, offset } = next);
  }
  return offset;
}

/** The plain value of a tree, leaving out forbidden keys; both they and repeated keys are told. */
function plainValue(
  node: Node,
  path: PackFinding['path'],
  tell: (
    code: 'forbidden-key' | 'duplicate-key',
    path: PackFinding['path'],
    offset: number,
    key: string,
  ) => void,
): unknown {
  const children = node.children ?? [];
  if (node.type === 'array') return children.map((child, i) => plainValue(child, [...path, i], tell));
  if (node.type !== 'object') return node.value;
  const object: Record<string, unknown> = {};
  for (const property of children) {
    const key = keyOf(property);
    const value = property.children?.[1];
    if (FORBIDDEN_KEYS.has(key)) {
      tell('forbidden-key', [...path, key], property.offset, key);
      continue;
    }
    if (Object.hasOwn(object, key)) tell('duplicate-key', [...path, key], property.offset, key);
    if (value !== undefined) object[key] = plainValue(value, [...path, key], tell);
  }
  return object;
}

function syntaxCode(text: string, error: ParseError): Pick<PackFault, 'code' | 'values'> {
  const problem = printParseErrorCode(error.error);
  if (problem === 'InvalidCommentToken') return { code: 'json-comment', values: {} };
  const before = text.slice(0, error.offset).trimEnd();
  const closes = text[error.offset] === '}' || text[error.offset] === ']';
  if (closes && before.endsWith(',')) return { code: 'json-trailing-comma', values: {} };
  return { code: 'json-syntax', values: { problem } };
}

/**
 * Reads JSON as the standard has it: comments, trailing commas and repeated keys are faults. Never throws for
 * a bad text. A comment or a trailing comma leaves the rest readable, so `value` is still given.
 */
export function readPackJson(file: string, text: string): PackJson {
  const lineOf = lineFinder(text);
  const fault = (
    offset: number,
    path: PackFinding['path'],
    code: PackFault['code'],
    values: PackFault['values'] = {},
  ): PackFault => ({ file, line: lineOf(offset), path, code, values });

  const deep = tooDeepAt(text);
  if (deep !== undefined) {
    const faults = [fault(deep, [], 'too-deep', { limit: DEEPEST_NESTING })];
    return { value: undefined, faults, lineAt: () => lineOf(deep) };
  }
  const errors: ParseError[] = [];
  const root = parseTree(text, errors, { disallowComments: true, allowTrailingComma: false });
  const lineAt = (path: PackFinding['path']): number => lineOf(offsetAt(root, path));
  // One slip makes the parser complain several times; the first complaint of a line is the one to act on.
  const told = new Set<number>();
  const syntax = errors.flatMap((error) => {
    const line = lineOf(error.offset);
    if (told.has(line)) return [];
    told.add(line);
    const { code, values } = syntaxCode(text, error);
    return [fault(error.offset, [], code, values)];
  });
  const unreadable = syntax.some(({ code }) => code === 'json-syntax');
  if (root === undefined || unreadable) return { value: undefined, faults: syntax, lineAt };
  const faults: PackFault[] = [...syntax];
  const value = plainValue(root, [], (code, path, offset, key) =>
    faults.push(fault(offset, path, code, { key: shownValue(key) })),
  );
  return { value, faults, lineAt };
}
