/** The steps of an assessment, in the order of the rail. */
export const STEPS = ['fit', 'workflows', 'questions', 'patterns', 'metrics', 'findings', 'report'] as const;
export type Step = (typeof STEPS)[number];
