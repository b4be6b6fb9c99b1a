/** Every receipt of the assessment by the short name under which the questions refer to it. */
import * as z from 'zod';
import type { ReceiptId } from '../ids';
import { DrillOutcome, ReceiptKind } from '../pack/receiptKind';
import { type ReceiptStanding, receiptStandings } from '../scoring/receiptSupport';
import { Day } from '../time';
import type { ReportContext } from './reportContext';
import { say, Sentence } from './sentence';

export const ReceiptSection = z.strictObject({
  heading: Sentence,
  note: z.array(Sentence),
  rows: z.array(
    z.strictObject({
      /** `R1`, `R2` and so on. */
      ref: z.string(),
      title: z.string(),
      kind: ReceiptKind,
      /** Of a drill; null: none, or not kept. */
      outcome: DrillOutcome.nullable(),
      /** The day from which its age counts. */
      on: Day,
      /** What age and outcome left of it. */
      state: Sentence,
      /** How many answers it supports. */
      answers: z.number().int().nonnegative(),
    }),
  ),
});
export type ReceiptSection = z.infer<typeof ReceiptSection>;

/** The short names of receipts, in the order in which they were written down. */
export const receiptRefs = ({ record }: Pick<ReportContext, 'record'>): ReadonlyMap<ReceiptId, string> =>
  new Map(record.receipts.map(({ id }, at) => [id, `R${String(at + 1)}`]));

type Strength = 'full' | 'weaker' | 'nothing';

function strength({ cap, lost }: ReceiptStanding): Strength {
  if (cap - lost <= 0) return 'nothing';
  return lost === 0 ? 'full' : 'weaker';
}

function state(standing: ReceiptStanding): Sentence {
  const { cap, lost, ageDays, fullUntil: until, receipt } = standing;
  if (ageDays < 0) return say('receipts.state.later');
  if (cap === 0) return say(`receipts.state.${receipt.drill === null ? 'noOutcome' : 'failed'}`);
  switch (strength(standing)) {
    case 'full':
      return say('receipts.state.full', { until });
    case 'weaker':
      return say('receipts.state.weaker', { until, count: lost });
    case 'nothing':
      return say('receipts.state.nothing', { until });
  }
}

/** Undefined without receipts. */
export function receiptSection({ record, result, pack }: ReportContext): ReceiptSection | undefined {
  if (record.receipts.length === 0) return undefined;
  const refs = receiptRefs({ record });
  const standings = record.receipts.map(receiptStandings(pack.manifest.receiptValidityDays, result.asOf));
  const count = (of: Strength): number => standings.filter((one) => strength(one) === of).length;
  return {
    heading: say('receipts.heading'),
    note: [
      say('receipts.note', {
        count: standings.length,
        asOf: result.asOf,
        full: count('full'),
        weaker: count('weaker'),
        nothing: count('nothing'),
      }),
    ],
    rows: standings.map((standing) => {
      const { receipt } = standing;
      return {
        ref: refs.get(receipt.id) ?? '',
        title: receipt.title,
        kind: receipt.kind,
        outcome: receipt.drill?.outcome ?? null,
        on: standing.countedFrom,
        state: state(standing),
        answers: receipt.supports.length,
      };
    }),
  };
}
