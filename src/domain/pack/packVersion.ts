const parts = (version: string): readonly number[] => version.split('.').map(Number);

/** Orders versions by their numbers, older first: 1.9.0 comes before 1.10.0. */
export function compareVersions(a: string, b: string): number {
  const [left, right] = [parts(a), parts(b)];
  const differing = left.findIndex((part, i) => part !== right[i]);
  return differing === -1 ? 0 : (left[differing] ?? 0) - (right[differing] ?? 0);
}
