/** What the exports of known tools call their columns. Aliases in order of preference, as `normalizedName` has them. */
import type { MappingCaution, PresetName } from '../../domain/metrics/importTypes';
import { genericAliases, type Aliases } from './genericAliases';

export type Preset = {
  /** Headers that give the tool away; at least `needed` of them. */
  signature: readonly string[];
  needed: number;
  aliases: Aliases;
  /** Columns that look like a field and are not. */
  never: readonly string[];
  cautions: Readonly<Record<string, MappingCaution['code']>>;
};

const preset = (
  needed: number,
  signature: readonly string[],
  aliases: Aliases,
  rest: Partial<Pick<Preset, 'never' | 'cautions'>> = {},
): Preset => ({
  signature,
  needed,
  aliases: { ...genericAliases, ...aliases },
  never: [],
  cautions: {},
  ...rest,
});

export const presets: Readonly<Record<PresetName, Preset>> = {
  pagerduty: preset(
    3,
    [
      'createdon',
      'resolvedon',
      'secondstofirstack',
      'secondstoresolve',
      'escalationpolicyname',
      'escalationpolicyid',
      'incidentnumber',
      'autoresolved',
      'acknowledgecount',
    ],
    {
      id: ['id', 'incidentid', 'incidentnumber'],
      started: ['createdon', 'createdat'],
      restored: ['resolvedon', 'resolvedat'],
      service: ['servicename', 'service'],
      severity: ['urgency', 'priority', 'severity'],
      duration: ['secondstoresolve'],
    },
  ),
  opsgenie: preset(
    3,
    [
      'tinyid',
      'alias',
      'isseen',
      'acknowledged',
      'snoozed',
      'updatedat',
      'createdatdate',
      'updatedatdate',
      'acknowledgedby',
    ],
    {
      id: ['id', 'tinyid'],
      started: ['createdat', 'createdatdate'],
      acknowledged: ['acknowledgedat', 'acknowledgetime'],
      restored: ['closedat', 'closetime', 'resolvedat'],
      severity: ['priority'],
      state: ['status'],
    },
    {
      never: ['acknowledged'],
      cautions: { updatedat: 'updated-as-restored', updatedatdate: 'updated-as-restored' },
    },
  ),
  servicenow: preset(
    3,
    [
      'number',
      'sysid',
      'syscreatedon',
      'sysupdatedon',
      'openedat',
      'closedat',
      'incidentstate',
      'assignmentgroup',
      'calendarstc',
      'businessstc',
      'madesla',
      'shortdescription',
      'contacttype',
      'callerid',
      'closecode',
    ],
    {
      id: ['number', 'numero', 'nummer', 'sysid'],
      started: ['openedat', 'opened', 'abierto', 'aberto', 'geoffnet'],
      restored: ['resolvedat', 'resolved', 'resuelto', 'resolvido', 'gelost'],
      reconciled: ['closedat', 'closed', 'cerrado', 'encerrado', 'geschlossen'],
      severity: ['priority', 'severity', 'impact', 'prioridade', 'prioridad', 'prioritat'],
      state: ['incidentstate', 'state', 'status', 'estado', 'zustand'],
      service: ['cmdbci', 'configurationitem', 'businessservice', 'service'],
      workflow: ['workflow'],
      reportedBy: ['contacttype', 'channel'],
      causedByChange: ['causedby', 'causedbychange'],
    },
    { cautions: { closedat: 'closed-as-reconciled', closed: 'closed-as-reconciled' } },
  ),
  jira: preset(
    3,
    [
      'issuekey',
      'issueid',
      'issuetype',
      'projectkey',
      'summary',
      'statuscategory',
      'resolution',
      'reporter',
      'timetoresolution',
      'timetofirstresponse',
      'clavedeincidencia',
      'chavedaitem',
    ],
    {
      id: ['issuekey', 'key', 'issueid', 'clavedeincidencia', 'chave'],
      started: [
        'customfieldincidentstart',
        'customfieldstarttime',
        'created',
        'creada',
        'criado',
        'erstellt',
      ],
      restored: [
        'customfieldincidentend',
        'customfieldendtime',
        'resolved',
        'resolutiondate',
        'resuelta',
        'resolvido',
        'erledigt',
      ],
      severity: ['customfieldseverity', 'severity', 'priority', 'prioridad', 'prioridade'],
      service: ['customfieldaffectedservices', 'affectedservices', 'components', 'component'],
      state: ['status', 'estado'],
      reportedBy: ['customfieldsource'],
    },
    {
      never: ['timetoresolution', 'timetofirstresponse'],
      cautions: { timetoresolution: 'sla-remaining', timetofirstresponse: 'sla-remaining' },
    },
  ),
  zendesk: preset(
    3,
    [
      'requester',
      'subject',
      'assignee',
      'requestdate',
      'requested',
      'solveddate',
      'ticketstatus',
      'summationcolumn',
      'satisfaction',
    ],
    {
      id: ['id', 'ticketid'],
      started: ['requestdate', 'requested', 'createdat', 'created', 'createddate'],
      restored: ['solveddate', 'solved', 'solvedat'],
      state: ['ticketstatus', 'status'],
      severity: ['priority'],
      reportedBy: ['channel', 'via'],
    },
  ),
  gitlab: preset(
    4,
    [
      'issueid',
      'url',
      'authorusername',
      'assigneeusername',
      'confidential',
      'locked',
      'weight',
      'timeestimate',
      'timespent',
      'labels',
    ],
    {
      id: ['issueid', 'url'],
      started: ['createdat'],
      restored: ['closedat'],
      state: ['state'],
    },
  ),
  grafana: preset(1, ['timeend', 'alertstate', 'dashboarduid', 'panelid', 'newstate', 'startsat', 'endsat'], {
    started: ['startsat', 'starttime', 'time'],
    restored: ['endsat', 'endtime', 'timeend'],
    state: ['state', 'newstate', 'alertstate'],
    service: ['service', 'alertname', 'job', 'instance'],
  }),
  generic: preset(0, [], {}),
};
