import type { FigureName } from './figureSummary';

/** The order in which figures are told: how long records stay wrong comes first, then recovery, then the rest. */
export const FIGURE_ORDER: readonly FigureName[] = [
  'truth',
  'recover',
  'total',
  'detect',
  'acknowledge',
  'escalate',
  'rollback',
];
