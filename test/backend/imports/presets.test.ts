import { describe, expect, it } from 'vitest';
import { importText } from './importText';
import { look, pagerdutyMapping, servicenowMapping } from './layouts';

/** Its last line is not ended. */
const inspect = (...lines: string[]) => look(lines.join('\n'));

describe('exports of known tools', () => {
  it('PagerDuty incidents.csv', async () => {
    const { preset, mapping } = await inspect(
      'id,incident_number,description,service_id,service_name,escalation_policy_id,escalation_policy_name,created_on,resolved_on,seconds_to_first_ack,seconds_to_resolve,auto_resolved,urgency',
      'P1,12,Down,S1,checkout,E1,Default,2024-03-01T10:00:00-05:00,2024-03-01T11:00:00-05:00,60,3600,f,high',
    );
    expect(preset).toBe('pagerduty');
    expect(mapping).toEqual(pagerdutyMapping);
  });

  it('Opsgenie finalAlertData.csv: no time of closing is made up', async () => {
    const { preset, mapping, cautions } = await inspect(
      'Id,TinyId,Alias,Message,Status,IsSeen,Acknowledged,Snoozed,CreatedAt,CreatedAtDate,UpdatedAt,UpdatedAtDate,Count,Owner,Teams,Priority',
      'a-1,1,x,Down,closed,true,true,false,1709287200000,2024/03/01 10:00:00,1709290800000,2024/03/01 11:00:00,1,me,ops,P1',
    );
    expect(preset).toBe('opsgenie');
    expect(mapping).toEqual({ id: 'Id', started: 'CreatedAt', severity: 'Priority', state: 'Status' });
    expect(cautions).toContainEqual({ code: 'updated-as-restored', column: 'UpdatedAt' });
  });

  it('ServiceNow: closing is taken for reconciling, with a caution', async () => {
    const header =
      'number,opened_at,resolved_at,closed_at,incident_state,priority,assignment_group,contact_type,sys_id';
    const row =
      'INC1,2024-03-01 10:00:00,2024-03-01 11:00:00,2024-03-02 11:00:00,7,2 - High,ops,monitoring,x';
    const { preset, mapping, cautions, columns } = await inspect(header, row);
    expect(preset).toBe('servicenow');
    expect(mapping).toEqual(servicenowMapping);
    expect(cautions).toEqual([{ code: 'closed-as-reconciled', column: 'closed_at' }]);
    expect(columns[1]).toEqual({
      column: 'opened_at',
      suggestedField: 'started',
      samples: ['2024-03-01 10:00:00'],
      distinct: ['2024-03-01 10:00:00'],
      time: { format: 'iso', needsZone: true, orderOpen: false },
    });
    const { incidents } = await importText(`${header}\n${row}\n`, { zone: 'Europe/Berlin' });
    expect(incidents[0]).toMatchObject({ severity: 'SEV2', reportedBy: 'system', times: { closed: true } });
  });

  it('ServiceNow in German', async () => {
    const header = 'Nummer;Geöffnet;Gelöst;Geschlossen;Priorität;Status';
    const row = 'INC1;02.01.2024 03:04:05;02.01.2024 05:04:05;13.01.2024 05:04:05;1 - Kritisch;Geschlossen';
    const { mapping } = await look(Buffer.from(`${header}\n${row}\n`, 'latin1'), 'servicenow');
    expect(mapping).toEqual({
      id: 'Nummer',
      started: 'Geöffnet',
      restored: 'Gelöst',
      reconciled: 'Geschlossen',
      severity: 'Priorität',
      state: 'Status',
    });
    expect((await inspect(header, row)).mapping).toMatchObject({ started: 'Geöffnet', restored: 'Gelöst' });
  });

  it('Jira Service Management: SLA columns are time remaining, headers repeat', async () => {
    const { preset, mapping, cautions, header, columns } = await inspect(
      'Summary,Issue key,Issue id,Issue Type,Status,Priority,Resolution,Created,Resolved,Time to resolution,Comment,Comment',
      'Down,OPS-1,1,Incident,Done,Highest,Fixed,2/Jan/06 3:04 PM,2/Jan/06 4:04 PM,3:12,a,b',
    );
    expect(preset).toBe('jira');
    expect(mapping).toMatchObject({
      id: 'Issue key',
      started: 'Created',
      restored: 'Resolved',
      state: 'Status',
    });
    expect(cautions).toEqual([{ code: 'sla-remaining', column: 'Time to resolution' }]);
    expect(header.at(-1)).toBe('Comment#2');
    expect(columns[7]?.time).toEqual({ format: 'named-month', needsZone: true, orderOpen: false });
  });

  it('Zendesk view, GitLab issues, Grafana panel', async () => {
    const zendesk = await inspect(
      'Id,Subject,Requester,Assignee,Status,Priority,Request date,Solved date',
      '1,Down,a,b,Solved,Urgent,2024-03-01 10:00,2024-03-01 11:00',
    );
    expect(zendesk).toMatchObject({
      preset: 'zendesk',
      mapping: { started: 'Request date', restored: 'Solved date' },
    });
    const gitlab = await inspect(
      'Title,Description,Issue ID,URL,State,Author,Author Username,Confidential,Locked,Created At (UTC),Closed At (UTC),Labels,Weight,Time Estimate',
      'Down,,1,https://x,Closed,a,a,No,No,2024-03-01 10:00:00,2024-03-01 11:00:00,,,0',
    );
    expect(gitlab).toMatchObject({
      preset: 'gitlab',
      mapping: { started: 'Created At (UTC)', restored: 'Closed At (UTC)' },
    });
    expect(gitlab.columns[9]?.time?.needsZone).toBe(false);
    const grafana = await inspect('Time,timeEnd,newState,panelId', '1709287200000,1709290800000,ok,3');
    expect(grafana).toMatchObject({ preset: 'grafana', mapping: { started: 'Time', restored: 'timeEnd' } });
  });

  it('any other table, in other languages too', async () => {
    const { preset, mapping } = await inspect(
      'Chamado;Início;Resolvido em;Conciliado em;Serviço',
      'A1;2024-03-01 10:00;2024-03-01 11:00;2024-03-01 12:00;pagamento',
    );
    expect(preset).toBe('generic');
    expect(mapping).toEqual({
      id: 'Chamado',
      started: 'Início',
      restored: 'Resolvido em',
      reconciled: 'Conciliado em',
      service: 'Serviço',
    });
  });
});

describe('a first look', () => {
  it('shows twenty rows, distinct values up to fifty, and what is open', async () => {
    const rows = Array.from({ length: 100 }, (_, i) => `${i},1/2/2024 10:00,kind ${i % 3}`);
    const found = await inspect('id,started,kind', ...rows);
    expect(found.rows).toHaveLength(20);
    expect(found.columns[0]?.distinct).toBeNull();
    expect(found.columns[1]?.time).toEqual({ format: 'day-month-year', needsZone: true, orderOpen: true });
    expect(found.columns[2]?.distinct).toEqual(['kind 0', 'kind 1', 'kind 2']);
  });

  it('takes no column for a time that holds none', async () => {
    const { mapping } = await inspect('id,started,restored', '1,yes,2024-03-01', '2,no,2024-03-02');
    expect(mapping).toEqual({ id: 'id', restored: 'restored' });
  });
});
