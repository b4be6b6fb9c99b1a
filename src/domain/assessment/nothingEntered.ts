import type { AssessmentRecord } from './assessmentRecord';

/** The lists of an assessment in which nobody has entered anything yet, profile and workflows aside. */
export const NOTHING_ENTERED = {
  answers: [],
  receipts: [],
  symptoms: [],
  beliefs: [],
  overrules: [],
  conditionOwners: [],
  settlements: [],
  retiredQuestions: [],
  addedRoles: [],
  roleAnswers: [],
  wordsJudgements: [],
  agreedItems: [],
  vendors: [],
  claims: [],
  drills: [],
  reconciliations: [],
  changes: [],
  incidents: [],
  actions: [],
  reviews: [],
  kpi: null,
} satisfies Omit<AssessmentRecord, 'client' | 'assessment' | 'workflows'>;
