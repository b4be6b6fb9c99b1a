/** Layouts without a preset of their own (docs/import-presets.md). */
import { describe, expect, it } from 'vitest';
import { readIncidents } from '../../../src/backend/imports/readIncidents';
import { fileOf, importText, plainOptions, problemOf } from './importText';
import { csv, look } from './layouts';

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
      'incident.io',
      'ID,Reference,Name,Status,Severity,Reported at,Impact started at,Identified at,Resolved at,Closed at,Duration',
      '01H,INC-1,Down,Closed,Major,2024-03-01T10:05:00Z,2024-03-01T10:00:00Z,2024-03-01T10:30:00Z,2024-03-01T11:00:00Z,2024-03-02T11:00:00Z,',
      {
        id: 'ID',
        started: 'Impact started at',
        detected: 'Reported at',
        restored: 'Resolved at',
        severity: 'Severity',
        state: 'Status',
        duration: 'Duration',
      },
    ],
    [
      'Pingdom',
      'From,To,Status,Duration',
      '2024-03-01 10:00:00,2024-03-01 10:30:00,down,30m',
      { started: 'From', restored: 'To', state: 'Status', duration: 'Duration' },
    ],
    [
      'a panel of Grafana',
      '"Time","incident","resolved"',
      '"2024-03-01 10:00:00","INC-1","2024-03-01 10:30:00"',
      { id: 'incident', started: 'Time', restored: 'resolved' },
    ],
    [
      'Salesforce',
      'Case Number,Date/Time Opened,Date/Time Closed,Status,Priority,Age (Hours)',
      '00001026,"3/13/2024, 10:00 AM","3/13/2024, 11:30 AM",Closed,High,1.5',
      {
        id: 'Case Number',
        started: 'Date/Time Opened',
        restored: 'Date/Time Closed',
        severity: 'Priority',
        state: 'Status',
      },
    ],
    [
      'HaloITSM',
      'Ticket ID,Summary,Date Occurred,Date Closed,Status',
      '1,Down,2024-03-13 10:00,2024-03-13 11:00,Closed',
      { id: 'Ticket ID', started: 'Date Occurred', restored: 'Date Closed', state: 'Status' },
    ],
    [
      'date and time before the name, in Portuguese',
      'Chamado;Data/Hora de abertura;Data/Hora de encerramento',
      '1;13/03/2024 10:00;13/03/2024 11:00\r\n2;14/03/2024 10:00;14/03/2024 11:00',
      { id: 'Chamado', started: 'Data/Hora de abertura', restored: 'Data/Hora de encerramento' },
    ],
    [
      'date and time before the name, in Spanish',
      'Ticket;Fecha/Hora Apertura;Fecha y hora de cierre',
      'T1;13/03/2024 10:00;13/03/2024 11:00\r\nT2;14/03/2024 10:00;14/03/2024 11:00',
      { id: 'Ticket', started: 'Fecha/Hora Apertura', restored: 'Fecha y hora de cierre' },
    ],
    [
      'date and time before the name, in German',
      'System;Datum/Uhrzeit Beginn;Datum/Uhrzeit Ende',
      'Kasse;13.03.2024 10:00;13.03.2024 11:00',
      { service: 'System', started: 'Datum/Uhrzeit Beginn', restored: 'Datum/Uhrzeit Ende' },
    ],
    [
      'from and to, in German',
      'Störung von;Störung bis;System',
      '13.03.2024 10:00;13.03.2024 11:00;Kasse',
      { service: 'System', started: 'Störung von', restored: 'Störung bis' },
    ],
    [
      'words of programs',
      'id,StartDateTime,DetectDateTime,AckDateTime,ResolveDateTime',
      'a,2024-03-13T10:00Z,2024-03-13T10:01Z,2024-03-13T10:02Z,2024-03-13T11:00Z',
      {
        id: 'id',
        started: 'StartDateTime',
        detected: 'DetectDateTime',
        acknowledged: 'AckDateTime',
        restored: 'ResolveDateTime',
      },
    ],
    [
      'mail, whose sender and receiver are no times',
      'From,To,Opened,Closed',
      'ann@example.org,help@example.org,2024-03-01 10:00:00,2024-03-01 10:30:00',
      { started: 'Opened', restored: 'Closed' },
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
