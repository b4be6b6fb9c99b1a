import type { LoosePack } from './loosePack';
import { shownValue } from './packFault';
import { duplicateIds, finding, type Findings, repeated } from './packFindings';

/** `pack.json`: ids, weights that add up to 100, each discipline in one dimension and each dimension asked about. */
export function checkManifest(pack: LoosePack): Findings {
  if (pack.manifest === null) return [];
  const { dimensions, roles, criticality } = pack.manifest;
  const placed = dimensions.flatMap((dimension, d) =>
    dimension.disciplines.map((id, i) => ({
      id,
      path: ['dimensions', d, 'disciplines', i],
      of: dimension.id,
    })),
  );
  const first = new Map([...placed].reverse().map(({ id, of }) => [id, of]));
  const weights = dimensions.map(({ weight }) => weight);
  const total = weights.reduce<number>((sum, weight) => sum + (weight ?? 0), 0);
  const asked = pack.questions && new Set(pack.questions.map(({ discipline }) => discipline));
  return [
    ...duplicateIds('pack.json', ['dimensions'], 'dimension', dimensions),
    ...repeated(
      placed.map(({ id }) => id),
      (index, id) => {
        const here = placed[index];
        const values = {
          id: shownValue(id),
          first: shownValue(first.get(id) ?? ''),
          second: shownValue(here?.of ?? ''),
        };
        return finding('pack.json', here?.path ?? [], 'discipline-in-two-dimensions', values);
      },
    ),
    ...(weights.includes(null) || Math.abs(total - 100) < 1e-9
      ? []
      : [finding('pack.json', ['dimensions'], 'weights-not-100', { total: Number(total.toFixed(6)) })]),
    ...dimensions.flatMap(({ id, disciplines }, d) =>
      id === '' || asked === null || disciplines.some((discipline) => asked.has(discipline))
        ? []
        : [finding('pack.json', ['dimensions', d], 'dimension-without-question', { id: shownValue(id) })],
    ),
    ...repeated(roles, (index, id) =>
      finding('pack.json', ['roles', index], 'duplicate-id', { kind: 'role', id: shownValue(id) }),
    ),
    ...(['costPerHourDown', 'transactionsPerHour'] as const).flatMap((name) => {
      const limits = criticality[name];
      const rising = limits.every((limit, i) => {
        const before = limits[i - 1];
        return limit === null || before === null || before === undefined || before < limit;
      });
      return rising ? [] : [finding('pack.json', ['criticality', name], 'limits-not-ascending')];
    }),
  ];
}
