/** What the columns of other records than incidents are called, as `normalizedName` has them. */
import type { RecordKind } from '../../domain/metrics/importTypes';
import { genericAliases, names, type Aliases } from './genericAliases';

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
    started: [
      ...names(`
        drillstart drillstarted drillstartedat exercisestart teststart start starttime startedat started drilldate
        exercisedate testdate heldon held heldat date day executedat executedon executed rundate realizadoem realizadael datadoexercicio datadoteste data
        fecha fechadelsimulacro fechadeprueba datum durchgefuhrtam ubungsdatum ubungsbeginn testdatum tenule jour`),
      ...(genericAliases.started ?? []),
    ],
    scenario: names(`
      scenario drillscenario drill drillname exercise exercisename gameday experiment test testname testcase title name
      summary cenario exercicio nomedoexercicio simulacao escenario simulacro nombredelsimulacro szenario ubung
      ubungsname testfall scenariodelexercice exercice nomdelexercice`),
    restored: ['serviceback', 'servicebackat', 'backinservice', ...(genericAliases.restored ?? [])],
    reconciled: ['recordsright', 'recordsrightat', 'recordscorrect', ...(genericAliases.reconciled ?? [])],
    reconciliationDefects: ['defectsfound', 'wrongrecords', ...(genericAliases.reconciliationDefects ?? [])],
    outcome: names(`
      outcome result testresult drillresult verdict conclusion passed success status state resultado desfecho
      situacao estado aprovado ergebnis testergebnis bestanden zustand resultat issue reussi statut`),
  },
  reconciliation: {
    periodFrom: names(`
      periodfrom periodstart startofperiod reconciliationperiod period month quarter year week from fromdate startdate
      start startedat businessdate reconciliationdate dateday day date inicio de desde periodoinicio iniciodoperiodo
      periodode periodo mes trimestre ano semana datadaconciliacao competencia data iniciodelperiodo periododesde
      fechadeconciliacion fecha von zeitraumvon zeitraum monat quartal jahr woche abgleichsdatum periodenbeginn datum
      beginn du debut debutdeperiode periodedu periode mois annee semaine`),
    periodTo: names(`
      periodto periodend endofperiod to todate enddate end endedat until through fim ate hasta periodofim periodoate
      fimdoperiodo findelperiodo periodohasta bis zeitraumbis periodenende ende au fin findeperiode periodeau`),
    checked: names(`
      checked recordschecked checkedrecords recordscompared comparedrecords recordcount records rowschecked rowscompared
      itemschecked transactionschecked transactions total totalrecords compared sample samplesize verificados
      registrosverificados registroscomparados conciliados registros totalderegistros transacoes comparados geprueft
      geprufte gepruft gepruftedatensatze datensatze abgeglichene controles enregistrementscontroles verifies
      enregistrements lignescontrolees`),
    reconciliationDefects: names(`
      reconciliationdefects defects defectcount defectsfound mismatches mismatched mismatchcount unmatched differences
      discrepancies exceptions breaks breakcount errors errorcount wrong wrongrecords incorrect recordsdefective
      recordswrong defeitos divergencias diferencas erros inconsistencias defectos diferencias errores discrepancias
      abweichungen differenzen fehler fehlerhafte ecarts erreurs anomalies differencesconstatees`),
    amount: names(`
      amount value difference differenceamount amountdifference discrepancyamount breakamount valor diferenca
      valordadiferenca importe monto diferencia betrag differenzbetrag montant ecart`),
  },
  change: {
    id: names(`
      changenumber changeid changerequest changerequestnumber deploymentid releaseid number id key issuekey iid tagname
      tag version releasename release deploymentname deployment buildnumber build change rfc sha commitsha commit
      reference ref name title numero numerodamudanca mudanca idmudanca numerodelcambio cambio anderungsnummer anderung
      nummer changement numeroduchangement`),
    deployed: names(`
      deployed deployedat deployedon deploytime deploymenttime deploymentdate deploydate deployfinishedat
      deploymentfinishedat releasedat released releasedate releasedon publishedat published golive golivedate goliveat
      implementedat implemented implementationdate actualstart workstart actualend workend finishedat completedat
      startedat started start starttime plannedstart closedat createdat created datetime date implantadoem implantado
      datadeimplantacao dataimplantacao publicadoem desplegadoel desplegado fechadespliegue fechadedespliegue
      fechadeimplementacion fecha data ausgerolltam ausgerollt bereitgestelltam bereitstellung inbetriebnahme
      einspieldatum datum deployele datededeploiement misenproductionle datedemiseenproduction`),
    rolledBack: names(`
      rolledback rolledbackat rolledbackon rollbackat rollbacktime rollbackdate rollback revertedat reverted backedoutat
      backedout revertidoem revertido revertidoel zuruckgerolltam zuruckgerollt annulele`),
    failed: names(`
      failed isfailed failure changefailed causedincident causedfailure failedchange closecode closurecode conclusion
      deploymentstatus deploymentstate outcome result status state rolledback isrolledback reverted backedout falhou
      falha resultado situacao estado fallo fallido codigodecierre fehlgeschlagen abschlusscode ergebnis zustand echoue
      resultat statut etat`),
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
