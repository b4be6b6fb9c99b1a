/** What becomes of a run whose results cannot be written to where they should go. */
import type { Writable } from 'node:stream';
import { text } from '../shared/i18n/text';
import { EXIT, type ExitCode } from './exitCode';

const whyOf = (error: Error): string => ('code' in error ? String(error.code) : error.message);

/**
 * Ends the run when its output breaks: quietly when the reader has seen enough (`| head`), else with a sentence,
 * because a pipeline must not take half a result for a whole one.
 */
export function endOnBrokenOutput(
  output: Pick<Writable, 'on'>,
  err: (words: string) => void,
  end: (code: ExitCode) => void,
): void {
  output.on('error', (error: Error) => {
    const reason = whyOf(error);
    if (reason === 'EPIPE') {
      end(EXIT.done);
      return;
    }
    err(`${text('cli:outputBroken', { reason })}\n`);
    end(EXIT.internalError);
  });
}
