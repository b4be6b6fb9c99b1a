/** Turns what zod says about one file of a pack into findings with codes of our own. */
import type * as z from 'zod';
import { type PackFaultCode, type PackFinding, shownValue } from './packFault';

type Issue = z.core.$ZodIssue;
type Path = readonly (string | number)[];
type Values = PackFinding['values'];

const MOST_ALLOWED_SHOWN = 20;

/** The part of a JSON value at a path; undefined where there is none. */
function valueAt(root: unknown, path: Path): unknown {
  return path.reduce<unknown>((value, step) => {
    if (typeof value !== 'object' || value === null || !Object.hasOwn(value, step)) return undefined;
    return (value as Readonly<Record<string | number, unknown>>)[step];
  }, root);
}

function typeName(value: unknown): string {
  if (value === null) return 'null';
  if (Array.isArray(value)) return 'array';
  if (typeof value === 'number' && !Number.isFinite(value)) return 'infinity';
  return typeof value;
}

const foundType = (expected: string, found: unknown): string =>
  expected === 'int' && Number.isFinite(found) ? 'fraction' : typeName(found);

const steps = (path: readonly PropertyKey[]): Path =>
  path.map((step) => (typeof step === 'symbol' ? step.toString() : step));

const allowedList = (values: readonly unknown[]): string =>
  values
    .slice(0, MOST_ALLOWED_SHOWN)
    .map((value) => shownValue(String(value)))
    .join(', ');

/**
 * Of the shapes that a value may have, the one it comes nearest to: the fewest complaints, and of equally
 * many the first. Choices between single values are told as one list instead.
 */
function unionIssues(issue: Extract<Issue, { code: 'invalid_union' }>, path: Path): readonly Issue[] {
  const plainValues = issue.errors.map((branch) => {
    const only = branch.length === 1 ? branch[0] : undefined;
    return only?.code === 'invalid_value' && only.path.length === 0 ? only.values : undefined;
  });
  if (plainValues.length > 0 && plainValues.every((values) => values !== undefined)) {
    return [{ code: 'invalid_value', values: plainValues.flat(), path: [...path], message: '' }];
  }
  const [nearest] = [...issue.errors].sort((a, b) => a.length - b.length);
  return (nearest ?? []).map((inner) => ({ ...inner, path: [...path, ...inner.path] }));
}

function formatCode(issue: Extract<Issue, { code: 'invalid_format' }>, path: Path): PackFaultCode {
  if (issue.format === 'url') return 'bad-url';
  return path.at(-1) === 'version' ? 'bad-version' : 'bad-id';
}

function sizeFinding(
  issue: Extract<Issue, { code: 'too_small' | 'too_big' }>,
): readonly [PackFaultCode, Values] {
  const small = issue.code === 'too_small';
  const limit = Number(small ? issue.minimum : issue.maximum);
  if (issue.origin === 'string') return small ? ['text-empty', {}] : ['text-too-long', { limit }];
  if (issue.origin === 'array' || issue.origin === 'tuple') {
    return [small ? 'list-too-short' : 'list-too-long', { limit }];
  }
  if (small && issue.inclusive === false) return ['number-not-above', { limit }];
  return [small ? 'number-too-small' : 'number-too-large', { limit }];
}

/** The findings for the issues that zod has with `root`, the value of `file`. */
export function schemaFindings(
  file: string,
  root: unknown,
  issues: readonly Issue[],
): readonly PackFinding[] {
  return issues.flatMap((issue): readonly PackFinding[] => {
    const path = steps(issue.path);
    const found = valueAt(root, path);
    const finding = (code: PackFaultCode, values: Values = {}, at: Path = path): PackFinding => ({
      file,
      path: [...at],
      code,
      values,
    });
    const last = path.at(-1);
    const missing = (): PackFinding =>
      finding('missing', { field: typeof last === 'string' ? shownValue(last) : `${last ?? ''}` });
    if (found === undefined && path.length > 0 && issue.code !== 'unrecognized_keys') return [missing()];
    switch (issue.code) {
      case 'invalid_type':
        return [finding('wrong-type', { expected: issue.expected, found: foundType(issue.expected, found) })];
      case 'unrecognized_keys':
        return issue.keys.map((key) => finding('unknown-field', { field: shownValue(key) }, [...path, key]));
      case 'invalid_value':
        return [
          finding('not-allowed', { found: shownValue(String(found)), allowed: allowedList(issue.values) }),
        ];
      case 'invalid_union':
        // Of several shapes that one word tells apart, none has this word.
        if ('options' in issue && issue.options !== undefined) {
          return [
            finding('not-allowed', { found: shownValue(String(found)), allowed: allowedList(issue.options) }),
          ];
        }
        return schemaFindings(file, root, unionIssues(issue, path));
      case 'invalid_format':
        return [finding(formatCode(issue, path), { found: shownValue(String(found)) })];
      case 'too_small':
      case 'too_big':
        return [finding(...sizeFinding(issue))];
      default:
        return [finding('wrong-shape')];
    }
  });
}
