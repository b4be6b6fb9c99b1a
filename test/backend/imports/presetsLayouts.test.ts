import { describe, expect, it } from 'vitest';
import { inspectFile } from '../../../src/backend/imports/inspectFile';
import { readIncidents } from '../../../src/backend/imports/readIncidents';
import type { ImportOptions, PresetName } from '../../../src/domain/metrics/importTypes';
import { fileOf, importText, plainOptions, problemOf, shown } from './importText';

/** Layouts as the tools write them (docs/import-presets.md), with rows of our own. */
const csv = (...lines: string[]): string => lines.map((line) => `${line}\r\n`).join('');

async function look(content: string | Buffer, preset: PresetName | null = null) {
  const { preset: found, mapping, cautions } = await inspectFile(fileOf(content), preset);
  return { preset: found, mapping, cautions };
}

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
    expect((await look(legacy)).mapping).toEqual({
      id: 'id',
      started: 'created_on',
      restored: 'resolved_on',
      service: 'service_name',
      severity: 'urgency',
      duration: 'seconds_to_resolve',
    });
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

  it('says nothing of updates once the end is mapped', async () => {
    const { cautions } = await look(
      alerts.replace('Snoozed,', 'ClosedAt,').replaceAll(',false,17', ',1709290000000,17'),
    );
    expect(cautions).toEqual([]);
  });
});

describe('ServiceNow', () => {
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
      id: 'number',
      started: 'opened_at',
      restored: 'resolved_at',
      reconciled: 'closed_at',
      severity: 'priority',
      state: 'incident_state',
      reportedBy: 'contact_type',
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

describe('other tools, by the names of any table', () => {
  it.each([
    [
      'Freshservice',
      'Ticket ID,Subject,Status,Priority,Source,Type,Created time,Due by Time,Resolved time,Closed time,Last update time,Initial response time,First response time (in hrs),Resolution time (in hrs),Resolution status',
      '1,Down,Closed,Urgent,Email,Incident,2024-03-01 10:00:00,2024-03-02 10:00:00,2024-03-01 12:00:00,2024-03-03 10:00:00,2024-03-03 10:00:00,2024-03-01 10:05:00,0:05:00,1:00:00,Within SLA',
      {
        id: 'Ticket ID',
        started: 'Created time',
        acknowledged: 'Initial response time',
        restored: 'Resolved time',
        severity: 'Priority',
        state: 'Status',
        reportedBy: 'Source',
      },
    ],
    [
      'Remedy',
      '"Incident ID*+","Summary*","Service+","Status*","Priority*","Reported Source","Reported Date+","Responded Date+","Last Resolved Date","Closed Date","Submit Date"',
      '"INC1","Down","Checkout","Closed","Critical","Systems Management","1/13/2024 9:15:00 AM","1/13/2024 9:25:00 AM","1/13/2024 3:00:00 PM","1/28/2024 3:00:00 PM","1/13/2024 9:16:00 AM"',
      {
        id: 'Incident ID*+',
        started: 'Reported Date+',
        acknowledged: 'Responded Date+',
        restored: 'Last Resolved Date',
        service: 'Service+',
        severity: 'Priority*',
        state: 'Status*',
        reportedBy: 'Reported Source',
      },
    ],
    [
      'Azure DevOps',
      'ID,Work Item Type,Title,Assigned To,State,Tags,Created Date,Resolved Date,Closed Date,Severity,Priority',
      '4411,Bug,Down,Ann,Closed,x,1/13/2024 9:15:00 AM,1/13/2024 3:00:00 PM,1/15/2024 3:00:00 PM,1 - Critical,1',
      { id: 'ID', started: 'Created Date', restored: 'Resolved Date', severity: 'Severity', state: 'State' },
    ],
    [
      'Rabobank (BPI Challenge 2014)',
      'CI Name (aff);CI Type (aff);Incident ID;Status;Impact;Urgency;Priority;Category;KM number;Alert Status;# Reassignments;Open Time;Reopen Time;Resolved Time;Close Time;Handle Time (Hours);Closure Code;Related Change',
      'SUB1;subapplication;IM0000004;Closed;4;4;4;incident;KM1;closed;26;13/02/2012 13:32:57;;14/11/2013 13:50:27;14/11/2013 13:51:18;3.871,69;Other;',
      {
        id: 'Incident ID',
        started: 'Open Time',
        restored: 'Resolved Time',
        service: 'CI Name (aff)',
        severity: 'Priority',
        state: 'Status',
      },
    ],
    [
      'Rootly',
      'id,title,status,severity,started_at,detected_at,acknowledged_at,mitigated_at,resolved_at,cancelled_at,created_at,updated_at',
      'a,Down,resolved,SEV1,2024-03-01 10:00:00 UTC,2024-03-01 10:02:00 UTC,2024-03-01 10:03:00 UTC,2024-03-01 11:00:00 UTC,2024-03-01 12:00:00 UTC,,2024-03-01 10:05:00 UTC,2024-03-01 12:05:00 UTC',
      {
        id: 'id',
        started: 'started_at',
        detected: 'detected_at',
        acknowledged: 'acknowledged_at',
        restored: 'resolved_at',
        severity: 'severity',
        state: 'status',
      },
    ],
    [
      'NYC 311',
      'Unique Key,Created Date,Closed Date,Agency,Complaint Type,Status,Due Date,Resolution Description,Resolution Action Updated Date',
      '1,12/31/2023 11:58:00 PM,01/01/2024 12:30:00 AM,NYPD,Noise,Closed,,x,01/01/2024 12:31:00 AM',
      { id: 'Unique Key', started: 'Created Date', restored: 'Closed Date', state: 'Status' },
    ],
    [
      'a status page',
      'id,title,impact,components,first_post_at,monitoring_at,resolved_at,impact_start_at,impact_end_at,impact_source,n_updates',
      '1,x,minor,Pages,2022-03-26T01:43:00Z,,2022-03-26T03:35:00Z,,,,4\r\n2,y,major,Git,2022-03-27T01:43:00Z,,2022-03-27T03:35:00Z,,,,4\r\n3,z,major,Git,2022-03-28T01:43:00Z,,2022-03-28T03:35:00Z,2022-03-28T01:40:00Z,2022-03-28T03:00:00Z,text,4',
      {
        id: 'id',
        started: 'first_post_at',
        restored: 'resolved_at',
        service: 'components',
        severity: 'impact',
      },
    ],
    [
      'Portuguese',
      'ID do incidente;Data de abertura;Detectado em;Data de fechamento;Conciliado em;Fornecedor;Severidade;Situação',
      '1;13/03/2024 10:00;13/03/2024 10:05;13/03/2024 12:00;14/03/2024 12:00;Banco;Crítica;Resolvido',
      {
        id: 'ID do incidente',
        started: 'Data de abertura',
        detected: 'Detectado em',
        restored: 'Data de fechamento',
        reconciled: 'Conciliado em',
        vendor: 'Fornecedor',
        severity: 'Severidade',
        state: 'Situação',
      },
    ],
    [
      'German',
      'Ticketnummer;Beginn;Erkannt am;Behoben am;Abgeglichen am;Dienstleister;Schweregrad;Status',
      '1;13.03.2024 10:00;13.03.2024 10:05;13.03.2024 12:00;14.03.2024 12:00;Bank;Kritisch;Geschlossen',
      {
        id: 'Ticketnummer',
        started: 'Beginn',
        detected: 'Erkannt am',
        restored: 'Behoben am',
        reconciled: 'Abgeglichen am',
        vendor: 'Dienstleister',
        severity: 'Schweregrad',
        state: 'Status',
      },
    ],
    [
      'French',
      'Numéro de ticket;Date de début;Détecté le;Date de résolution;Rapproché le;Prestataire;Gravité;Statut',
      '1;13/03/2024 10h00;13/03/2024 10h05;13/03/2024 12h00;14/03/2024 12h00;Banque;Majeure;Clôturé',
      {
        id: 'Numéro de ticket',
        started: 'Date de début',
        detected: 'Détecté le',
        restored: 'Date de résolution',
        reconciled: 'Rapproché le',
        vendor: 'Prestataire',
        severity: 'Gravité',
        state: 'Statut',
      },
    ],
    [
      'Spanish',
      'Número de incidencia;Fecha de inicio;Fecha de detección;Fecha de resolución;Proveedor;Gravedad;Estado',
      '1;13/03/2024 10:00;13/03/2024 10:05;13/03/2024 12:00;Banco;Alta;Cerrado',
      {
        id: 'Número de incidencia',
        started: 'Fecha de inicio',
        detected: 'Fecha de detección',
        restored: 'Fecha de resolución',
        vendor: 'Proveedor',
        severity: 'Gravedad',
        state: 'Estado',
      },
    ],
    [
      'names with more words than needed',
      'Event ID,Incident ID,Event Start Date and Time,Event End Date/Time,Incident Priority,Alert source,Incident Status',
      '1,A,2024-03-01 10:00,2024-03-01 11:00,P2,Nagios,Resolved',
      {
        id: 'Incident ID',
        started: 'Event Start Date and Time',
        restored: 'Event End Date/Time',
        severity: 'Incident Priority',
        state: 'Incident Status',
        reportedBy: 'Alert source',
      },
    ],
  ])('%s', async (_tool, header, row, mapping) => {
    const found = await look(csv(header, row));
    expect(found).toMatchObject({ preset: 'generic', mapping });
    expect(Object.keys(found.mapping).sort()).toEqual(Object.keys(mapping).sort());
    const { report } = await importText(csv(header, row), { zone: 'UTC' });
    expect([report.rows.rejected, report.unreadable]).toEqual([0, []]);
  });

  it('serve a preset that was asked for by name and does not fit', async () => {
    const file = csv(
      'ref;began;service restored;sev;supplier',
      'A;2024-03-01T10:00Z;2024-03-01T11:00Z;2;Bank',
    );
    for (const preset of [
      'jira',
      'servicenow',
      'zendesk',
      'opsgenie',
      'pagerduty',
      'gitlab',
      'grafana',
    ] as const)
      expect((await look(file, preset)).mapping).toEqual({
        id: 'ref',
        started: 'began',
        restored: 'service restored',
        severity: 'sev',
        vendor: 'supplier',
      });
  });
});

describe('columns that are not what they are called', () => {
  it('are left alone: flags, states of a federation, one id for all, clock times, a duration in words', async () => {
    const file = csv(
      'reference,closed,resolved,acknowledged,started,ended,state,status,source,duration,priority',
      'R,true,yes,no,2024-03-01T10:00:00Z,2024-03-01T12:00:00Z,Texas,resolved,updates,2h,S2',
      'R,false,no,no,2024-03-02T10:00:00Z,2024-03-02T12:00:00Z,Ohio,resolved,updates,5h,high',
      'R,false,no,no,2024-03-03T10:00:00Z,,Ohio,investigating,text,,1 - Critical',
    );
    const { mapping, cautions } = await look(file);
    expect(mapping).toEqual({
      started: 'started',
      restored: 'ended',
      severity: 'priority',
      state: 'status',
      duration: 'duration',
    });
    expect(cautions).toEqual([{ code: 'id-not-mapped', column: 'reference' }]);
    const { report, incidents } = await importText(file);
    expect(report.flaggedBy).toEqual({ 'duration-disagrees': 1 });
    expect(incidents.map((each) => each.severity)).toEqual(['SEV2', 'SEV2', 'SEV1']);
  });

  it('a date is no start while its time stands in another column', async () => {
    const file = csv('id,start date,start time,end date,end time', '1,2024-03-01,10:00,2024-03-01,12:00');
    expect((await look(file)).mapping).toEqual({ id: 'id' });
    expect(await problemOf(file, { zone: 'UTC' })).toMatchObject({ code: 'started-not-mapped' });
  });

  it('seconds under the name of a time are no dates of a spreadsheet', async () => {
    const file = csv('id,opened_epoch,recovery_time,closed_ts', '1,1709287200,12345,1709290800');
    expect((await look(file)).mapping).toEqual({ id: 'id', started: 'opened_epoch', restored: 'closed_ts' });
  });

  it('a column filled is preferred to an empty one of the same name', async () => {
    const file = csv(
      'id,started_at,restored_at,restored at (UTC)',
      '1,2024-03-01T10:00:00Z,,2024-03-01 11:00',
    );
    expect((await look(file)).mapping.restored).toBe('restored at (UTC)');
  });

  it('a column of ten thousand names costs no time', async () => {
    const header = Array.from({ length: 10_000 }, (_, i) => `field ${i} date`).join(',');
    const row = Array.from({ length: 10_000 }, (_, i) => `${i}`).join(',');
    const path = fileOf(csv(`started,${header}`, `2024-03-01T10:00:00Z,${row}`));
    const sink = { incidents: () => undefined, rejected: () => undefined };
    const { mapping } = await readIncidents({ path, options: plainOptions }, sink);
    expect(mapping).toEqual({ started: 'started' });
  });
});
