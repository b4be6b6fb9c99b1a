import type { Profile } from '../assessment/assessmentRecord';
import type { Criticality } from '../assessment/assessmentResult';
import type { PackManifest } from '../pack/packSchema';

/**
 * How much a workflow weighs in the client's score, 1 to 6 (section 3): `1 + max(cost band, volume band) +
 * customer-facing + regulated`. A fact that is not known counts as present (band 3, or true) and is listed in
 * `assumed`.
 */
export function criticality(profile: Profile, limits: PackManifest['criticality']): Criticality {
  const costBand = bandOfAmount(profile.costPerHourDown, limits.costPerHourDown);
  const volumeBand = bandOfAmount(profile.transactionsPerHour, limits.transactionsPerHour);
  const customerFacing = profile.customerFacing ?? true;
  const regulated = profile.regulated ?? true;
  const facts = ['costPerHourDown', 'transactionsPerHour', 'customerFacing', 'regulated'] as const;
  return {
    value: 1 + Math.max(costBand, volumeBand) + Number(customerFacing) + Number(regulated),
    costBand,
    volumeBand,
    customerFacing,
    regulated,
    assumed: facts.filter((fact) => profile[fact] === null),
  };
}

function bandOfAmount(amount: number | null, limits: readonly [number, number, number]): number {
  return amount === null ? 3 : limits.filter((limit) => amount >= limit).length;
}
