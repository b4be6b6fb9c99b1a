import { describe, expect, test } from 'vitest';
import { Entry } from '../../../src/domain/assessment/entry';
import { listChanges } from '../../../src/backend/storage/changeLog';
import { anIncident } from '../../domain/metrics/anIncident';
import { begin } from '../support/entries';
import { START, testServices } from '../support/testLibrary';

const vendor = (name: string): Entry =>
  Entry.parse({
    kind: 'vendor',
    value: { id: 'v', name, alsoKnownAs: [], provides: '', owner: null, workflowIds: [], criteria: [] },
  });

const place = { kind: 'vendor', key: 'v' } as const;

describe('what is entered beside answers', () => {
  test('is put, replaced, removed and restored, and every change is logged', async () => {
    const { services, library, pass } = await testServices();
    const { assessmentId } = begin(services);
    services.entries.put({ assessmentId, entry: vendor('Acquirer') });
    pass(1000);
    services.entries.put({ assessmentId, entry: vendor('New acquirer') });
    const named = () => services.assessments.get({ id: assessmentId }).vendors.map(({ name }) => name);
    expect(named()).toEqual(['New acquirer']);
    expect(services.entries.remove({ assessmentId, place })).toEqual({ savedAt: START + 1000 });
    expect(named()).toEqual([]);
    services.entries.restore({ assessmentId, place });
    expect(named()).toEqual(['New acquirer']);
    expect(listChanges(library.db, assessmentId).filter(({ entity }) => entity === 'vendor')).toMatchObject([
      { from: null, to: { name: 'Acquirer' } },
      { from: { name: 'Acquirer' }, to: { name: 'New acquirer' } },
      { from: { name: 'New acquirer' }, to: null },
      { from: null, to: { name: 'New acquirer' } },
    ]);
  });

  test('leaves with its workflow and comes back with it', async () => {
    const { services } = await testServices();
    const { assessmentId, workflow } = begin(services);
    const entry = Entry.parse({
      kind: 'review',
      value: {
        id: 'r',
        workflowId: workflow.id,
        incident: 'INC-7',
        heldOn: null,
        improvement: '',
        owner: '',
        due: null,
        doneOn: null,
      },
    });
    services.entries.put({ assessmentId, entry });
    const reviews = () => services.assessments.get({ id: assessmentId }).reviews.length;
    expect(reviews()).toBe(1);
    services.workflows.remove({ id: workflow.id });
    expect(reviews()).toBe(0);
    services.workflows.restore({ id: workflow.id });
    expect(reviews()).toBe(1);
  });

  test('may be a single incident, with all that is known of it', async () => {
    const { services } = await testServices();
    const { assessmentId, workflow } = begin(services);
    const value = anIncident({ workflowId: workflow.id, restored: START, severity: 'SEV2', closed: true });
    services.entries.put({ assessmentId, entry: { kind: 'incident', value } });
    expect(services.assessments.get({ id: assessmentId }).incidents).toEqual([value]);
    services.workflows.remove({ id: workflow.id });
    expect(services.assessments.get({ id: assessmentId }).incidents).toEqual([]);
  });

  test('cannot be put into an assessment that is not there, nor restored where nothing was', async () => {
    const { services } = await testServices();
    const { assessmentId } = begin(services);
    const failure = (work: () => unknown): unknown => {
      try {
        work();
      } catch (error) {
        return (error as { body?: unknown }).body;
      }
      return null;
    };
    expect(
      failure(() => services.entries.put({ assessmentId: 'nobody' as never, entry: vendor('A') })),
    ).toEqual({ code: 'NOT_FOUND', data: { what: 'assessment' } });
    expect(failure(() => services.entries.restore({ assessmentId, place }))).toEqual({
      code: 'NOT_FOUND',
      data: { what: 'entry' },
    });
  });
});
