/** Several rows of one incident, folded into one. */
import type { TimeField } from '../../domain/metrics/importTypes';
import type { IncidentTimes, TimeCell } from '../../domain/metrics/incidentTimes';
import type { ImportedIncident } from './importedIncident';

/** Restored and reconciled count when they last happened, as does the end of a rollback; the rest when it first did. */
const LATEST: readonly TimeField[] = ['restored', 'reconciled', 'rollbackFinished'];

function foldTime(rows: readonly ImportedIncident[], field: TimeField): TimeCell {
  const cells = rows.map(({ times }) => times[field]);
  const instants = cells.filter((cell) => typeof cell === 'number');
  const [first] = instants;
  if (first === undefined) return cells.includes('unreadable') ? 'unreadable' : 'missing';
  return instants.reduce((chosen, cell) => {
    const isChosen = LATEST.includes(field) ? cell > chosen : cell < chosen;
    return isChosen ? cell : chosen;
  }, first);
}

/**
 * One incident of rows in file order: earliest start, latest restored and reconciled, everything else as the last row
 * that says anything has it. Each further restore time counts as one reopening.
 */
export function foldIncidents(
  first: ImportedIncident,
  others: readonly ImportedIncident[],
): ImportedIncident {
  const rows = [first, ...others];
  const lastSaid = <K extends keyof ImportedIncident>(key: K): ImportedIncident[K] =>
    rows.findLast((row) => row[key] !== null)?.[key] ?? first[key];
  const time = (field: TimeField) => foldTime(rows, field);
  const times: IncidentTimes = {
    started: time('started'),
    detected: time('detected'),
    acknowledged: time('acknowledged'),
    escalated: time('escalated'),
    restored: time('restored'),
    reconciled: time('reconciled'),
    rollbackStarted: time('rollbackStarted'),
    rollbackFinished: time('rollbackFinished'),
    closed: rows.findLast((row) => row.state !== null)?.times.closed ?? false,
  };
  const restores = new Set(rows.map((row) => row.times.restored).filter((cell) => typeof cell === 'number'));
  return {
    line: first.line,
    externalId: first.externalId,
    workflow: lastSaid('workflow'),
    service: lastSaid('service'),
    vendor: lastSaid('vendor'),
    failurePattern: lastSaid('failurePattern'),
    severity: lastSaid('severity'),
    severityText: lastSaid('severityText'),
    state: lastSaid('state'),
    reportedBy: lastSaid('reportedBy'),
    causedByChange: lastSaid('causedByChange'),
    reconciliationDefects: lastSaid('reconciliationDefects'),
    amountAtRisk: lastSaid('amountAtRisk'),
    times,
    reopens: Math.max(0, restores.size - 1),
    flags: [...new Set(rows.flatMap((row) => row.flags))],
    unreadable: rows
      .flatMap((row) => row.unreadable)
      .filter(({ field }) => field in times && times[field as TimeField] === 'unreadable'),
  };
}
