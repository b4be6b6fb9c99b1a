/**
 * A name as names are compared: without case, outer blanks and how many blanks stand between its words. For names
 * that people type in one place and files write in another.
 */
export const comparableName = (name: string): string => name.trim().replace(/\s+/gu, ' ').toLowerCase();
