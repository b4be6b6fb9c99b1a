import { describe, expect, it } from 'vitest';
import type { ScriptRole } from '../../../src/domain/alignment/degradedDay';
import { meaningsOf, regrouped } from '../../../src/domain/alignment/wordsGroups';

const roles = (...names: string[]) => names as ScriptRole[];

describe('groups of words that mean the same', () => {
  it('puts some roles anew and leaves the others where they were', () => {
    const groups = [roles('a', 'b'), roles('c')];
    expect(regrouped(groups, roles('a'), [])).toEqual([['b'], ['c']]);
    expect(regrouped(groups, roles('b', 'c'), [roles('b', 'c')])).toEqual([['a'], ['b', 'c']]);
    expect(regrouped(groups, roles('c'), [])).toEqual([['a', 'b']]);
  });

  it('reads them by meaning in the order of the roles, or not at all unless each was judged', () => {
    const groups = [roles('c'), roles('b', 'a')];
    expect(meaningsOf(groups, roles('a', 'b', 'c'))).toEqual([['a', 'b'], ['c']]);
    expect(meaningsOf(groups, roles('a', 'd'))).toBeNull();
  });
});
