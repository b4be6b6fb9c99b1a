import type { AssessmentRecord } from '../assessment/assessmentRecord';
import type { WorkflowResult } from '../assessment/assessmentResult';
import type { ReceiptId } from '../ids';
import type { DrillRecord } from '../metrics/enteredRecords';
import type { Pack } from '../pack/packSchema';
import { receiptStandings } from '../scoring/receiptSupport';
import { daysBetween, type Day } from '../time';
import type { Claim } from './claim';
import { CLAIM_STATES, type ClaimReason, type ClaimResult, type ClaimSide } from './claimResult';
import { defendedWording } from './defendedWording';
import { linkedAnswers } from './linkedAnswers';
import { linkedFigures } from './linkedFigures';
import { linkedReceipts, type ReceiptSource } from './linkedReceipts';

const SOON_DAYS = 30;

const NOTHING_LINKED: ClaimReason = { state: 'unproven', kind: 'nothing-linked' };

/**
 * The claims ledger (section 9), in the record's order: for each claim its state, the first that applies of
 * contradicted, expired, unproven and proven; everything that decides it; and what the evidence would defend.
 * Every linked answer and figure has to hold, and of the linked receipts one that carries. Sign-offs do not change
 * the state: a claim may be proven and still not be publishable. A sign-off or release counts by calendar day.
 */
export function claimResults(
  record: Pick<AssessmentRecord, 'claims' | 'receipts' | 'drills'>,
  workflows: readonly WorkflowResult[],
  pack: Pack,
  asOf: Day,
): readonly ClaimResult[] {
  if (record.claims.length === 0) return [];
  const validity = pack.manifest.receiptValidityDays;
  const byId = new Map(workflows.map((workflow) => [workflow.workflowId, workflow]));
  const source: ReceiptSource = {
    standingOf: receiptStandings(validity, asOf),
    receipts: new Map(record.receipts.map((receipt) => [receipt.id, receipt])),
    drillsOf: drillsByReceipt(record.drills),
    asOf,
  };
  return record.claims.map((claim) => {
    const receipts = linkedReceipts(claim, source);
    const answers = linkedAnswers(claim, byId);
    const found = [
      ...receipts.reasons,
      ...answers.reasons,
      ...linkedFigures(claim, byId, validity.metric, asOf),
    ];
    const reasons = CLAIM_STATES.flatMap((state) => found.filter((reason) => reason.state === state));
    const first = reasons[0] ?? NOTHING_LINKED;
    const release = releaseOf(claim, asOf);
    const unsigned = unsignedSides(claim, asOf);
    const publishable = first.state === 'proven' && unsigned.length === 0;
    return {
      claimId: claim.id,
      state: first.state,
      reasons: reasons.length === 0 ? [NOTHING_LINKED] : reasons,
      defends: defendedWording(claim, receipts.drills, answers.proven, byId),
      unsigned,
      publishable,
      disputed: unsigned.length === 1,
      release,
      atRisk: !publishable && release !== null && release.when !== 'later',
    };
  });
}

function drillsByReceipt(drills: readonly DrillRecord[]): ReadonlyMap<ReceiptId, readonly DrillRecord[]> {
  const found = new Map<ReceiptId, DrillRecord[]>();
  for (const drill of drills) {
    if (drill.receiptId === null) continue;
    const known = found.get(drill.receiptId);
    if (known === undefined) found.set(drill.receiptId, [drill]);
    else known.push(drill);
  }
  return found;
}

function unsignedSides({ signOffs }: Claim, asOf: Day): readonly ClaimSide[] {
  return (['engineering', 'marketing'] as const).filter((side) => {
    const given = signOffs[side];
    return given === null || given.on > asOf;
  });
}

function releaseOf({ releaseOn }: Claim, asOf: Day): ClaimResult['release'] {
  if (releaseOn === null) return null;
  const inDays = daysBetween(asOf, releaseOn);
  return { on: releaseOn, inDays, when: inDays < 0 ? 'out' : inDays <= SOON_DAYS ? 'soon' : 'later' };
}
