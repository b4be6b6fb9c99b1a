import { text } from '../../shared/i18n/text';
import { UnreadableFile } from '../files/unreadableFile';
import { storageFaultOf } from '../storage/storageFault';
import { Failure } from './failure';
import { NotReplaceable } from './importFile';

/** A file that a person chose to write to and that could not be written; any other error as it is. */
export function unwritableAsFailure(path: string, error: unknown): unknown {
  if (error instanceof NotReplaceable)
    return new Failure({
      code: 'FILE_UNREADABLE',
      data: { path, reason: text(`errors:unreadable.${error.reason}`) },
    });
  if (!(error instanceof Error) || !('syscall' in error)) return error;
  const isFull = storageFaultOf(error) === 'full';
  const { reason } = UnreadableFile.from(path, error);
  return new Failure({
    code: 'FILE_UNREADABLE',
    data: { path, reason: text(`errors:unreadable.${isFull ? 'full' : reason}`) },
  });
}
