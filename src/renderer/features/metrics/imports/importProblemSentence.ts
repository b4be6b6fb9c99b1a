import { text } from '../../../../shared/i18n/text';
import { problemSentence } from '../../../assessment/problemSentence';
import type { ImportTrouble } from './importState';

/** One sentence on why the file was not imported and what to do about it. */
export function importProblemSentence(trouble: ImportTrouble): string {
  if (trouble.kind === 'failed')
    return text('metrics:wizard.failed', { reason: problemSentence(trouble.error) });
  const { problem } = trouble;
  return problem.code === 'cannot-open'
    ? text(`metrics:problem.cannot-open.${problem.reason}`)
    : text(`metrics:problem.${problem.code}`, {
        ...problem,
        ...('header' in problem ? { list: problem.header } : {}),
      });
}
