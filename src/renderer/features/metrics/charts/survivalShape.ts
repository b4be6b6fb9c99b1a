/** The steps of a survival curve as SVG paths, and its value at any time. */
import type { SurvivalStep } from '../../../../domain/metrics/figureSummary';

/** The share not yet over just after time `t`: 1 before the first step. */
export function shareAt(steps: readonly SurvivalStep[], t: number): number {
  let share = 1;
  for (const step of steps) {
    if (step.t > t) break;
    share = step.s;
  }
  return share;
}

interface Place {
  readonly x: (ms: number) => number;
  readonly y: (share: number) => number;
}

const round = (value: number): string => value.toFixed(1);

/** The curve from the left edge at 100 % to `end`, as horizontal and vertical lines only. */
export function curvePath(
  steps: readonly SurvivalStep[],
  { x, y }: Place,
  left: number,
  end: number,
): string {
  let path = `M${round(left)} ${round(y(1))}`;
  for (const step of steps) path += `H${round(x(step.t))}V${round(y(step.s))}`;
  return `${path}H${round(Math.max(end, x(steps.at(-1)?.t ?? 0)))}`;
}

/** The area between both limits; it covers only the steps where the interval is defined. */
export function intervalPath(steps: readonly SurvivalStep[], { x, y }: Place, end: number): string {
  const known = steps.flatMap((step) =>
    step.low === null || step.high === null ? [] : [{ x: x(step.t), low: step.low, high: step.high }],
  );
  const first = known[0];
  const last = known.at(-1);
  if (first === undefined || last === undefined) return '';
  const until = Math.max(last.x, end);
  let upper = `M${round(first.x)} ${round(y(first.high))}`;
  let lower = '';
  known.forEach((step, index) => {
    const next = known[index + 1]?.x ?? until;
    upper += `V${round(y(step.high))}H${round(next)}`;
    lower = `V${round(y(step.low))}H${round(step.x)}${lower}`;
  });
  return `${upper}${lower}Z`;
}
