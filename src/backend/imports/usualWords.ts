/** Words of tools and people in English, Portuguese, Spanish, German and French; small letters, no accents. */
import type { Severity } from '../../domain/metrics/importTypes';

const list = (text: string): readonly string[] =>
  text
    .split(/[,\n]/)
    .map((word) => word.trim())
    .filter((word) => word !== '');

export const SEVERITY_WORDS: Readonly<Record<Severity, readonly string[]>> = {
  SEV1: list(`critical, blocker, highest, urgent, emergency, catastrophic, fatal, disaster, showstopper, immediate, very high
    critico, critica, urgente, muito alta, muito alto, mais alta, mais alto, altissima, bloqueante, emergencia
    muy alta, muy alto, mas alta, mas alto, la mas alta, catastrofico
    kritisch, dringend, sehr hoch, hochste, hochster, am hochsten, blockierend, notfall
    critique, bloquant, bloquante, urgence, tres haute, tres eleve, tres elevee, la plus haute, la plus elevee, maximale`),
  SEV2: list(`high, major, severe, serious, significant
    alta, alto, grave, maior, elevada, elevado, mayor
    hoch, schwer, schwerwiegend, erheblich
    haute, haut, eleve, elevee, majeur, majeure`),
  SEV3: list(`medium, moderate, minor, normal, average, warning, standard, med
    media, medio, moderada, moderado, menor, normal
    mittel, mittlere, massig
    moyenne, moyen, moderee, modere, mineur, mineure, normale`),
  SEV4: list(`low, lowest, trivial, planning, info, information, informational, cosmetic, very low, negligible
    baixa, baixo, mais baixa, mais baixo, muito baixa, muito baixo, planejamento, informativo
    baja, bajo, mas baja, mas bajo, muy baja, muy bajo, planificacion
    niedrig, niedrigste, am niedrigsten, gering, sehr niedrig, planung
    basse, bas, faible, tres basse, tres faible, la plus basse, la plus faible, planification`),
};

/** Nothing more happens, or the service is back. */
export const CLOSED_STATES: readonly string[] =
  list(`closed, resolved, done, complete, completed, solved, fixed,
  canceled, cancelled, closed complete, closed incomplete, closed skipped, finished, ended, restored, recovered, cleared,
  declined, rejected, merged, duplicate, withdrawn, archived, removed, inactive, ok, normal, postmortem, post mortem,
  post-mortem, post-incident, post_incident, postmortem_started, postmortem_completed, retrospective_started,
  retrospective_completed, wont do, won't do, wont fix, won't fix, autoresolved, auto-resolved, auto resolved, auto-closed,
  auto closed, expired
  encerrado, encerrada, encerrado(a), fechado, fechada, fechado(a), resolvido, resolvida, resolvido(a), concluido,
  concluida, cancelado, cancelada, cancelado(a), finalizado, finalizada, solucionado, solucionada, pronto, itens concluidos
  cerrado, cerrada, resuelto, resuelta, terminado, terminada, completado, completada, listo, hecho, rechazado, rechazada
  geschlossen, gelost, erledigt, fertig, abgeschlossen, abgebrochen, behoben, beendet, storniert, abgelehnt
  ferme, fermee, clos, close, cloture, cloturee, resolu, resolue, termine, terminee, annule, annulee, fini, traite, traitee`);

/** It is being dealt with, or waits. */
export const OPEN_STATES: readonly string[] =
  list(`open, new, opened, reopened, active, in progress, work in progress,
  on hold, on-hold, hold, pending, assigned, unassigned, acknowledged, acked, unacked, triggered, firing, alerting,
  investigating, identified, monitoring, to do, todo, backlog, in review, under investigation, stable, mitigated,
  escalated, waiting, triage, started, detected, in_progress, nodata, error
  aberto, aberta, novo, nova, em andamento, em espera, pendente, em atendimento, tarefas pendentes
  abierto, abierta, nuevo, nueva, en curso, en espera, pendiente, en progreso, por hacer, tareas por hacer
  offen, neu, in bearbeitung, in arbeit, wartend, zuruckgestellt, zu erledigen, aktiv
  ouvert, ouverte, nouveau, nouvelle, en cours, en attente, a faire`);

export const SYSTEM_WORDS: readonly string[] =
  list(`system, monitor, monitoring, alert, alerting, alerts, event, events,
  event management, automated, automatic, automatically, automation, auto, api, web service, web service (api), integration,
  integrations, integration user, webhook, bot, machine, synthetic, synthetics, probe, healthcheck, health check, watchdog,
  sensor, scheduler, cron, log analysis, anomaly detection, self-detected, aiops, job, pipeline
  sistema, monitoramento, monitoracao, automatico, automatica, alerta, evento, integracao, robo
  monitoreo, monitorizacion, integracion
  uberwachung, automatisch, ereignis, alarm, schnittstelle, maschine
  systeme, surveillance, supervision, automatique, alerte, evenement, integration`);

/** People, and the ways in which they get in touch. */
export const PERSON_WORDS: readonly string[] =
  list(`person, human, user, end user, customer, client, caller, employee, staff,
  colleague, agent, analyst, operator, engineer, manager, partner, merchant, supplier, vendor, phone, telephone, call,
  customer call, email, e-mail, mail, chat, self-service, self service, selfservice, portal, web, web form, web widget,
  walk-in, walk in, in person, virtual agent, service desk, servicedesk, help desk, helpdesk, support, sms, text message,
  fax, letter, slack, teams, twitter, facebook, social media, social, direct opening, direct input, ivr, manual, manually,
  voice, voicemail, mobile, feedback widget, verbal, internal, external
  telefone, usuario, cliente, funcionario, colaborador, presencial, autoatendimento, autosservico, pessoa, central de servicos
  telefono, llamada, correo, correo electronico, empleado, autoservicio, persona
  telefon, anruf, benutzer, anwender, kunde, kunden, mitarbeiter, mensch, manuell, personlich
  appel, courriel, utilisateur, employe, libre-service, personne, manuel`);

/** Tools that raise alerts by themselves. */
export const SYSTEM_TOOLS =
  /\b(monitor(?:ing|s)?|alert(?:s|ing|manager)?|automat\w+|nagios|zabbix|prometheus|grafana|datadog|cloudwatch|new ?relic|dynatrace|splunk|sentry|pingdom|uptimerobot|statuscake|solarwinds|prtg|scom|site24x7|icinga|appdynamics|thousandeyes|elastic|kibana|honeycomb|stackdriver|azure monitor|pagerduty|opsgenie|victorops|servicenow event|logicmonitor|checkmk|sensu|bigpanda|moogsoft)\b/;

/** Neither a system nor a person. */
export const NOBODY: readonly string[] =
  list(`unknown, other, others, various, not set, not specified, undefined, tbd
  desconhecido, outro, outros, nao informado, desconocido, otro, otros, unbekannt, sonstige, andere, inconnu, autre, autres`);

export const YES: readonly string[] = list(
  'yes, true, 1, y, t, x, sim, s, si, verdadeiro, verdadero, ja, wahr, j, oui, vrai, o',
);
export const NO: readonly string[] = list('no, false, 0, n, f, nao, falso, nein, falsch, non, faux');

/** Words that say a change did it. */
export const CHANGE_WORDS =
  /\b(change|changes|deploy\w*|release\w*|rollout|upgrade|migration|patch\w*|config\w*|mudanca|implantacao|atualizacao|cambio|despliegue|actualizacion|anderung|bereitstellung|einspielung|aktualisierung|changement|deploiement|mise a jour)\b/;
