/** Claims that nobody should publish as they stand, each with what its evidence would defend. */
import * as z from 'zod';
import { CLAIM_STATES, type ClaimResult } from '../claims/claimResult';
import { defendedSentence, reasonSentence, releaseSentence, signOffSentence } from '../claims/claimSentences';
import { claimNames } from '../claims/receiptPackContent';
import type { ReportContext } from './reportContext';
import { say, Sentence } from './sentence';

const sentences = z.array(Sentence);

export const ClaimRow = z.strictObject({
  sentence: z.string(),
  standsIn: z.string(),
  /** Null: to be named. */
  owner: z.string().nullable(),
  state: z.enum(CLAIM_STATES),
  /** What decides the state. */
  reasons: sentences,
  /** What the evidence would defend. */
  defends: sentences,
  /** The wording that people settled on; may be empty. */
  settled: z.string(),
  /** Sign-offs, and when it appears next. */
  remarks: sentences,
});
export type ClaimRow = z.infer<typeof ClaimRow>;

export const ClaimSection = z.strictObject({
  heading: Sentence,
  /** The most pressing first. */
  rows: z.array(ClaimRow),
  total: z.number().int().nonnegative(),
  note: sentences,
});
export type ClaimSection = z.infer<typeof ClaimSection>;

/** Out or about to be before the others, then by state, then in the order of the ledger. */
function byPressure(a: ClaimResult, b: ClaimResult): number {
  const days = ({ atRisk, release }: ClaimResult): number =>
    atRisk ? (release?.inDays ?? Infinity) : Infinity;
  if (a.atRisk !== b.atRisk) return a.atRisk ? -1 : 1;
  return CLAIM_STATES.indexOf(a.state) - CLAIM_STATES.indexOf(b.state) || compared(days(a), days(b));
}

const compared = (a: number, b: number): number => (a === b ? 0 : a < b ? -1 : 1);

/**
 * Every claim that is not proven, and every proven one that comes out before both sides have signed; undefined
 * without any claim. Where all of them may stand, no rows and a sentence that says so.
 */
export function claimSection({ record, result, pack }: ReportContext): ClaimSection | undefined {
  if (result.claims.length === 0) return undefined;
  const names = claimNames(record, pack);
  const listed = result.claims
    .filter(({ state, atRisk }) => state !== 'proven' || atRisk)
    .toSorted(byPressure);
  const atRisk = listed.filter((one) => one.atRisk).length;
  return {
    heading: say('claims.heading'),
    total: listed.length,
    note: [
      listed.length === 0
        ? say('claims.noneAtRisk', { count: result.claims.length })
        : say('claims.counts', { count: result.claims.length, listed: listed.length }),
      ...(atRisk === 0 ? [] : [say('claims.soon', { count: atRisk })]),
    ],
    rows: listed.flatMap((judged) => {
      const claim = record.claims.find(({ id }) => id === judged.claimId);
      if (claim === undefined) return [];
      const release = releaseSentence(judged, claim.release);
      return [
        {
          sentence: claim.sentence,
          standsIn: claim.standsIn,
          owner: claim.owner?.name ?? null,
          state: judged.state,
          reasons: judged.reasons
            .filter(({ state }) => state === judged.state)
            .map((reason) => reasonSentence(reason, names)),
          defends: judged.defends.map((wording) => defendedSentence(wording, names)),
          settled: claim.settledWording,
          remarks: [...(release === null ? [] : [release]), signOffSentence(judged)],
        },
      ];
    }),
  };
}
