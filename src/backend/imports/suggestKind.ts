/** What the rows of a file probably are. */
import type { RecordKind } from '../../domain/metrics/importTypes';
import { normalizedName } from './columnNames';
import { names } from './genericAliases';
import { recognizePreset } from './suggestMapping';

/** Columns that only changes have, in the exports of tools whose incidents look much the same. */
const CERTAINLY_CHANGES = names(`
  backoutplan cabrequired cabdate cabrecommendation conflictstatus changeplan implementationplan plannedstartdate
  deploymentid deploymentstatus deploymentdate`);

/** Columns that one kind of record has and the others have not; the first kind with one of them wins. */
const TELLING: readonly (readonly [RecordKind, readonly string[]])[] = [
  ['milestone', names('milestone milestonename milestoneevent hito marco meilenstein jalon')],
  [
    'drill',
    names(`
      scenario drill drillname drillscenario drilldate exercise exercisename gameday escenario simulacro cenario
      exercicio simulacao szenario ubung exercice`),
  ],
  [
    'reconciliation',
    names(`
      checked recordschecked checkedrecords recordscompared comparedrecords rowschecked periodfrom periodstart
      reconciliationperiod registrosverificados registroscomparados periodoinicio iniciodoperiodo gepruftedatensatze
      zeitraumvon enregistrementscontroles debutdeperiode`),
  ],
  [
    'review',
    names(`
      heldon reviewheldon reviewedon revieweddate reviewdate improvement improvements melhoria mejora verbesserung
      amelioration`),
  ],
  [
    'change',
    names(`
      deployed deployedat deployedon deploymenttime rolledback rolledbackat releasedat tagname changenumber
      implantadoem datadeimplantacao desplegadoel fechadedespliegue ausgerolltam deployele datededeploiement`),
  ],
];

/** The kind whose telling columns the header has; incidents when a tool's incident export is recognised or none tells. */
export function suggestKind(headers: readonly string[]): RecordKind {
  const known = new Set(headers.map(normalizedName));
  const has = (telling: readonly string[]): boolean => telling.some((name) => known.has(name));
  if (has(CERTAINLY_CHANGES)) return 'change';
  if (recognizePreset(headers) !== 'generic') return 'incident';
  return TELLING.find(([, telling]) => has(telling))?.[0] ?? 'incident';
}
