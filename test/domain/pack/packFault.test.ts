import { describe, expect, it } from 'vitest';
import { packPathText, shownValue } from '../../../src/domain/pack/packFault';
import { schemaOf } from '../../../src/domain/pack/packFiles';

describe('packPathText', () => {
  it('writes a path as a reader of JSON would', () => {
    expect(packPathText([])).toBe('$');
    expect(packPathText([3, 'roles', 0])).toBe('$[3].roles[0]');
    expect(packPathText(['early-stage', 'title'])).toBe('$["early-stage"].title');
  });
});

describe('shownValue', () => {
  it('writes out what could drive a terminal or turn the reading direction', () => {
    expect(shownValue('a\u001b[31mb')).toBe('a\\u001b[31mb');
    expect(shownValue('a\u202eb\nc')).toBe('a\\u202eb\\u000ac');
    expect(shownValue('prêt à porter 日本')).toBe('prêt à porter 日本');
  });

  it('shortens what is long', () => {
    expect(shownValue('x'.repeat(5000))).toHaveLength(81);
  });
});

describe('schemaOf', () => {
  it('knows the files of a pack and no others', () => {
    expect(schemaOf('questions.json')).toBeDefined();
    expect(schemaOf('locales/pt-BR/fit.json')).toBeDefined();
    for (const file of [
      'constructor',
      'readme.md',
      'locales/en/other.json',
      'locales/../pack.json',
      'a/en/fit.json',
    ]) {
      expect(schemaOf(file)).toBeUndefined();
    }
  });
});
