/** What the rows of a file probably are. */
import type { RecordKind } from '../../domain/metrics/importTypes';
import { normalizedName } from './columnNames';
import { recognizePreset } from './suggestMapping';

/** Columns that one kind of record has and the others have not, normalized; the first kind with one of them wins. */
const TELLING: readonly (readonly [RecordKind, readonly string[]])[] = [
  ['milestone', ['milestone', 'milestonename', 'milestoneevent', 'hito', 'marco']],
  ['drill', ['scenario', 'drill', 'drillscenario', 'exercise', 'gameday', 'escenario', 'cenario']],
  [
    'reconciliation',
    ['checked', 'recordschecked', 'checkedrecords', 'recordscompared', 'periodfrom', 'periodstart'],
  ],
  ['review', ['heldon', 'reviewheldon', 'revieweddate', 'reviewdate', 'improvement', 'improvements']],
  [
    'change',
    [
      'deployed',
      'deployedat',
      'deploymentdate',
      'deploymenttime',
      'deployedon',
      'rolledback',
      'rolledbackat',
    ],
  ],
];

/** The kind whose telling columns the header has; incidents when a tool's incident export is recognised or none tells. */
export function suggestKind(names: readonly string[]): RecordKind {
  if (recognizePreset(names) !== 'generic') return 'incident';
  const known = new Set(names.map(normalizedName));
  return TELLING.find(([, telling]) => telling.some((name) => known.has(name)))?.[0] ?? 'incident';
}
