/** The sentence that tells a fault of a question pack. */
import { PackFaultCode, type PackFault, PackIdKind } from '../../domain/pack/packFault';
import { text } from './text';

/** What zod calls the types of JSON, as far as the catalogue has a word for each. */
const TYPES = [
  'string',
  'number',
  'int',
  'fraction',
  'boolean',
  'array',
  'tuple',
  'object',
  'record',
  'null',
  'infinity',
];

const SYNTAX = [
  'InvalidSymbol',
  'InvalidNumberFormat',
  'PropertyNameExpected',
  'ValueExpected',
  'ColonExpected',
  'CommaExpected',
  'CloseBraceExpected',
  'CloseBracketExpected',
  'EndOfFileExpected',
  'UnexpectedEndOfComment',
  'UnexpectedEndOfString',
  'UnexpectedEndOfNumber',
  'InvalidUnicode',
  'InvalidEscapeCharacter',
  'InvalidCharacter',
];

type Value = string | number | undefined;

const typeWord = (type: Value): Value =>
  typeof type === 'string' && TYPES.includes(type) ? text(`packs:type.${type}`) : type;

const syntaxWords = (problem: Value): string =>
  text(`packs:syntax.${typeof problem === 'string' && SYNTAX.includes(problem) ? problem : 'other'}`);

function kindWord(kind: Value): Value {
  const known = PackIdKind.safeParse(kind);
  return known.success ? text(`packs:kind.${known.data}`) : kind;
}

/** The reason alone, without file, line and path, as in `there is no question "x"`. */
export function packFaultSentence(fault: Pick<PackFault, 'code' | 'values'>): string {
  const { code, values } = fault;
  const key = `packs:fault.${PackFaultCode.parse(code)}`;
  switch (code) {
    case 'wrong-type':
      return text(key, { expected: typeWord(values['expected']), found: typeWord(values['found']) });
    case 'json-syntax':
      return text(key, { problem: syntaxWords(values['problem']) });
    case 'list-too-short':
    case 'list-too-long':
      return text(key, { count: values['limit'] });
    default:
      return text(key, 'kind' in values ? { ...values, kind: kindWord(values['kind']) } : values);
  }
}
