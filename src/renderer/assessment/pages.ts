/** Pages of an assessment that are no step of it: ledgers and things to look up, in the order of the rail. */
export const PAGES = ['claims', 'vendors', 'records', 'knowledge', 'questionnaire'] as const;
export type Page = (typeof PAGES)[number];
