/** Layouts as the tools write them (docs/import-presets.md). */
import { describe, expect, it } from 'vitest';
import type { ImportOptions } from '../../../src/domain/metrics/importTypes';
import { importText, problemOf, shown } from './importText';
import { csv, look, pagerdutyMapping, servicenowMapping } from './layouts';

/** Started and restored of every incident. */
async function spans(content: string | Buffer, options: Partial<ImportOptions> = {}) {
  const { incidents } = await importText(content, { zone: 'UTC', ...options });
  return incidents.map(({ times }) => [shown(times.started), shown(times.restored)]);
}

describe('PagerDuty', () => {
  const legacy = csv(
    'id,incident_number,description,service_id,service_name,escalation_policy_id,escalation_policy_name,created_on,resolved_on,seconds_to_first_ack,seconds_to_resolve,auto_resolved,acknowledge_count,assignment_count,acknowledged_by_user_ids,acknowledged_by_user_names,assigned_to_user_ids,assigned_to_user_names,resolved_by_user_id,resolved_by_user_name,urgency',
    'PA1,1,"Disk, full",S1,checkout,E1,Default,2024-03-01T10:00:00-05:00,2024-03-01T11:00:00-05:00,60,3600,f,1,1,U1,Ann,U1,Ann,U1,Ann,high',
    'PA2,2,Slow,S2,search,E1,Default,2024-03-02T10:00:00-05:00,,,,f,0,1,,,U1,Ann,,,low',
  );

  it('incidents.csv needs no zone, and its seconds are compared', async () => {
    expect((await look(legacy)).mapping).toEqual(pagerdutyMapping);
    expect(await spans(legacy, { zone: null })).toEqual([
      ['2024-03-01T15:00:00Z', '2024-03-01T16:00:00Z'],
      ['2024-03-02T15:00:00Z', 'missing'],
    ]);
    const { report } = await importText(legacy.replace(',3600,', ',3700,'));
    expect(report.flaggedBy).toEqual({ 'duration-disagrees': 1 });
  });

  it('Insights names the priority beside the urgency, and writes no zone', async () => {
    const insights = csv(
      'id,incident_number,description,service_id,service_name,team_id,team_name,escalation_policy_id,escalation_policy_name,status,urgency,priority_id,priority_name,created_at,resolved_at,updated_at,seconds_to_engage,seconds_to_first_ack,seconds_to_mobilize,seconds_to_resolve,engaged_seconds,auto_resolved',
      'Q1,10,Down,S1,checkout,T1,pay,E1,Default,resolved,high,X,P1,2024-03-01T10:00:00,2024-03-01T11:00:00,2024-03-01T11:00:05,30,60,,3600,3000,false',
      'Q2,11,Slow,S2,search,T1,pay,E1,Default,triggered,low,,,2024-03-02T10:00:00,,2024-03-02T11:00:05,,,,,0,false',
    );
    const { preset, mapping } = await look(insights);
    expect(preset).toBe('pagerduty');
    expect(mapping).toEqual({
      id: 'id',
      started: 'created_at',
      restored: 'resolved_at',
      service: 'service_name',
      severity: 'priority_name',
      state: 'status',
      duration: 'seconds_to_resolve',
    });
    expect(await problemOf(insights)).toMatchObject({ code: 'zone-needed', column: 'created_at' });
  });

  it('incidents of the REST interface have no end; the last change of state is not taken for one', async () => {
    const rest = csv(
      'incident_number,title,description,created_at,status,incident_key,service,assignments,last_status_change_at,first_trigger_log_entry,escalation_policy,urgency,id,summary,html_url',
      '1,x,x,2024-03-01T10:00:00Z,resolved,k,s,[],2024-03-01T11:00:00Z,e,p,high,P1,x,https://x',
    );
    const { preset, mapping, cautions } = await look(rest);
    expect([preset, mapping.restored]).toEqual(['pagerduty', undefined]);
    expect(cautions).toEqual([{ code: 'updated-as-restored', column: 'last_status_change_at' }]);
  });
});

describe('Opsgenie', () => {
  const alerts = csv(
    'AlertId,Alias,TinyId,Message,Status,IsSeen,Acknowledged,Snoozed,CreatedAt,CreatedAtDate,UpdatedAt,UpdatedAtDate,Count,Owner,Teams,Source,Priority',
    'a-1,x,1,Down,closed,true,true,false,1709287200000,2024/03/01 10:00:00,1709290800000,2024/03/01 11:00:00,1,me@example.org,ops,me@example.org,P1',
    'a-2,y,2,Slow,open,false,false,false,1709373600000,2024/03/02 10:00:00,1709373700000,2024/03/02 10:01:40,1,,ops,Datadog,P3',
  );

  it('has no time of closing and takes no flag for a time', async () => {
    const { preset, mapping, cautions } = await look(alerts);
    expect(preset).toBe('opsgenie');
    expect(mapping).toEqual({ id: 'AlertId', started: 'CreatedAt', severity: 'Priority', state: 'Status' });
    expect(cautions).toEqual([
      { code: 'updated-as-restored', column: 'UpdatedAt' },
      { code: 'updated-as-restored', column: 'UpdatedAtDate' },
    ]);
    expect(await spans(alerts, { zone: null })).toEqual([
      ['2024-03-01T10:00:00Z', 'missing'],
      ['2024-03-02T10:00:00Z', 'missing'],
    ]);
  });

  it('incidents begin with their impact', async () => {
    const { preset, mapping } = await look(
      csv(
        'Id,TinyId,Message,Status,Priority,CreatedAt,UpdatedAt,ImpactStartDate,ImpactEndDate',
        'i-1,1,Down,resolved,P1,2024-03-01T10:05:00.120Z,2024-03-01T12:00:00Z,2024-03-01T10:00:00Z,2024-03-01T11:00:00Z',
      ),
    );
    expect(preset).toBe('opsgenie');
    expect(mapping).toMatchObject({ started: 'ImpactStartDate', restored: 'ImpactEndDate' });
  });

  it('says nothing of updates once the end is mapped', async () => {
    const { cautions } = await look(
      alerts.replace('Snoozed,', 'ClosedAt,').replaceAll(',false,17', ',1709290000000,17'),
    );
    expect(cautions).toEqual([]);
  });
});

describe('ServiceNow', () => {
  it('is known in Portuguese by few columns', async () => {
    const { preset, mapping } = await look(
      csv(
        'Número,Aberto,Descrição resumida,Solicitante,Prioridade,Estado,Resolvido,Encerrado',
        'INC1,13-03-2024 10:00:00,x,João,2 - Alta,Encerrado,13-03-2024 11:00:00,14-03-2024 11:00:00',
      ),
    );
    expect(preset).toBe('servicenow');
    expect(mapping).toMatchObject({ started: 'Aberto', restored: 'Resolvido', reconciled: 'Encerrado' });
  });

  const labels = csv(
    '"Number","Opened","Short description","Caller","Priority","State","Category","Assignment group","Assigned to","Updated","Resolved","Closed","Channel","Caused by Change"',
    '"INC1","2024-03-01 10:00:00","Down","Abel","1 - Critical","Closed","Network","Ops","Beth","2024-03-05 10:00:00","2024-03-01 12:00:00","2024-03-05 10:00:00","Event","CHG0030001"',
    '"INC2","2024-03-02 10:00:00","Slow","Don","4 - Low","In Progress","Network","Ops","Beth","2024-03-05 10:00:00","","","Self-service",""',
  );

  it('in the labels of its lists', async () => {
    const { preset, mapping, cautions } = await look(labels);
    expect(preset).toBe('servicenow');
    expect(mapping).toEqual({
      id: 'Number',
      started: 'Opened',
      restored: 'Resolved',
      reconciled: 'Closed',
      severity: 'Priority',
      state: 'State',
      reportedBy: 'Channel',
      causedByChange: 'Caused by Change',
    });
    expect(cautions).toEqual([{ code: 'closed-as-reconciled', column: 'Closed' }]);
    const { incidents } = await importText(labels, { zone: 'UTC' });
    expect(incidents.map((each) => [each.reportedBy, each.causedByChange, each.times.closed])).toEqual([
      ['system', true, true],
      ['person', null, false],
    ]);
  });

  it('never takes closing for restoring, also where nothing says when it was resolved', async () => {
    const { mapping } = await look(
      csv(
        'number,opened_at,closed_at,incident_state,assignment_group,sys_id',
        'INC1,2024-03-01 10:00:00,2024-03-05 10:00:00,7,ops,x',
      ),
    );
    expect(mapping).toEqual({
      id: 'number',
      started: 'opened_at',
      reconciled: 'closed_at',
      state: 'incident_state',
    });
  });

  it('starts at the creation when the opening was not exported', async () => {
    const { mapping } = await look(
      csv(
        'number,caller_id,priority,contact_type,state,assignment_group,sys_created_on,sys_updated_on',
        'INC1,Ann,4 - Low,Virtual Agent,Resolved,ops,2024-03-01 10:00:00,2024-03-01 11:00:00',
      ),
    );
    expect(mapping).toMatchObject({ started: 'sys_created_on', reportedBy: 'contact_type' });
    expect(mapping.restored).toBeUndefined();
  });

  it.each([
    [
      'Portuguese',
      '"Número","Aberto","Descrição resumida","Prioridade","Estado","Grupo de atribuição","Resolvido","Encerrado"',
      '"INC1","13/03/2024 10:00:00","Fora","1 - Crítica","Encerrado","Ops","13/03/2024 12:00:00","20/03/2024 12:00:00"',
    ],
    [
      'Spanish',
      '"Número","Abierto","Breve descripción","Prioridad","Estado","Grupo de asignación","Resuelto","Cerrado"',
      '"INC1","13/03/2024 10:00:00","Caída","1 - Crítica","Cerrado","Ops","13/03/2024 12:00:00","20/03/2024 12:00:00"',
    ],
    [
      'German',
      '"Nummer";"Geöffnet";"Kurzbeschreibung";"Priorität";"Status";"Zuweisungsgruppe";"Gelöst";"Geschlossen"',
      '"INC1";"13.03.2024 10:00:00";"Ausfall";"1 - Kritisch";"Geschlossen";"Ops";"13.03.2024 12:00:00";"20.03.2024 12:00:00"',
    ],
    [
      'French',
      '"Numéro";"Ouvert";"Description brève";"Priorité";"État";"Groupe d\'affectation";"Résolu";"Clos"',
      '"INC1";"13/03/2024 10:00:00";"Panne";"1 - Critique";"Clos";"Ops";"13/03/2024 12:00:00";"20/03/2024 12:00:00"',
    ],
  ])('in %s, written in Windows-1252', async (_language, header, row) => {
    const file = Buffer.from(csv(header, row), 'latin1');
    expect(await look(file)).toMatchObject({
      preset: 'servicenow',
      cautions: [{ code: 'closed-as-reconciled' }],
    });
    const { incidents, report } = await importText(file, { zone: 'UTC' });
    expect(report.encoding).toBe('windows-1252');
    expect(incidents[0]).toMatchObject({ severity: 'SEV1', times: { closed: true } });
    expect(shown(incidents[0]!.times.restored)).toBe('2024-03-13T12:00:00Z');
    expect(shown(incidents[0]!.times.reconciled)).toBe('2024-03-20T12:00:00Z');
  });

  it('as an event log of the public process data set: folded, question marks missing', async () => {
    const header =
      'number,incident_state,active,reassignment_count,reopen_count,sys_mod_count,made_sla,caller_id,opened_by,opened_at,sys_created_by,sys_created_at,sys_updated_by,sys_updated_at,contact_type,location,category,subcategory,u_symptom,cmdb_ci,impact,urgency,priority,assignment_group,assigned_to,knowledge,u_priority_confirmation,notify,problem_id,rfc,vendor,caused_by,closed_code,resolved_by,resolved_at,closed_at';
    const row = (
      number: string,
      state: string,
      updated: string,
      opened: string,
      resolved: string,
      closed: string,
    ) =>
      `${number},${state},true,0,0,0,true,Caller 1,Opened by 1,${opened},?,?,Updated by 1,${updated},Phone,Location 1,Category 1,?,?,?,2 - Medium,2 - Medium,3 - Moderate,Group 1,?,true,false,Do Not Notify,?,?,?,?,code 1,?,${resolved},${closed}`;
    const log = csv(
      header,
      row('INC1', 'New', '29/2/2016 01:23', '29/2/2016 01:16', '29/2/2016 11:29', '15/3/2016 12:00'),
      row('INC1', 'Resolved', '29/2/2016 08:53', '29/2/2016 01:16', '29/2/2016 11:29', '15/3/2016 12:00'),
      row('INC1', 'Closed', '15/3/2016 12:00', '29/2/2016 01:16', '29/2/2016 11:29', '15/3/2016 12:00'),
      row('INC2', 'Closed', '16/3/2016 04:57', '1/3/2016 04:40', '?', '16/3/2016 10:00'),
    );
    expect((await look(log)).mapping).toEqual({
      ...servicenowMapping,
      service: 'cmdb_ci',
      vendor: 'vendor',
      causedByChange: 'caused_by',
    });
    expect(await spans(log, { dedupe: 'fold' })).toEqual([
      ['2016-03-01T04:40:00Z', 'missing'],
      ['2016-02-29T01:16:00Z', '2016-02-29T11:29:00Z'],
    ]);
  });
});

describe('Jira', () => {
  it('takes no remaining time, no plan and no reporter', async () => {
    const jira = csv(
      'Summary,Issue key,Issue id,Issue Type,Status,Project key,Project type,Priority,Resolution,Reporter,Creator,Created,Updated,Last Viewed,Resolved,Due date,Labels,Labels,Custom field (Affected services),Custom field (Severity),Custom field (Start date),Custom field (Target start),Custom field (Time to first response),Custom field (Time to resolution),Comment,Comment,Status Category',
      'Down,OPS-1,10001,[System] Incident,Done,OPS,service_desk,Highest,Done,Bot,Bot,02/Jan/24 3:04 PM,02/Jan/24 4:04 PM,,02/Jan/24 4:04 PM,,a,b,checkout,Sev-1,01/Jan/24,01/Jan/24,0:12,3:12,c,c,Done',
      'Slow,OPS-2,10002,[System] Incident,Waiting for support,OPS,service_desk,Low,,Bob,Bob,13/Jan/24 12:04 AM,13/Jan/24 4:04 PM,,,,a,,search,,,,-0:12,-3:12,,,To Do',
    );
    const { preset, mapping, cautions } = await look(jira);
    expect(preset).toBe('jira');
    expect(mapping).toEqual({
      id: 'Issue key',
      started: 'Created',
      restored: 'Resolved',
      service: 'Custom field (Affected services)',
      severity: 'Custom field (Severity)',
      state: 'Status',
    });
    expect(cautions).toEqual([
      { code: 'sla-remaining', column: 'Custom field (Time to first response)' },
      { code: 'sla-remaining', column: 'Custom field (Time to resolution)' },
    ]);
    expect(await spans(jira)).toEqual([
      ['2024-01-02T15:04:00Z', '2024-01-02T16:04:00Z'],
      ['2024-01-13T00:04:00Z', 'missing'],
    ]);
  });

  it('prefers the start of the incident to that of the ticket, unless nobody fills it in', async () => {
    const header =
      'Summary,Issue key,Issue id,Issue Type,Status,Created,Resolved,Custom field (Incident start),Custom field (Incident end)';
    const filled = csv(
      header,
      'x,A-1,1,Incident,Done,02/Jan/24 3:04 PM,02/Jan/24 5:04 PM,02/Jan/24 2:50 PM,02/Jan/24 4:00 PM',
    );
    expect((await look(filled)).mapping).toMatchObject({
      started: 'Custom field (Incident start)',
      restored: 'Custom field (Incident end)',
    });
    const empty = csv(header, 'x,A-1,1,Incident,Done,02/Jan/24 3:04 PM,02/Jan/24 5:04 PM,,');
    expect((await look(empty)).mapping).toMatchObject({ started: 'Created', restored: 'Resolved' });
  });

  it.each([
    [
      'Portuguese',
      'Tipo de item,Chave da item,ID da item,Resumo,Prioridade,Status,Resolução,Criado,Atualizado(a),Resolvido,Campo personalizado (Time to resolution)',
      'Incidente,SIN-1,100,Fora,Highest,Concluído,Concluído,17/ago/26 10:00 AM,18/ago/26 10:33 AM,17/ago/26 11:00 AM,3:00',
    ],
    [
      'Spanish',
      'Resumen,Clave de incidencia,ID de la incidencia,Tipo de incidencia,Prioridad,Estado,Creada,Actualizada,Resuelta,Campo personalizado (Time to resolution)',
      'Caída,A-1,1,Incidente,Highest,Finalizada,17/ago/26 10:00 AM,18/ago/26 10:33 AM,17/ago/26 11:00 AM,3:00',
    ],
    [
      'German',
      'Zusammenfassung,Vorgangsschlüssel,Vorgangs-ID,Vorgangstyp,Priorität,Status,Erstellt,Aktualisiert,Erledigt,Benutzerdefinierte Felder (Time to resolution)',
      'Ausfall,A-1,1,Incident,Höchste,Fertig,17/Aug/26 10:00 AM,18/Aug/26 10:33 AM,17/Aug/26 11:00 AM,3:00',
    ],
    [
      'French',
      'Résumé,Clé de ticket,ID de ticket,Type de ticket,Priorité,État,Création,Mise à jour,Résolue,Champs personnalisés (Time to resolution)',
      'Panne,A-1,1,Incident,Highest,Terminé,17/août/26 10:00 AM,18/août/26 10:33 AM,17/août/26 11:00 AM,3:00',
    ],
  ])('in %s', async (_language, header, row) => {
    const file = csv(header, row);
    expect(await look(file)).toMatchObject({ preset: 'jira', cautions: [{ code: 'sla-remaining' }] });
    expect(await spans(file)).toEqual([['2026-08-17T10:00:00Z', '2026-08-17T11:00:00Z']]);
    const { incidents } = await importText(file, { zone: 'UTC' });
    expect(incidents[0]).toMatchObject({ severity: 'SEV1', times: { closed: true } });
  });
});

describe('Zendesk', () => {
  it('report of tickets: minutes are compared, those of business hours are not', async () => {
    const file = csv(
      'Summation column,Id,Requester,Requester id,Submitter,Assignee,Group,Subject,Tags,Status,Priority,Via,Ticket type,Created at,Updated at,Assigned at,Solved at,Resolution time,Satisfaction Score,First reply time in minutes,Full resolution time in minutes,Full resolution time in minutes within business hours',
      '1,100,Ann,9,Ann,Bob,Support,Down,a b,Closed,Urgent,Mail,Incident,2024-03-01 10:00:00 UTC,2024-03-05 10:00:00 UTC,2024-03-01 10:10:00 UTC,2024-03-01 12:00:00 UTC,2,Offered,10,120,60',
    );
    const { preset, mapping } = await look(file);
    expect(preset).toBe('zendesk');
    expect(mapping).toEqual({
      id: 'Id',
      started: 'Created at',
      restored: 'Solved at',
      severity: 'Priority',
      state: 'Status',
      reportedBy: 'Via',
      duration: 'Full resolution time in minutes',
    });
    const { report, incidents } = await importText(file);
    expect(report.rows.flagged).toBe(0);
    expect(incidents[0]).toMatchObject({ severity: 'SEV1', reportedBy: 'person', times: { closed: true } });
  });

  it('view', async () => {
    const { preset, mapping } = await look(
      csv(
        '"ID","Subject","Requester","Requested","Type","Priority","Status","Assignee","Solved"',
        '"100","Down","Ann","2024-03-01 10:00","Incident","Urgent","Solved","Bob","2024-03-01 12:00"',
      ),
    );
    expect([preset, mapping.id, mapping.started, mapping.restored]).toEqual([
      'zendesk',
      'ID',
      'Requested',
      'Solved',
    ]);
  });
});

describe('GitLab and GitHub', () => {
  it('issues of GitLab carry their zone in the header', async () => {
    const file = csv(
      'Issue ID,URL,Title,State,Description,Author,Author Username,Assignee,Assignee Username,Confidential,Locked,Due Date,Created At (UTC),Updated At (UTC),Closed At (UTC),Milestone,Weight,Labels,Time Estimate,Time Spent',
      '7,https://x/7,Down,Closed,"two\nlines",Ann,ann,Bob,bob,No,No,,2024-03-01 10:00:00,2024-03-05 10:00:00,2024-03-01 12:00:00,,,incident,0,0',
      '8,https://x/8,Slow,Open,,Ann,ann,Bob,bob,No,No,,2024-03-02 10:00:00,2024-03-05 10:00:00,,,,incident,0,0',
    );
    expect(await look(file)).toMatchObject({
      preset: 'gitlab',
      mapping: {
        id: 'Issue ID',
        started: 'Created At (UTC)',
        restored: 'Closed At (UTC)',
        state: 'State',
      },
    });
    expect(await spans(file, { zone: null })).toEqual([
      ['2024-03-01T10:00:00Z', '2024-03-01T12:00:00Z'],
      ['2024-03-02T10:00:00Z', 'missing'],
    ]);
  });

  it('issues of GitHub', async () => {
    const { mapping } = await look(
      csv(
        'number,title,state,author,labels,createdAt,updatedAt,closedAt,url',
        '1,Down,CLOSED,ann,incident,2024-03-01T10:00:00Z,2024-03-05T10:00:00Z,2024-03-01T12:00:00Z,https://x/1',
      ),
    );
    expect(mapping).toEqual({ id: 'number', started: 'createdAt', restored: 'closedAt', state: 'state' });
  });
});

describe('Grafana', () => {
  it('annotations of alerts, in milliseconds', async () => {
    const file = csv(
      '"id","alertName","dashboardUID","panelId","prevState","newState","time","timeEnd","text","tags"',
      '5,High latency,abc,3,Normal,Alerting,1709287200000,1709290800000,x,t',
      '6,High latency,abc,3,Normal,Alerting,1709373600000,1709373700000,x,t',
    );
    expect(await look(file)).toMatchObject({
      preset: 'grafana',
      mapping: { id: 'id', started: 'time', restored: 'timeEnd', state: 'newState', service: 'alertName' },
    });
    expect(await spans(file, { zone: null })).toEqual([
      ['2024-03-01T10:00:00Z', '2024-03-01T11:00:00Z'],
      ['2024-03-02T10:00:00Z', '2024-03-02T10:01:40Z'],
    ]);
  });
});
