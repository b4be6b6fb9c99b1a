/** What is said beside a field of a record that somebody writes down. */
import type { ExclusionReason, FigureName } from './figureSummary';

/** Why a record cannot be kept as it is written: something is missing without which there is none, or says nothing. */
export type RecordFault =
  | 'needed'
  | 'outcomeNeeded'
  | 'dayNeeded'
  | 'dayUnread'
  | 'dayAhead'
  | 'momentNeeded'
  | 'momentUnread'
  | 'momentOutOfRange'
  /** Clocks went forward over it. */
  | 'momentInGap'
  | 'countUnread'
  | 'countNeeded'
  | 'amountUnread'
  | 'moreThanChecked'
  | 'endBeforeStart'
  /** Another incident of the workflow has that number. */
  | 'repeated';

/** What is worth a second look in a record that is kept all the same. */
export type RecordNotice =
  /** Clocks went back: it was two times, and the first of them is taken. */
  | 'momentTwice'
  /** Later than the moment up to which is measured: open until then. */
  | 'notYet'
  | 'momentFar'
  | 'rolledBackBeforeDeployed'
  /** After the day on which the assessment looks, and not counted by then. */
  | 'afterAsOf'
  | 'dueBeforeHeld'
  | 'doneBeforeHeld'
  | 'doneWithoutImprovement'
  | 'reviewedBefore';

/** An error keeps the record from being kept; a warning is kept with it. */
export type RecordFinding<Field extends string> =
  | { readonly field: Field; readonly weight: 'error'; readonly says: RecordFault }
  | { readonly field: Field; readonly weight: 'warning'; readonly says: RecordNotice }
  | {
      readonly field: Field;
      readonly weight: 'warning';
      readonly says: 'leftOut';
      /** The figures that do not count it, in their order. */
      readonly figures: readonly FigureName[];
      readonly reason: ExclusionReason;
    };
