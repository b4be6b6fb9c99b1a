import { text } from '../../../../shared/i18n/text';
import { problemSentence } from '../../../assessment/problemSentence';
import type { ImportTrouble } from './importState';

/** Refusals whose sentence does not yet say what to do. */
const NEXT: ReadonlySet<string> = new Set([
  'missing',
  'folder',
  'denied',
  'failed',
  'empty',
  'header-only',
  'no-time-column',
  'started-not-mapped',
  'required-not-mapped',
  'unknown-column',
  'unknown-zone',
  'header-too-long',
]);

/** One sentence on why the file was not imported and what to do about it. */
export function importProblemSentence(trouble: ImportTrouble): string {
  if (trouble.kind === 'failed')
    return text('metrics:wizard.failed', { reason: problemSentence(trouble.error) });
  const { problem } = trouble;
  const code = problem.code === 'cannot-open' ? problem.reason : problem.code;
  const what = text(
    problem.code === 'cannot-open' ? `imports:problem.cannot-open.${code}` : `imports:problem.${code}`,
    {
      ...problem,
    },
  );
  return NEXT.has(code) ? `${what} ${text(`metrics:wizard.next.${code}`)}` : what;
}
