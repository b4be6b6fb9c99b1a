/** A public or contractual sentence about continuity, with who answers for it and what is to defend it. */
import * as z from 'zod';
import { Person } from '../assessment/person';
import { ClaimId, QuestionId, ReceiptId, WorkflowId } from '../ids';
import { FigureName } from '../metrics/figureSummary';
import { Day, DurationMs } from '../time';

const name = z.string().trim().min(1).max(200);
const line = z.string().trim().max(500);

export const SignOff = z.strictObject({ by: name, on: Day });
export type SignOff = z.infer<typeof SignOff>;

export const Claim = z.strictObject({
  id: ClaimId,
  sentence: z.string().trim().min(1).max(1000),
  /** Web page, contract, brochure. */
  standsIn: line,
  /** The next release or issue in which it appears. */
  release: line,
  releaseOn: Day.nullable(),
  /** In marketing or sales. */
  owner: Person.nullable(),
  signOffs: z.strictObject({ engineering: SignOff.nullable(), marketing: SignOff.nullable() }),
  /** The workflows it speaks about; empty: all. */
  workflowIds: z.array(WorkflowId),
  support: z.strictObject({
    receiptIds: z.array(ReceiptId),
    /** Answers that it rests on, with the lowest proven level that would defend it. */
    answers: z.array(
      z.strictObject({
        questionId: QuestionId,
        workflowId: WorkflowId.nullable(),
        level: z.union([z.literal(1), z.literal(2), z.literal(3), z.literal(4)]),
      }),
    ),
    /** Measured times that have to stay within a limit. */
    figures: z.array(
      z.strictObject({
        workflowId: WorkflowId,
        figure: FigureName,
        statistic: z.enum(['median', 'p90', 'max']),
        atMost: DurationMs,
      }),
    ),
  }),
  /** The wording that people settled on instead, or empty. */
  settledWording: z.string().trim().max(1000),
});
export type Claim = z.infer<typeof Claim>;
