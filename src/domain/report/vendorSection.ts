/** The vendors side by side: continuity beside delivery speed and defect rate. */
import * as z from 'zod';
import type { VendorIncidents } from '../vendors/vendorIncidents';
import { vendorScorecards } from '../vendors/vendorScorecards';
import { vendorSentences } from '../vendors/vendorSentences';
import type { ReportContext } from './reportContext';
import { say, Sentence } from './sentence';

const sentences = z.array(Sentence);

export const VendorSection = z.strictObject({
  heading: Sentence,
  rows: z.array(
    z.strictObject({
      name: z.string(),
      provides: z.string(),
      continuity: sentences,
      delivery: sentences,
      defects: sentences,
      criteria: sentences,
      /** Criteria that are not met, in the client's words. */
      notMet: z.array(z.string()),
    }),
  ),
  note: sentences,
});
export type VendorSection = z.infer<typeof VendorSection>;

/** Undefined without any vendor. */
export function vendorSection(
  { record, result }: ReportContext,
  incidents: readonly VendorIncidents[],
): VendorSection | undefined {
  if (record.vendors.length === 0) return undefined;
  const cards = vendorScorecards(record, result, incidents);
  return {
    heading: say('vendors.heading'),
    note: [say('vendors.note', { asOf: result.asOf })],
    rows: record.vendors.flatMap((vendor, at) => {
      const card = cards[at];
      if (card === undefined) return [];
      return [
        {
          name: vendor.name,
          provides: vendor.provides,
          ...told(card),
          notMet: vendor.criteria.filter(({ state }) => state === 'not-met').map(({ text }) => text),
        },
      ];
    }),
  };
}

function told(card: Parameters<typeof vendorSentences>[0]) {
  const { continuity, delivery, defects, criteria } = vendorSentences(card);
  return {
    continuity: [...continuity],
    delivery: [...delivery],
    defects: [...defects],
    criteria: [...criteria],
  };
}
