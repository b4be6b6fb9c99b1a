import { text } from '../../../shared/i18n/text';
import type { DraftProblem } from './receiptDraft';

/** Why a field of a receipt cannot be kept yet, in a sentence; of times as in the forms of records. */
export function problemSentence(problem: DraftProblem): string {
  switch (problem) {
    case 'momentUnread':
    case 'momentInGap':
    case 'momentOutOfRange':
      return text(`records:problem.${problem}`);
    case 'titleMissing':
    case 'dayMissing':
    case 'dayAhead':
    case 'truthBeforeRestore':
    case 'supportsNothing':
      return text(`questions:receipt.problem.${problem}`);
  }
}
