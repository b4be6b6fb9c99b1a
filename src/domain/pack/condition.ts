/** Conditions over a workflow's profile: which questions apply, which fit criteria are met. */
import * as z from 'zod';

/** Facts of a workflow profile that hold a count or an amount. */
export const NumberFact = z.enum([
  'transactionsPerHour',
  'costPerHourDown',
  'users',
  'teams',
  'developers',
  'externalIntegrations',
  'vendors',
]);
export type NumberFact = z.infer<typeof NumberFact>;

/** Facts of a workflow profile that are true, false or not known. */
export const FlagFact = z.enum([
  'customerFacing',
  'regulated',
  'downtimeCostsWithinMinutes',
  'downtimeTolerable',
]);
export type FlagFact = z.infer<typeof FlagFact>;

export const Stage = z.enum(['prototype', 'mvp', 'preparing', 'live']);
export type Stage = z.infer<typeof Stage>;

export type Condition =
  | { readonly fact: NumberFact; readonly atLeast: number }
  | { readonly fact: NumberFact; readonly below: number }
  | { readonly fact: FlagFact; readonly is: boolean }
  | { readonly fact: 'stage'; readonly in: readonly Stage[] }
  | { readonly all: readonly Condition[] }
  | { readonly any: readonly Condition[] };

/** Zod schema of a condition; nests at most as deep as zod's own recursion, which the loader bounds first. */
export const Condition: z.ZodType<Condition> = z.lazy(() =>
  z.union([
    z.strictObject({ fact: NumberFact, atLeast: z.number().nonnegative() }),
    z.strictObject({ fact: NumberFact, below: z.number().nonnegative() }),
    z.strictObject({ fact: FlagFact, is: z.boolean() }),
    z.strictObject({ fact: z.literal('stage'), in: z.array(Stage).min(1) }),
    z.strictObject({ all: z.array(Condition).min(1) }),
    z.strictObject({ any: z.array(Condition).min(1) }),
  ]),
);
