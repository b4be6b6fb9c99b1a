import { describe, expect, it } from 'vitest';
import type { AssessmentId, PatternId, WorkflowId } from '../../../src/domain/ids';
import type { ImportCheck } from '../../../src/domain/metrics/importCheck';
import { instant } from '../../../src/domain/time';
import {
  draftAsBefore,
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
    const questions = questionsOf(file, draft, null);
    expect(questions).toMatchObject({ zone: null, order: null, idRepeats: false, patternValues: null });
    expect(missingIn(draft, questions)).toEqual([]);
  });

  it('asks for a zone and an order only while a mapped column needs them', () => {
    const file = incidentFile({ needsZone: true, orderOpen: true });
    const draft = draftFrom(file, workflow);
    const questions = questionsOf(file, draft, null);
    expect(questions.zone).toBe('Opened');
    expect(questions.order).toEqual({ column: 'Opened', samples: ['03/04/2026 10:00', '05/06/2026 11:00'] });
    expect(missingIn(draft, questions)).toEqual([{ code: 'zone' }, { code: 'order' }]);
    expect(missingIn({ ...draft, zone: 'Europe/Berlin', order: 'dmy' }, questions)).toEqual([]);
    const without = mapField(draft, 'started', null);
    expect(questionsOf(file, without, null)).toMatchObject({ zone: null, order: null });
  });

  it('asks afterwards what only the whole file could show', () => {
    const file = incidentFile();
    const draft = draftFrom(file, workflow);
    const zone = questionsOf(file, draft, {
      code: 'zone-needed',
      column: 'Restored',
      line: 900,
      text: '1.2.26',
    });
    expect(zone.zone).toBe('Restored');
    const order = questionsOf(file, draft, {
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
    expect(questionsOf(same, draftFrom(same, workflow), null).idRepeats).toBe(false);
    expect(questionsOf(other, draftFrom(other, workflow), null).idRepeats).toBe(true);
    const noId = mapField(draftFrom(other, workflow), 'id', null);
    expect(questionsOf(other, noId, null).idRepeats).toBeNull();
  });

  it('needs a start, another time and a workflow', () => {
    const file = incidentFile();
    let draft = draftFrom(file, null);
    for (const field of ['started', 'restored', 'reconciled'] as const) draft = mapField(draft, field, null);
    expect(missingIn(draft, questionsOf(file, draft, null))).toEqual([
      { code: 'field', field: 'started' },
      { code: 'ends' },
      { code: 'workflow' },
    ]);
  });

  it('offers the values of the failure pattern column, and forgets them with the column', () => {
    const file = incidentFile({
      columns: [inspectedColumn('Symptom', { distinct: ['lost event', ' ', 'locked'] })],
      mapping: { failurePattern: 'Symptom' },
    });
    const draft = { ...draftFrom(file, workflow), patterns: { locked: 'retries' as PatternId } };
    expect(questionsOf(file, draft, null).patternValues).toEqual(['lost event', 'locked']);
    expect(mapField(draft, 'failurePattern', null).patterns).toEqual({});
  });

  it('sends what was decided', () => {
    const inspection = incidentFile();
    const draft = {
      ...draftFrom(inspection, workflow),
      zone: 'Europe/Berlin',
      where: [{ column: 'Kind', operator: '!=' as const, value: 'test' }],
      patterns: { locked: 'retries' as PatternId },
    };
    const request = requestOf(draft, '/f.csv', { assessmentId: 'a' as AssessmentId, now: instant(5) });
    expect(request).toMatchObject({
      path: '/f.csv',
      workflowId: 'w1',
      options: {
        kind: 'incident',
        zone: 'Europe/Berlin',
        order: null,
        dedupe: 'error',
        now: 5,
        where: [{ column: 'Kind', operator: '!=', value: 'test' }],
      },
      patternValues: [{ value: 'locked', patternId: 'retries' }],
    });
  });
});

describe('choices that were made before', () => {
  const remembered = {
    at: instant(1_700_000_000_000),
    fileName: 'last.csv',
    mapping: { started: 'Opened', restored: 'Restored', checked: 'Id' },
    options: {
      kind: 'incident' as const,
      preset: 'jira' as const,
      zone: 'Europe/Berlin',
      order: 'dmy' as const,
      dedupe: 'fold' as const,
      where: [{ column: 'Kind', operator: '!=' as const, value: 'test' }],
      words: null,
    },
    patternValues: [
      { value: 'locked', patternId: 'retries' as PatternId },
      { value: 'odd', patternId: 'of-another-pack' as PatternId },
    ],
  };
  const isPattern = (id: PatternId) => id === ('retries' as PatternId);

  it('are taken over, but for fields of another kind and patterns of another pack', () => {
    const file = incidentFile({ more: { remembered } });
    expect(draftAsBefore(file, workflow, isPattern)).toEqual({
      from: 'remembered',
      kind: 'incident',
      preset: 'jira',
      mapping: { started: 'Opened', restored: 'Restored' },
      zone: 'Europe/Berlin',
      order: 'dmy',
      dedupe: 'fold',
      where: [{ column: 'Kind', operator: '!=', value: 'test' }],
      words: null,
      workflowId: workflow,
      milestone: '',
      patterns: { locked: 'retries' },
    });
  });

  it('are those that the file suggests when there were none', () => {
    const file = incidentFile();
    expect(draftAsBefore(file, workflow, isPattern)).toEqual(draftFrom(file, workflow));
  });
});

describe('kinds of record', () => {
  it('each ask for the columns that they cannot do without', () => {
    const file = incidentFile({ more: { kind: 'drill', mapping: { scenario: 'Id', id: 'Restored' } } });
    const draft = draftFrom(file, workflow);
    expect(draft.mapping).toEqual({ scenario: 'Id' });
    expect(missingIn(draft, questionsOf(file, draft, null))).toEqual([{ code: 'field', field: 'started' }]);
  });

  it('need a workflow, except changes and reviews', () => {
    const file = incidentFile({ more: { kind: 'change', mapping: { deployed: 'Opened' } } });
    const draft = draftFrom(file, null);
    expect(missingIn(draft, questionsOf(file, draft, null))).toEqual([]);
    const drill = { ...draft, kind: 'drill' as const, mapping: { started: 'Opened', scenario: 'Id' } };
    expect(missingIn(drill, questionsOf(file, drill, null))).toEqual([{ code: 'workflow' }]);
  });

  it('of milestones need one for all rows while no column names it', () => {
    const place = { assessmentId: 'a' as AssessmentId, now: instant(0) };
    const file = incidentFile({ more: { kind: 'milestone', mapping: { requested: 'Opened' } } });
    const draft = draftFrom(file, workflow);
    expect(missingIn(draft, questionsOf(file, draft, null))).toEqual([{ code: 'milestone' }]);
    const said = { ...draft, milestone: ' Shipped ' };
    expect(missingIn(said, questionsOf(file, said, null))).toEqual([]);
    expect(requestOf(said, '/f.csv', place).milestone).toBe('Shipped');
    const mapped = mapField(said, 'milestone', 'Id');
    expect(missingIn(mapped, questionsOf(file, mapped, null))).toEqual([]);
    expect(requestOf(mapped, '/f.csv', place)).not.toHaveProperty('milestone');
  });
});

describe('the steps of an import', () => {
  const look = incidentFile();
  const draft = draftFrom(look, workflow);
  const seen = nextImportState(nextImportState(startOfImport(), { type: 'look', path: '/a.csv' }), {
    type: 'seen',
    path: '/a.csv',
    look,
    draft,
  });
  const found = { sharedIds: [], report: {} } as unknown as ImportCheck;
  const changed = nextImportState(seen, { type: 'draft', draft: { ...draft, zone: 'UTC' } });
  const checking = nextImportState(changed, { type: 'check', draft: { ...draft, zone: 'UTC' } });
  const checked = nextImportState(checking, { type: 'checked', check: found });
  const refused = {
    type: 'trouble',
    trouble: { kind: 'refused', problem: { code: 'empty' } },
  } as const;

  it('keep every choice when a check or an import is cancelled or refused', () => {
    expect(
      nextImportState(nextImportState(checking, { type: 'cancelling' }), { type: 'cancelled' }),
    ).toMatchObject({ step: 'map', cancelled: true, draft: { zone: 'UTC' } });
    expect(nextImportState(checking, refused)).toMatchObject({ step: 'map', draft: { zone: 'UTC' } });
    const running = nextImportState(checked, { type: 'import' });
    expect(nextImportState(running, { type: 'cancelled' })).toMatchObject({
      step: 'checked',
      cancelled: true,
      draft: { zone: 'UTC' },
    });
    expect(nextImportState(running, refused)).toMatchObject({
      step: 'map',
      trouble: { problem: { code: 'empty' } },
      draft: { zone: 'UTC' },
    });
  });

  it('go back one by one, and forward to the file that was begun', () => {
    const mapped = nextImportState(checked, { type: 'back' });
    expect(mapped).toMatchObject({ step: 'map', draft: { zone: 'UTC' } });
    const chosen = nextImportState(mapped, { type: 'back' });
    expect(chosen).toMatchObject({ step: 'choose', begun: { file: { path: '/a.csv' } } });
    expect(nextImportState(chosen, { type: 'resume' })).toEqual(mapped);
    const other = nextImportState(nextImportState(chosen, { type: 'look', path: '/b.csv' }), refused);
    expect(nextImportState(other, { type: 'resume' })).toEqual(mapped);
    expect(nextImportState(chosen, { type: 'reset' })).toEqual(startOfImport());
  });

  it('keep the rows that share an id on show after another answer was checked', () => {
    const shared = [{ id: '7', rows: [] }];
    const before = nextImportState(checking, { type: 'checked', check: { ...found, sharedIds: shared } });
    const again = nextImportState(before, { type: 'check', draft: { ...draft, dedupe: 'fold' } });
    expect(nextImportState(again, { type: 'checked', check: found })).toMatchObject({
      draft: { dedupe: 'fold' },
      check: { sharedIds: shared },
    });
  });

  it('ignore what comes too late', () => {
    expect(nextImportState(seen, { type: 'seen', path: '/other.csv', look, draft })).toBe(seen);
    expect(
      nextImportState(seen, {
        type: 'progress',
        progress: { phase: 'read', bytesRead: 1, bytesTotal: 2, rowsRead: 1 },
      }),
    ).toBe(seen);
    const other = nextImportState(seen, { type: 'look', path: '/b.csv' });
    expect(nextImportState(other, { type: 'seen', path: '/a.csv', look, draft })).toBe(other);
    expect(nextImportState(checked, { type: 'read', path: '/a.csv', look })).toBe(checked);
  });
});
