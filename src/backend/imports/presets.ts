/** What the exports of known tools call their columns; docs/import-presets.md says where that is from. */
import type { ImportField, MappingCaution, PresetName } from '../../domain/metrics/importTypes';
import { genericAliases, names, type Aliases } from './genericAliases';

export type Preset = {
  /** Headers that give the tool away; at least `needed` of them. */
  signature: readonly string[];
  needed: number;
  /** In order of preference, as `normalizedName` has them: the tool's own names, then those of any table. */
  aliases: Aliases;
  /** Columns that look like a field and are not. */
  never: readonly string[];
  cautions: readonly { columns: RegExp; code: MappingCaution['code'] }[];
};

/** Any table's names behind the tool's own, but for those by which the tool calls another field. */
function completed(own: Aliases): Aliases {
  const result: Aliases = {};
  for (const field of Object.keys({ ...genericAliases, ...own }) as ImportField[]) {
    const first = own[field] ?? [];
    const elsewhere = Object.entries(own).flatMap(([other, aliases]) => (other === field ? [] : aliases));
    const rest = (genericAliases[field] ?? []).filter((alias) => !elsewhere.includes(alias));
    result[field] = [...new Set([...first, ...rest])];
  }
  return result;
}

const preset = (
  needed: number,
  signature: string,
  own: Aliases,
  rest: Partial<Pick<Preset, 'never' | 'cautions'>> = {},
): Preset => ({
  signature: names(signature),
  needed,
  aliases: completed(own),
  never: [],
  cautions: [],
  ...rest,
});

const pagerduty = preset(
  3,
  `createdon resolvedon secondstofirstack secondstoresolve secondstoengage secondstomobilize engagedseconds
  snoozedseconds escalationpolicyname escalationpolicyid escalationpolicy incidentnumber autoresolved acknowledgecount
  acknowledgementcount assignmentcount timeoutescalationcount laststatuschangeat firsttriggerlogentry
  userdefinedeffortseconds prioritysummary`,
  {
    id: names('id incidentid incidentnumber'),
    started: names('createdon createdat created'),
    restored: names('resolvedon resolvedat resolved'),
    service: names('servicename service servicesummary'),
    severity: names('priorityname prioritysummary priority severity urgency'),
    state: names('status'),
    duration: names('secondstoresolve'),
  },
  { cautions: [{ columns: /^laststatuschangeat$/, code: 'updated-as-restored' }] },
);

const opsgenie = preset(
  3,
  `tinyid alias isseen acknowledged snoozed updatedat createdatdate updatedatdate acknowledgedby alertid message
  lastoccurredat`,
  {
    id: names('alertid id tinyid'),
    started: names('impactstartdate createdat createdatdate created'),
    acknowledged: names('acknowledgedat acknowledgetime acktime acknowledgedtime'),
    restored: names('closedat closetime closedtime resolvedat'),
    severity: names('priority'),
    state: names('status'),
    reportedBy: names('integrationtype'),
  },
  {
    // Its source is an address or the name of an integration, its flags are yes or no.
    never: ['acknowledged', 'snoozed', 'isseen', 'source'],
    cautions: [{ columns: /^(updatedat|updatedatdate|lastupdatedat)$/, code: 'updated-as-restored' }],
  },
);

const servicenow = preset(
  3,
  `number sysid syscreatedon syscreatedat sysupdatedon sysupdatedat sysmodcount openedat closedat incidentstate
  assignmentgroup assignedto calendarstc businessstc madesla shortdescription contacttype callerid caller closecode
  closedcode configurationitem cmdbci reassignmentcount reopencount openedby resolutioncode
  breve descricaobreve brevedescricao descricaoresumida grupodeatribuicao atribuidoa numero
  brevedescripcion descripcionbreve grupodeasignacion asignadoa abierto aberto
  kurzbeschreibung zuweisungsgruppe zugewiesenan nummer geoffnet eroffnet
  descriptionbreve brevedescription groupedaffectation affectea ouvert`,
  {
    id: names('number numero nummer taskeffectivenumber sysid'),
    started: names(`
      openedat opened abierto abiertoa aberto abertoa aberta geoffnet eroffnet ouvert ouvertle syscreatedon
      syscreatedat createdon created creado criado erstellt cree`),
    restored: names(`
      resolvedat resolved resuelto resueltoel resolvido resolvidoa resolvidoem gelost gelostam behoben resolu resolule`),
    reconciled: names(`
      closedat closed cerrado cerradoel encerrado encerradoa encerradoem fechado fechadoa fechadoem geschlossen
      geschlossenam abgeschlossen ferme fermele clos cloture cloturele`),
    severity: names('priority prioridade prioridad prioritat priorite severity impact'),
    state: names('incidentstate state status estado zustand etat statut'),
    service: names(
      'cmdbci configurationitem itemdeconfiguracao elementodeconfiguracion businessservice service',
    ),
    workflow: names('workflow'),
    reportedBy: names('contacttype channel tipodecontato tipodecontacto canal kontakttyp typedecontact'),
    causedByChange: names('causedbychange causedby'),
  },
  {
    cautions: [
      {
        columns:
          /^(closedat|closed|cerrado|cerradoel|encerrado|encerradoa|encerradoem|fechado|fechadoa|fechadoem|geschlossen|geschlossenam|abgeschlossen|ferme|fermele|clos|cloture|cloturele)$/,
        code: 'closed-as-reconciled',
      },
    ],
  },
);

const jira = preset(
  3,
  `issuekey issueid issuetype projectkey projecttype summary statuscategory resolution reporter creator worklogs
  timetoresolution timetofirstresponse customfieldtimetoresolution customfieldtimetofirstresponse
  customfieldrequesttype lastviewed votes securitylevel workratio
  chavedaitem iddaitem tipodeitem chavedoitem tipodoitem resumo resolucao relator criador
  clavedeincidencia iddelaincidencia tipodeincidencia resumen informador creador
  vorgangsschlussel vorgangsid vorgangstyp zusammenfassung autor ersteller
  cledeticket iddeticket typedeticket rapporteur`,
  {
    id: names(
      'issuekey key chavedaitem chavedoitem clavedeincidencia vorgangsschlussel cledeticket issueid chave cle',
    ),
    started: names(`
      customfieldincidentstart customfieldincidentstarttime customfieldincidentstarted customfieldimpactstart
      customfieldimpactstarttime customfieldoutagestart customfielddowntimestart customfieldstarttime
      created criado creada creado erstellt creation cree creee`),
    detected: names(`
      customfielddetected customfielddetectedat customfieldincidentdetected customfieldtimeofdetection
      customfielddetectiontime`),
    acknowledged: names('customfieldacknowledged customfieldacknowledgedat customfieldincidentacknowledged'),
    restored: names(`
      customfieldincidentend customfieldincidentendtime customfieldincidentended customfieldimpactend
      customfieldimpactendtime customfieldoutageend customfielddowntimeend customfieldservicerestored
      customfieldrestored customfieldrestoredat customfieldendtime
      resolved resolutiondate resolvido resolvida resuelta resuelto erledigt gelost resolue resolu dateresolution`),
    reconciled: names('customfieldreconciled customfieldreconciledat customfielddatareconciled'),
    severity: names(`
      customfieldseverity severity priority prioridade prioridad prioritat priorite customfieldpriority`),
    service: names(`
      customfieldaffectedservices customfieldaffectedservice affectedservices components component componentes
      komponenten composants`),
    vendor: names('customfieldvendor customfieldsupplier vendor'),
    state: names('status estado situacao statut'),
    reportedBy: names('customfieldsource customfieldchannel customfielddetectedby'),
    causedByChange: names('customfieldcausedbychange'),
  },
  {
    never: ['reporter', 'creator'],
    cautions: [
      {
        columns:
          /^(customfield)?(timeto|tempopara|tempoate|tiempohasta|tiempopara|zeitbiszu|zeitbis|delaide|delaiavant)/,
        code: 'sla-remaining',
      },
    ],
  },
);

const zendesk = preset(
  3,
  `requester requesterid submitter subject assignee requestdate requested solved solveddate ticketstatus
  summationcolumn satisfaction satisfactionscore tickettype via groupstations assigneestations solvedat zendeskid
  solicitante asunto assunto betreff`,
  {
    id: names('id ticketid zendeskid'),
    started: names('requestdate requested requestedat createdat created createddate solicitado angefordert'),
    restored: names('solveddate solved solvedat resuelto resolvido gelost resolu'),
    state: names('ticketstatus status'),
    severity: names('priority'),
    reportedBy: names('via channel ticketchannel'),
    duration: names('fullresolutiontimeinminutes'),
  },
  { never: ['requester'] },
);

const gitlab = preset(
  4,
  `issueid url authorusername assigneeusername confidential locked weight timeestimate timespent labels milestone
  author`,
  {
    id: names('issueid url'),
    started: names('createdat'),
    restored: names('closedat'),
    state: names('state'),
  },
);

const grafana = preset(
  1,
  'timeend alertstate grafanaalertstate dashboarduid panelid newstate prevstate startsat endsat alertname',
  {
    id: names('fingerprint annotationid'),
    started: names('startsat starttime time start'),
    restored: names('endsat endtime timeend end'),
    state: names('newstate alertstate state status'),
    service: names('service job alertname instance'),
  },
);

export const presets: Readonly<Record<PresetName, Preset>> = {
  pagerduty,
  opsgenie,
  servicenow,
  jira,
  zendesk,
  gitlab,
  grafana,
  generic: preset(0, '', {}),
};
