/** The steps of an assessment, in the order of the rail. */
export const STEPS = [
  'fit',
  'workflows',
  'degraded-day',
  'questions',
  'patterns',
  'metrics',
  'findings',
  'plan',
  'report',
] as const;
export type Step = (typeof STEPS)[number];
