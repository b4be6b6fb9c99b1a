import { describe, expect, it } from 'vitest';
import type { Cap } from '../../../src/domain/assessment/assessmentResult';
import { capSentence } from '../../../src/domain/report/capSentence';
import { reportContext } from '../../../src/domain/report/reportContext';
import { assessAll } from '../assessOne';
import { buildPack } from '../buildPack';
import { buildRecord } from '../buildRecord';
import { told } from './told';

const pack = buildPack({ questions: [{ id: 'q', in: 'observe' }] });
const context = reportContext(buildRecord(), assessAll(pack, {}), pack, { documentId: '', revision: null });

const say = (cap: Cap): string => told(capSentence(context, cap)).replaceAll('\u00a0', ' ');
const covered = (coverage: number) => say({ kind: 'coverage-low', atMost: 'steady', coverage });
const marked = (share: number) => say({ kind: 'not-applicable-share', atMost: 'steady', share });

describe('a share that sets a cap', () => {
  it('is rounded half up like everywhere else', () => {
    // In floats 0.58 * 100 lies just under 58, 23 / 40 * 100 just under 57.5, and 0.28 * 100 just over 28.
    expect(covered(0.58)).toBe('58 % of the questions are answered by weight, 80 % is needed.');
    expect(covered(23 / 40)).toBe('58 % of the questions are answered by weight, 80 % is needed.');
    expect(marked(0.28)).toBe('28 % of the weight is marked not applicable, 20 % is allowed.');
    expect(marked(0.313)).toBe('31 % of the weight is marked not applicable, 20 % is allowed.');
  });

  it('is told in tenths where whole percent would print the very limit that it misses', () => {
    expect(covered(0.796)).toBe('79.6 % of the questions are answered by weight, 80 % is needed.');
    expect(covered(0.79999)).toBe('79.9 % of the questions are answered by weight, 80 % is needed.');
    expect(marked(0.204)).toBe('20.4 % of the weight is marked not applicable, 20 % is allowed.');
    expect(marked(0.20001)).toBe('20.1 % of the weight is marked not applicable, 20 % is allowed.');
  });
});
