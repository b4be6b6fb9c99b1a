/** Reads one JSON file of a pack strictly, and remembers on which line everything stands. */
import { type Node, type ParseError, parseTree, printParseErrorCode } from 'jsonc-parser';
import { type PackFault, type PackFinding, shownValue } from '../../domain/pack/packFault';
import { keysInText, plainKeys } from './plainJson';
import { DEEPEST_NESTING, FORBIDDEN_KEYS, MOST_PARTS, surveyJson } from './surveyJson';

/** A text up to this length may become objects before its parts are counted: they cannot be many. */
const LONGEST_UNCOUNTED = 1024 * 1024;

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

/** What JSON.parse makes of a text; undefined: it is no JSON. */
function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** What JSON.parse makes of it may be used as it is: nothing is too deep, forbidden or there twice. */
function isPlain(text: string, value: unknown): boolean {
  const keys = plainKeys(value);
  return keys !== null && keys === keysInText(text);
}

/**
 * Reads JSON as the standard has it: comments, trailing commas and repeated keys are faults. Never throws for
 * a bad text. A comment or a trailing comma leaves the rest readable, so `value` is still given. The tree with
 * its places is only built for a text in which something has to be told, and never before it was counted.
 */
export function readPackJson(file: string, text: string): PackJson {
  const value = text.length > LONGEST_UNCOUNTED ? undefined : parsed(text);
  if (value !== undefined && isPlain(text, value)) return withoutFaults(file, text, value);
  const survey = surveyJson(text);
  switch (survey.kind) {
    case 'too-deep':
    case 'too-many-values': {
      const line = lineFinder(text)(survey.offset);
      const limit = survey.kind === 'too-deep' ? DEEPEST_NESTING : MOST_PARTS;
      const fault: PackFault = { file, line, path: [], code: survey.kind, values: { limit } };
      return { value: undefined, faults: [fault], lineAt: () => line };
    }
    case 'plain': {
      const counted = value ?? parsed(text);
      return counted === undefined ? readClosely(file, text) : withoutFaults(file, text, counted);
    }
    case 'look-closer':
      return readClosely(file, text);
  }
}

/** Lines are looked up in a tree that is built when the first one is asked for. */
function withoutFaults(file: string, text: string, value: unknown): PackJson {
  let closely: PackJson | undefined;
  return { value, faults: [], lineAt: (path) => (closely ??= readClosely(file, text)).lineAt(path) };
}

/** The same with a tree that knows the place of everything. */
function readClosely(file: string, text: string): PackJson {
  const lineOf = lineFinder(text);
  const fault = (
    offset: number,
    path: PackFinding['path'],
    code: PackFault['code'],
    values: PackFault['values'] = {},
  ): PackFault => ({ file, line: lineOf(offset), path, code, values });

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
  // What this parser lets pass and the standard does not.
  if (syntax.length === 0 && parsed(text) === undefined) {
    return { value: undefined, faults: [fault(0, [], 'json-syntax', { problem: 'other' })], lineAt };
  }
  const faults: PackFault[] = [...syntax];
  const value = plainValue(root, [], (code, path, offset, key) =>
    faults.push(fault(offset, path, code, { key: shownValue(key) })),
  );
  return { value, faults, lineAt };
}
