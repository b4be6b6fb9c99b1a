import type { CustomScaleDefinition } from 'recharts';
import { placeOn, type DurationAxis } from './durationAxis';

/**
 * A duration axis as recharts wants its scales. What lies outside the axis, 0 on a logarithmic one among it, is
 * drawn at the nearer end; the domain that recharts sets may therefore begin at 0, so that such records stay
 * within it and can be reached by keyboard.
 */
export function durationScale(axis: DurationAxis): CustomScaleDefinition<number> {
  return make(axis, [0, axis.to], [0, 1]);
}

function make(
  axis: DurationAxis,
  startDomain: readonly number[],
  startRange: readonly number[],
): CustomScaleDefinition<number> {
  let domain = startDomain;
  let range = startRange;
  const map = (ms: number): number => placeOn(axis, range[0] ?? 0, range[1] ?? 1)(ms);
  const scale = Object.assign(map, {
    domain: (next?: readonly number[]) => {
      if (next === undefined) return domain;
      domain = [...next];
      return scale;
    },
    range: (next?: readonly number[]) => {
      if (next === undefined) return range;
      range = [...next];
      return scale;
    },
    copy: () => make(axis, domain, range),
  });
  // Overloads of getter and setter in one cannot be inferred from an implementation.
  return scale as unknown as CustomScaleDefinition<number>;
}
