/** What the columns of other records than incidents are called, as `normalizedName` has them. */
import type { RecordKind } from '../../domain/metrics/importTypes';
import { names, type Aliases } from './genericAliases';

/** Before these come, for a field that is here, no others; a field that is not here goes by the names of incidents. */
export const kindAliases: Readonly<Record<Exclude<RecordKind, 'incident'>, Aliases>> = {
  milestone: {
    id: names('id eventid orderid paymentid requestid reference ref number'),
    requested: names(`
      requested requestedat requestedon requesttime requestdate ordered orderedat submittedat submitted receivedat
      received started startedat start starttime createdat created solicitadoem solicitado pedidoem solicitadoel
      angefordertam angefordert beauftragtam demandele`),
    completed: names(`
      completed completedat completedon completiontime completiondate reached reachedat delivered deliveredat fulfilledat
      fulfilled finishedat finished doneat done ended endedat end endtime concluidoem concluido entregueem completadoel
      completado abgeschlossenam abgeschlossen erreichtam terminele`),
    milestone: names('milestone milestonename step event stage marco etapa hito meilenstein jalon etape'),
  },
  drill: {
    scenario: names(`
      scenario drill drillname exercise exercisename test testname name title cenario exercicio simulacao escenario
      simulacro szenario ubung scenariodelexercice exercice`),
    outcome: names('outcome result passed success status state resultado ergebnis resultat'),
  },
  reconciliation: {
    periodFrom: names(`
      periodfrom periodstart from fromdate startdate start startedat dateday day date period inicio de desde
      periodoinicio periodode von zeitraumvon beginn du debut`),
    periodTo: names(`
      periodto periodend to todate enddate end endedat until through fim ate hasta periodofim periodoate bis
      zeitraumbis ende au fin`),
    checked: names(`
      checked recordschecked recordcount records rowschecked total compared sample verificados registrosverificados
      registros geprueft geprufte gepruft datensatze controles verifies`),
    reconciliationDefects: names(`
      reconciliationdefects defects defectcount mismatches mismatched differences breaks errors wrong incorrect
      recordsdefective defeitos divergencias defectos diferencias abweichungen fehler ecarts`),
    amount: names('amount value difference differenceamount valor importe monto betrag montant'),
  },
  change: {
    id: names('id changeid changenumber number deploymentid releaseid reference ref key'),
    deployed: names(`
      deployed deployedat deployedon deploytime deploymenttime deploymentdate deploydate releasedat released releasedate
      implementedat implemented actualstart workstart startedat started start starttime finishedat completedat
      createdat created implantadoem implantado publicadoem desplegadoel desplegado ausgerolltam ausgerollt deployele`),
    rolledBack: names(`
      rolledback rolledbackat rolledbackon rollbackat rollbacktime rollbackdate revertedat reverted backedoutat
      backedout revertidoem revertido revertidoel zuruckgerolltam zuruckgerollt annulele`),
    failed: names(`
      failed isfailed failure changefailed causedincident causedfailure failedchange success falhou fallo fallido
      fehlgeschlagen echoue`),
  },
  review: {
    incident: names(`
      incident incidentid incidentnumber incidentkey ticket ticketid issuekey number incidente chamado vorfall
      incidentreference`),
    heldOn: names(`
      heldon held heldat reviewdate reviewedon reviewedat reviewed date meetingdate postmortemdate realizadaem
      realizadoem data fecha realizadael datum durchgefuhrtam tenuele`),
    improvement: names(`
      improvement improvements action actionitem followup correctiveaction recommendation melhoria acao mejora accion
      verbesserung massnahme amelioration action`),
    due: names(
      'due dueon dueat duedate deadline target targetdate prazo vencimento plazo fechalimite fallig falligam echeance',
    ),
  },
};
