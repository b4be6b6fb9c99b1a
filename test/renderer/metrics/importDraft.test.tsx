import { describe, expect, it } from 'vitest';
import type { AssessmentId, PatternId, WorkflowId } from '../../../src/domain/ids';
import { instant } from '../../../src/domain/time';
import {
  draftFrom,
  mapField,
  missingIn,
  questionsOf,
  requestOf,
} from '../../../src/renderer/features/metrics/imports/importDraft';
import { nextImportState, startOfImport } from '../../../src/renderer/features/metrics/imports/importState';
import { incidentFile, inspectedColumn } from './incidentFile';

const workflow = 'w1' as WorkflowId;

describe('what an import has to ask', () => {
  it('asks nothing when the file tells it all', () => {
    const file = incidentFile();
    const draft = draftFrom(file, workflow);
    const questions = questionsOf(file, draft.mapping, null);
    expect(questions).toMatchObject({ zone: null, order: null, idRepeats: false, patternValues: null });
    expect(missingIn(draft, questions)).toEqual([]);
  });

  it('asks for a zone and an order only while a mapped column needs them', () => {
    const file = incidentFile({ needsZone: true, orderOpen: true });
    const draft = draftFrom(file, workflow);
    const questions = questionsOf(file, draft.mapping, null);
    expect(questions.zone).toBe('Opened');
    expect(questions.order).toEqual({ column: 'Opened', samples: ['03/04/2026 10:00', '05/06/2026 11:00'] });
    expect(missingIn(draft, questions)).toEqual(['zone', 'order']);
    expect(missingIn({ ...draft, zone: 'Europe/Berlin', order: 'dmy' }, questions)).toEqual([]);
    const without = mapField(draft, 'started', null);
    expect(questionsOf(file, without.mapping, null)).toMatchObject({ zone: null, order: null });
  });

  it('asks afterwards what only the whole file could show', () => {
    const file = incidentFile();
    const { mapping } = draftFrom(file, workflow);
    const zone = questionsOf(file, mapping, {
      code: 'zone-needed',
      column: 'Restored',
      line: 900,
      text: '1.2.26',
    });
    expect(zone.zone).toBe('Restored');
    const order = questionsOf(file, mapping, {
      code: 'order-mixed',
      column: 'Opened',
      line: 7,
      text: '1/2/26',
    });
    expect(order.order).toEqual({ column: 'Opened', samples: ['1/2/26'] });
  });

  it('sees ids that come again with other cells, not identical rows', () => {
    const same = incidentFile({
      rows: [
        ['1', 'a'],
        ['1', 'a'],
      ],
    });
    const other = incidentFile({
      rows: [
        ['1', 'a'],
        ['1', 'b'],
      ],
    });
    expect(questionsOf(same, same.mapping, null).idRepeats).toBe(false);
    expect(questionsOf(other, other.mapping, null).idRepeats).toBe(true);
    const noId = mapField(draftFrom(other, workflow), 'id', null);
    expect(questionsOf(other, noId.mapping, null).idRepeats).toBeNull();
  });

  it('needs a start, another time and a workflow', () => {
    const file = incidentFile();
    let draft = draftFrom(file, null);
    for (const field of ['started', 'restored', 'reconciled'] as const) draft = mapField(draft, field, null);
    expect(missingIn(draft, questionsOf(file, draft.mapping, null))).toEqual(['started', 'ends', 'workflow']);
  });

  it('offers the values of the failure pattern column, and forgets them with the column', () => {
    const file = incidentFile({
      columns: [inspectedColumn('Symptom', { distinct: ['lost event', ' ', 'locked'] })],
      mapping: { failurePattern: 'Symptom' },
    });
    const draft = { ...draftFrom(file, workflow), patterns: { locked: 'retries' as PatternId } };
    expect(questionsOf(file, draft.mapping, null).patternValues).toEqual(['lost event', 'locked']);
    expect(mapField(draft, 'failurePattern', null).patterns).toEqual({});
  });

  it('sends what was decided and nothing that was not asked', () => {
    const inspection = incidentFile();
    const draft = {
      ...draftFrom(inspection, workflow),
      zone: 'Europe/Berlin',
      leaveOut: [{ column: 'Kind', value: 'test' }],
      patterns: { locked: 'retries' as PatternId },
    };
    const request = requestOf(
      draft,
      { path: '/f.csv', inspection },
      questionsOf(inspection, draft.mapping, null),
      {
        assessmentId: 'a' as AssessmentId,
        now: instant(5),
      },
    );
    expect(request).toMatchObject({
      path: '/f.csv',
      workflowId: 'w1',
      options: {
        zone: null,
        order: null,
        dedupe: 'error',
        now: 5,
        where: [{ column: 'Kind', operator: '!=', value: 'test' }],
      },
      patternValues: [{ value: 'locked', patternId: 'retries' }],
    });
  });
});

describe('the steps of an import', () => {
  const inspection = incidentFile();
  const draft = draftFrom(inspection, workflow);
  const seen = nextImportState(nextImportState(startOfImport, { type: 'look', path: '/a.csv' }), {
    type: 'seen',
    path: '/a.csv',
    inspection,
    draft,
  });

  it('keeps every choice when an import is cancelled or refused', () => {
    const changed = nextImportState(seen, { type: 'draft', draft: { ...draft, zone: 'UTC' } });
    const running = nextImportState(changed, { type: 'import' });
    const cancelled = nextImportState(nextImportState(running, { type: 'cancelling' }), {
      type: 'cancelled',
    });
    expect(cancelled).toMatchObject({ step: 'check', cancelled: true, draft: { zone: 'UTC' } });
    const refused = nextImportState(running, {
      type: 'trouble',
      trouble: { kind: 'refused', problem: { code: 'empty' } },
    });
    expect(refused).toMatchObject({ step: 'check', trouble: { problem: { code: 'empty' } } });
  });

  it('ignores what comes too late', () => {
    expect(nextImportState(seen, { type: 'seen', path: '/other.csv', inspection, draft })).toBe(seen);
    expect(
      nextImportState(seen, {
        type: 'progress',
        progress: { phase: 'read', bytesRead: 1, bytesTotal: 2, rowsRead: 1 },
      }),
    ).toBe(seen);
    const other = nextImportState(seen, { type: 'look', path: '/b.csv' });
    expect(nextImportState(other, { type: 'seen', path: '/a.csv', inspection, draft })).toBe(other);
  });
});
