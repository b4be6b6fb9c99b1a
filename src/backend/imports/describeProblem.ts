/** The sentence for a refused file. */
import type { ImportProblem } from '../../domain/metrics/importTypes';
import { text } from '../../shared/i18n/text';

/** Names from a file may hold line ends, which a sentence must not. */
const onOneLine = (value: unknown): unknown => {
  if (typeof value === 'string') return value.replace(/\s+/g, ' ').trim();
  return Array.isArray(value) ? value.map(onOneLine) : value;
};

/** One clear sentence, values filled in. */
export function describeProblem(problem: ImportProblem): string {
  const { code, ...values } = problem;
  return problem.code === 'cannot-open'
    ? text(`imports:problem.cannot-open.${problem.reason}`)
    : text(
        `imports:problem.${code}`,
        Object.fromEntries(Object.entries(values).map(([key, value]) => [key, onOneLine(value)])),
      );
}
