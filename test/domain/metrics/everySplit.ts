/** Every way to choose `size` of the values: what random permutations tend to. */
export function* everySplit(
  values: ArrayLike<number>,
  size: number,
): Generator<{ chosen: readonly number[]; rest: readonly number[] }, void> {
  const all = Array.from(values);
  function* choose(at: number, chosen: number[], rest: number[]): ReturnType<typeof everySplit> {
    if (chosen.length === size) {
      yield { chosen, rest: [...rest, ...all.slice(at)] };
      return;
    }
    if (all.length - at < size - chosen.length) return;
    const value = all[at] ?? NaN;
    yield* choose(at + 1, [...chosen, value], rest);
    yield* choose(at + 1, chosen, [...rest, value]);
  }
  yield* choose(0, [], []);
}

/** Share of all splits for which something holds. */
export function shareOfSplits(
  values: ArrayLike<number>,
  size: number,
  holds: (chosen: readonly number[], rest: readonly number[]) => boolean,
): number {
  let all = 0;
  let held = 0;
  for (const { chosen, rest } of everySplit(values, size)) {
    all += 1;
    if (holds(chosen, rest)) held += 1;
  }
  return held / all;
}
