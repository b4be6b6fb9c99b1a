import { describe, expect, test } from 'vitest';
import { suggestKind } from '../../../../src/backend/imports/suggestKind';
import { suggestMapping } from '../../../../src/backend/imports/suggestMapping';
import type { ImportMapping, RecordKind } from '../../../../src/domain/metrics/importTypes';

/** What is suggested for a file with one row; a value that begins like an ISO day is a time. */
function suggested(kind: RecordKind, row: Readonly<Record<string, string>>): ImportMapping {
  const cells = Object.values(row);
  return suggestMapping(
    'generic',
    Object.keys(row),
    (i) => {
      const value = cells[i] ?? '';
      const isTime = /^\d{4}-\d\d-\d\d/.test(value);
      return {
        filled: value === '' ? 0 : 1,
        values: value === '' ? [] : [value],
        times: value === '' ? 0 : isTime ? 1 : null,
      };
    },
    kind,
  );
}

const TIME = '2026-03-02T10:00:00Z';

describe('the kind of a file', () => {
  test.each<[RecordKind, string]>([
    ['incident', 'number,opened_at,resolved_at,closed_at,incident_state,short_description,close_code'],
    ['incident', 'Issue key,Issue Type,Summary,Status,Created,Resolved'],
    ['incident', 'when,what'],
    [
      'change',
      'number,short_description,type,state,planned_start_date,work_start,work_end,close_code,cmdb_ci,cab_required',
    ],
    ['change', 'Deployment id,Environment,Status,Created at,Finished at'],
    ['change', 'tag_name,name,published_at'],
    ['change', 'Mudança,Implantado em,Falhou'],
    ['drill', 'Date,Scenario,Result'],
    ['drill', 'Übung,Datum,Ergebnis'],
    ['reconciliation', 'Month,Records checked,Mismatches'],
    ['reconciliation', 'Zeitraum von,bis,geprüft,Abweichungen'],
    ['review', 'Incident,Held on,Improvement,Due'],
    ['milestone', 'order,milestone,requested,completed'],
  ])('%s: %s', (kind, header) => {
    expect(suggestKind(header.split(','))).toBe(kind);
  });
});

describe('the columns', () => {
  test('of ServiceNow’s changes', () => {
    expect(
      suggested('change', {
        number: 'CHG0030001',
        short_description: 'Patch',
        state: 'Closed',
        close_code: 'Successful',
        planned_start_date: TIME,
        work_start: TIME,
        work_end: TIME,
        cmdb_ci: 'Gateway',
      }),
    ).toEqual({ id: 'number', deployed: 'work_start', failed: 'close_code', service: 'cmdb_ci' });
  });

  test('of deployments and releases of GitLab, GitHub and Jira', () => {
    expect(suggested('change', { iid: '7', status: 'success', created_at: TIME, finished_at: TIME })).toEqual(
      {
        id: 'iid',
        deployed: 'finished_at',
        failed: 'status',
      },
    );
    expect(suggested('change', { tag_name: 'v1.2', name: 'One', published_at: TIME })).toEqual({
      id: 'tag_name',
      deployed: 'published_at',
    });
    expect(
      suggested('change', { 'Issue key': 'OPS-1', 'Deployment date': TIME, 'Deployment status': 'failed' }),
    ).toEqual({ id: 'Issue key', deployed: 'Deployment date', failed: 'Deployment status' });
  });

  test('a column that says the opposite is not taken for failed, nor a status that never says', () => {
    expect(suggested('change', { deployed: TIME, success: 'yes' })).toEqual({ deployed: 'deployed' });
    expect(suggested('change', { deployed: TIME, status: 'Closed' })).toEqual({ deployed: 'deployed' });
    expect(suggested('change', { deployed: TIME, 'Rolled back': 'yes' })).toEqual({
      deployed: 'deployed',
      failed: 'Rolled back',
    });
  });

  test('of drills with the moments that our own page writes down', () => {
    const row = {
      Date: '2026-09-13',
      Scenario: 'x',
      Start: TIME,
      'Service back': TIME,
      'Records right': TIME,
      'Defects found': '3',
    };
    expect(suggested('drill', row)).toEqual({
      started: 'Start',
      scenario: 'Scenario',
      restored: 'Service back',
      reconciled: 'Records right',
      reconciliationDefects: 'Defects found',
    });
  });

  test('of drills in several languages', () => {
    expect(suggested('drill', { Date: TIME, Scenario: 'x', Result: 'Passed', Restored: TIME })).toEqual({
      started: 'Date',
      scenario: 'Scenario',
      outcome: 'Result',
      restored: 'Restored',
    });
    expect(suggested('drill', { Datum: TIME, Übung: 'x', Ergebnis: 'bestanden', Prozess: 'p' })).toEqual({
      started: 'Datum',
      scenario: 'Übung',
      outcome: 'Ergebnis',
      workflow: 'Prozess',
    });
    expect(suggested('drill', { Fecha: TIME, Simulacro: 'x', Resultado: 'Superado' })).toEqual({
      started: 'Fecha',
      scenario: 'Simulacro',
      outcome: 'Resultado',
    });
  });

  test('of reconciliations by day, by two days and by month', () => {
    expect(
      suggested('reconciliation', { Month: '2026-03', 'Records checked': '9', Mismatches: '1' }),
    ).toEqual({ periodFrom: 'Month', checked: 'Records checked', reconciliationDefects: 'Mismatches' });
    expect(
      suggested('reconciliation', {
        'Período início': '2026-03-01',
        'Período fim': '2026-03-31',
        'Registros verificados': '9',
        Divergências: '1',
        Valor: '5',
      }),
    ).toEqual({
      periodFrom: 'Período início',
      periodTo: 'Período fim',
      checked: 'Registros verificados',
      reconciliationDefects: 'Divergências',
      amount: 'Valor',
    });
    expect(suggested('reconciliation', { Month: 'good', checked: '9' })).toEqual({ checked: 'checked' });
  });

  test('of reviews', () => {
    expect(
      suggested('review', { Incident: 'INC-7', 'Review date': TIME, Improvement: 'x', 'Due date': TIME }),
    ).toEqual({ incident: 'Incident', heldOn: 'Review date', improvement: 'Improvement', due: 'Due date' });
  });
});
