/** What columns are called in any table, in order of preference, as `normalizedName` has them. */
import type { ImportField } from '../../domain/metrics/importTypes';

export type Aliases = Partial<Record<ImportField, readonly string[]>>;

export const names = (text: string): readonly string[] => text.split(/\s+/).filter((name) => name !== '');

/** English first, then Portuguese, Spanish, German and French, without accents. */
export const genericAliases: Aliases = {
  id: names(`
    incidentid incidentnumber ticketid ticketnumber ticketno issuekey issueid alertid caseid casenumber id uniqueid
    uniquekey externalid publicid number key tinyid incidentnum incidentno incidentref reference ref incident ticket
    incidentname srnumber sysid numero numerodochamado iddochamado chamado iddoincidente numerodoincidente protocolo
    identificador numerodeincidencia numeroincidente iddeincidente idincidente vorfallsnummer vorfallid ticketnummer
    storungsnummer nummer kennung vorgangsnummer numerodeticket numerodelincident identifiant nodochamado noticket
    ticketnr vorgangsnr storungsnr nr`),
  started: names(`
    started startedat starttime startdate startdatetime start startat startedon startson timestarted datestarted
    incidentstart incidentstarted incidentstarttime incidentstartdate incidentstartat outagestart outagestarttime
    outagestarted downtimestart downtimestarted impactstart impactstarted impactstartedat impactstartat impactstarttime
    customerimpactstart customerimpactstartedat customerimpactstarttime began beganat beginat begin begintime begindate
    startofincident startofoutage startofimpact occurredat occurredon occurred occurrencetime occurrencedate
    openedat opened openedon opentime opendate openeddate openedtime dateopened timeopened
    createdat created createdon createdtime createddate createdate createtime creationdate creationtime datecreated
    syscreatedon syscreatedat firstpostat raisedat raised raisedon raisedtime dateraised alarmtime alarmraisedtime
    actualreporteddate reporteddate reportedat reportedon reported reporttime reportdate datereported submitdate
    submitteddate submittedat submitted submittime dateentered loggedat logged loggeddate logdate openedtimestamp
    firstalertat firsttriggeredat triggeredat firingsince eventtime eventstart eventtimestamp timestamp datetime
    initiated initiatedat actualstart onset firstseen downsince downat open
    inicio inicioem iniciadoem iniciado datadeinicio datainicio horadeinicio datahorainicio datahoradeinicio
    iniciodoincidente abertoem abertura datadeabertura dataabertura datahoraabertura aberto aberta abertoa criadoem
    criado criada datadecriacao datacriacao ocorridoem dataocorrencia datadaocorrencia
    fechainicio fechadeinicio fechahorainicio horadeinicio iniciada iniciadoel abierto abierta abiertoel fechaapertura
    fechadeapertura apertura creado creada creadoel fechacreacion fechadecreacion fechaincidente
    beginn begonnen begonnenam startzeit startzeitpunkt beginnzeit storungsbeginn beginnderstorung eroffnet eroffnetam
    geoffnet geoffnetam erstellt erstelltam erstellungsdatum anlagedatum angelegtam gemeldet gemeldetam
    debut datededebut datedebut heuredebut debutincident debutdelincident ouvertle ouvert datedouverture dateouverture
    ouverture creele cree creation datedecreation datecreation survenule beginnstorung time from von`),
  detected: names(`
    detected detectedat detectedon detectedtime detecteddate detectiontime detectiondate detection firstdetected
    firstdetectedat timedetected datedetected discoveredat discovered discoverydate
    alertedat alerted alerttime firstalertat triggeredat triggered noticedat reportedat reportedon reporteddate
    detectadoem detectado detectada datadedeteccao horadadeteccao fechadedeteccion fechadeteccion
    erkannt erkanntam erkannzeit entdecktam entdeckt detectele datededetection detect`),
  acknowledged: names(`
    acknowledged acknowledgedat acknowledgedon acknowledgedtime acknowledgeddate acknowledgetime acknowledgementtime
    acknowledgmenttime acknowledgementdate acked ackedat ackat acktime ackdate timeacknowledged firstacknowledgedat
    firstackat firstack firstacktime alarmacknowledgedtime firstresponseat firstrespondedat firstrespondedon
    firstresponsedate initialresponsetime respondedat respondedon responded respondeddate responsedate acceptedat
    reconhecidoem reconhecido aceitoem atendidoem reconocidoel reconocido aceptadoel bestatigtam bestatigt
    angenommenam reconnule acquitte acquittele prisencomptele ack`),
  escalated: names(`
    escalated escalatedat escalatedon escalatedtime escalateddate escalationtime escalationdate firstescalatedat
    firstescalationat escaladoem escalado escalonadoem escaladoel eskaliertam eskaliert escaladele escalade`),
  restored: names(`
    restored restoredat restoredon restoretime restoreddate restoration restorationtime restorationdate
    servicerestored servicerestoredat recovered recoveredat recoverytime recoveredon
    resolved resolvedat resolvedon resolvedtime resolveddate resolveat resolvetime resolvedate dateresolved
    timeresolved lastresolveddate lastresolvedat resolutiondate resolutionat actualresolutiondate
    solvedat solved solvedon solveddate solvedtime fixedat fixed fixedon fixeddate mitigatedat mitigated mitigatedon
    ended endedat endat end endtime enddate enddatetime endedon endson timeended dateended incidentend incidentended
    incidentendtime incidentenddate outageend outageendtime outageended downtimeend downtimeended impactend impactended
    impactendedat impactendat impactendtime customerimpactend customerimpactendedat customerimpactendtime endofincident endofoutage
    finishedat finished finishtime stoppedat clearedat cleared clearedtime cleartime alarmclearedtime
    completedat completed completedon completeddate finish actualend mitigationtime impactmitigationtime upsince upat
    closedat closed closedon closedtime closeddate closetime closedate dateclosed
    restauradoem restaurado restabelecidoem restabelecido normalizadoem resolvidoem resolvido resolvida datadaresolucao
    dataderesolucao dataresolucao solucionadoem solucionado datadasolucao fim fimem terminoem termino datadotermino
    datafim datahorafim datadefim horadefim datadetermino encerradoem encerrado encerrada datadeencerramento
    dataencerramento fechadoem fechado datadefechamento datafechamento
    restauradoel restablecidoel resueltoel resuelto resuelta fecharesolucion fechaderesolucion solucionadoel fin
    fechafin fechadefin horafin fechahorafin finalizado finalizadoel cerradoel cerrado cerrada fechacierre fechadecierre
    wiederhergestelltam wiederhergestellt gelostam gelost erledigt erledigtam behobenam behoben ende endzeit
    endzeitpunkt storungsende endederstorung losungsdatum abgeschlossenam geschlossenam geschlossen
    retablile retabli resolule resolu resolue datederesolution finle datedefin datefin heurefin fermele ferme cloturele
    cloture datedecloture encerramento fechamento cierre endestorung entstort entstortam resolution restore resolve
    close until to bis`),
  reconciled: names(`
    reconciled reconciledat reconciledon reconciledtime reconcileddate reconciliationat reconciliationtime
    reconciliationdate reconciliationcompletedat truthat truth verifiedat verified verifiedon dataverifiedat
    recordsverifiedat validatedat validatedon confirmedcorrectat conciliadoem conciliado conciliada datadaconciliacao
    reconciliadoem verificadoem conciliadoel conciliadael fechaconciliacion fechadeconciliacion verificadoel
    abgeglichenam abgeglichen abgleicham rapprochele reconcilie reconciliele rapproche`),
  rollbackStarted: names(`
    rollbackstarted rollbackstartedat rollbackstart rollbackstarttime rollbackbegan rollbackbegin iniciodorollback
    rollbackinicio iniciorollback rollbackbeginn debutrollback`),
  rollbackFinished: names(`
    rollbackfinished rollbackfinishedat rollbackend rollbackended rollbackendtime rollbackcompleted
    rollbackcompletedat rollbackdone fimdorollback rollbackfim finrollback rollbackfin rollbackende`),
  workflow: names(`
    workflow workflowname businessprocess processname process businessservice customerjourney journey processo
    processodenegocio proceso procesodenegocio geschaftsprozess prozess processus processusmetier`),
  service: names(`
    service servicename affectedservice affectedservices impactedservice impactedservices services component components
    affectedcomponent affectedcomponents application applicationname app system systemname cmdbci configurationitem
    cinameaff product servico servicos servicoafetado aplicacao servicio servicioafectado aplicacion dienst
    betroffenerdienst anwendung composant servicetouche`),
  vendor: names(`
    vendor vendorname supplier suppliername provider thirdparty thirdpartyvendor fornecedor proveedor lieferant
    anbieter dienstleister fournisseur prestataire`),
  severity: names(`
    severity severitylevel severityname sev incidentseverity criticality priority prioritylevel priorityname impact
    impactlevel urgency severidade gravidade criticidade prioridade severidad gravedad criticidad prioridad
    schweregrad schwere kritikalitat prioritat dringlichkeit gravite criticite priorite urgence`),
  state: names(`
    state status incidentstate incidentstatus issuestate ticketstatus currentstatus currentstate incstatus newstate
    estado situacao statusdochamado zustand statut etat`),
  reportedBy: names(`
    reportedbytype detectedby detectionmethod detectionsource reportedsource contacttype reportedby reporter source
    reportsource channel origin via detectadopor origem canal reportadopor origen reportadapor quelle gemeldetvon
    meldeweg signalepar origine`),
  causedByChange: names(`
    causedbychange causedbydeployment causedbydeploy changerelated ischangerelated changeinduced causedbyrelease
    causedby causadopormudanca causadapormudanca causadopor causadoporcambio durchanderung`),
  failurePattern: names(
    'failurepattern failuremode pattern symptom padraodefalha modofalha patrondefallo fehlermuster',
  ),
  reconciliationDefects: names(`
    reconciliationdefects defects defectcount recordsdefective defectiverecords wrongrecords recordswrong incorrectrecords
    defeitos registrosincorretos defectos fehlerhaftedatensatze`),
  amountAtRisk: names(`
    amountatrisk valueatrisk exposure financialimpact amount valoremrisco montoenriesgo valor importe betrag montant`),
  duration: names(`
    calendarstc durationms durationmilliseconds durationseconds durationinseconds durationsec durationsecs
    secondstoresolve timetoresolveseconds resolutiontimeseconds durationminutes durationinminutes durationmin
    durationmins minutestoresolve resolutiontimeminutes resolutiontimeinminutes fullresolutiontimeinminutes
    timetoresolveminutes downtimeminutes outageduration outagedurationminutes durationhours durationinhours durationhrs
    resolutiontimehours timetoresolvehours downtimehours duration downtime totalduration duracao duracaominutos
    duracaoemminutos duracion duracionminutos dauer dauerminuten dauerinminuten duree dureeminutes`),
};
