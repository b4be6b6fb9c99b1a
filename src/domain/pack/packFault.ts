/** What can be wrong with a pack, as data; sentences are in the catalogue `packs` under the same code. */
import * as z from 'zod';

export const PackFaultCode = z.enum([
  // The folder and its files
  'folder-missing',
  'folder-unreadable',
  'folder-name',
  'file-missing',
  'file-unreadable',
  'file-too-large',
  'pack-too-large',
  'too-many-languages',
  'not-a-file',
  'not-utf8',
  'byte-order-mark',
  'unexpected-file',
  // JSON
  'json-comment',
  'json-trailing-comma',
  'json-syntax',
  'too-deep',
  'too-many-values',
  'forbidden-key',
  'duplicate-key',
  'more-faults',
  // The shape of one file
  'missing',
  'wrong-type',
  'unknown-field',
  'not-allowed',
  'bad-id',
  'bad-version',
  'bad-url',
  'text-empty',
  'text-too-long',
  'number-not-above',
  'number-too-small',
  'number-too-large',
  'list-too-short',
  'list-too-long',
  'wrong-shape',
  // How the files fit together
  'needs-format-2',
  'duplicate-id',
  'duplicate-link',
  'unknown-reference',
  'discipline-in-two-dimensions',
  'dimension-without-question',
  'weights-not-100',
  'limits-not-ascending',
  'evidence-and-control',
  'cause-without-link',
  'pattern-without-link',
  'guardrail-without-question',
  'guardrail-with-several-questions',
  'level-over-receipt',
  'truth-without-drill',
  'circle',
  'alignment-without-script',
  'missing-text',
  'superfluous-text',
  'lighter-missing',
  'levels-alike',
]);
export type PackFaultCode = z.infer<typeof PackFaultCode>;

/** What an id in a pack stands for. */
export const PackIdKind = z.enum([
  'dimension',
  'discipline',
  'role',
  'question',
  'pattern',
  'cause',
  'belief',
  'move',
  'guardrail',
  'criterion',
  'rule',
  'item',
  'choice',
  'knowledge',
]);
export type PackIdKind = z.infer<typeof PackIdKind>;

export const PackFault = z.strictObject({
  /** Relative to the pack's folder, with forward slashes; empty for the folder itself. */
  file: z.string(),
  /** From 1; null where no line can be named, as for a missing file. */
  line: z.number().int().positive().nullable(),
  /** Keys and indexes from the top of the file; where something is missing, the place where it belongs. */
  path: z.array(z.union([z.string(), z.number().int().nonnegative()])),
  code: PackFaultCode,
  values: z.record(z.string(), z.union([z.string(), z.number()])),
});
export type PackFault = z.infer<typeof PackFault>;

/** A fault before its line is looked up in the file. */
export type PackFinding = Readonly<Omit<PackFault, 'line'>>;

const LONGEST_SHOWN = 80;

/**
 * Text out of a pack that nobody has vetted, fit to stand in a message: shortened, and with control and
 * direction characters written out, so that it can neither rewrite a terminal nor disguise itself.
 */
export function shownValue(value: string): string {
  const short = value.length > LONGEST_SHOWN ? `${value.slice(0, LONGEST_SHOWN)}…` : value;
  return short.replace(
    /[\p{Cc}\p{Cf}\p{Cs}\u2028\u2029]/gu,
    (character) => `\\u${(character.codePointAt(0) ?? 0).toString(16).padStart(4, '0')}`,
  );
}

/** `$[3].roles[0]`; keys that are no plain words stand in quotes. `$` is the whole file. */
export function packPathText(path: readonly (string | number)[]): string {
  return path.reduce<string>((before, step) => {
    if (typeof step === 'number') return `${before}[${step}]`;
    return /^\w+$/.test(step) ? `${before}.${shownValue(step)}` : `${before}["${shownValue(step)}"]`;
  }, '$');
}
