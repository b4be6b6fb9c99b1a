import type { CSSProperties } from 'react';

/** Numbers handed to a stylesheet as custom properties (`{ proven: 51 }` becomes `--proven: 51`). */
export function styleVars(values: Readonly<Record<string, number>>): CSSProperties {
  return Object.fromEntries(Object.entries(values).map(([name, value]) => [`--${name}`, value]));
}
