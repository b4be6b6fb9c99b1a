import { text } from '../../shared/i18n/text';
import { notifyProblem } from '../ui/notify';
import { problemSentence } from './problemSentence';
import type { FailedChange } from './recordKeeper';

let waiting: (() => void)[] = [];

/** Says that changes were not kept, all of them in one message, and offers to send them again. */
export function reportNotKept({ error, tryAgain }: FailedChange): void {
  waiting.push(tryAgain);
  const count = waiting.length;
  notifyProblem(
    `${problemSentence(error)} ${text('app:problem.notKept', { count })}`,
    () => {
      const again = waiting;
      waiting = [];
      for (const send of again) send();
    },
    'not-kept',
  );
}
