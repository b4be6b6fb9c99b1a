/** What the command line ends with, as written in its help. */
export const EXIT = { done: 0, gateNotPassed: 1, wrongUsage: 2, refused: 3, internalError: 4 } as const;
export type ExitCode = (typeof EXIT)[keyof typeof EXIT];
