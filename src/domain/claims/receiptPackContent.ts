import type { Answer, AnswerPlace, AssessmentRecord, Receipt } from '../assessment/assessmentRecord';
import type { AssessmentResult, QuestionResult } from '../assessment/assessmentResult';
import type { ClaimId, ReceiptId, WorkflowId } from '../ids';
import type { Pack } from '../pack/packSchema';
import { say, type Sentence } from '../report/sentence';
import { countedFrom } from '../scoring/receiptSupport';
import { addDays } from '../time';
import type { Claim } from './claim';
import { type ClaimNames, defendedSentence, reasonSentence } from './claimSentences';
import { evidencePath } from './evidencePath';
import { statisticOf } from './linkedFigures';
import {
  type PackedAnswer,
  type PackedClaim,
  type PackedReceipt,
  RECEIPT_PACK_FORMAT,
  type ReceiptPackContent,
} from './receiptPack';

/** What somebody chose for a buyer. */
export interface ReceiptPackChoice {
  readonly claimIds: readonly ClaimId[];
  readonly answers: readonly AnswerPlace[];
}

/**
 * What goes into a receipt pack: the chosen claims, the answers behind them and those chosen beside them, and every
 * receipt that is linked to either, failed drills included, so that nobody is shown a picked half. Notes on answers,
 * symptoms, drills and everything else of the assessment stay out. In the record's order, whatever the order of the
 * choice; what is no longer there is passed over. `tell` puts a sentence into words.
 */
export function receiptPackContent(
  record: AssessmentRecord,
  result: AssessmentResult,
  pack: Pack,
  choice: ReceiptPackChoice,
  tell: (sentence: Sentence) => string,
): ReceiptPackContent {
  const claims = record.claims.filter(({ id }) => choice.claimIds.includes(id));
  const places = uniquePlaces([...claims.flatMap(({ support }) => support.answers), ...choice.answers]);
  const answers = places.flatMap((place) => answerAt(place, record, result));
  const wanted = new Set<ReceiptId>([
    ...claims.flatMap(({ support }) => support.receiptIds),
    ...answers.flatMap(({ supports }) => supports.map(({ receiptId }) => receiptId)),
  ]);
  const receipts = result.receipts.filter(({ id }) => wanted.has(id));
  const refs = new Map(receipts.map(({ id }, at) => [id, `R${at + 1}`]));
  const answerRefs = new Map(answers.map(({ key }, at) => [key, `A${at + 1}`]));
  const names = claimNames(record, pack);
  const workflowName = (id: WorkflowId): string => {
    const name = names.workflow(id);
    return typeof name === 'string' ? name : tell(name);
  };
  return {
    format: RECEIPT_PACK_FORMAT,
    formatVersion: 1,
    client: record.client.name,
    assessment: record.assessment.title,
    asOf: result.asOf,
    questions: {
      id: record.assessment.pack.id,
      version: record.assessment.pack.version,
      hash: record.assessment.pack.hash,
    },
    claims: claims.map((claim) =>
      packedClaim(claim, { result, names, workflowName, refs, answerRefs, tell }),
    ),
    answers: answers.map((answer, at) => ({
      ref: `A${at + 1}`,
      workflow: answer.place.workflowId === null ? null : workflowName(answer.place.workflowId),
      question: names.question(answer.place.questionId),
      prompt: pack.texts.questions[answer.place.questionId]?.prompt ?? answer.place.questionId,
      claimed: answer.claimed,
      proven: answer.proven,
      receipts: answer.supports.flatMap(({ receiptId, fresh, now }) => {
        const ref = refs.get(receiptId);
        return ref === undefined ? [] : [{ ref, reviewed: fresh, now }];
      }),
    })),
    receipts: receipts.map((receipt, at) => packedReceipt(receipt, `R${at + 1}`, result, pack)),
  };
}

/**
 * What things are called in sentences about claims. A question that the pack dropped keeps its name, a workflow that
 * was removed is called so; any other id without a name stands for itself.
 */
export function claimNames(record: AssessmentRecord, pack: Pack): ClaimNames {
  const receipts = new Map(record.receipts.map(({ id, title }) => [id, title]));
  const workflows = new Map(record.workflows.map(({ id, name }) => [id, name]));
  const retired = new Map(record.retiredQuestions.map(({ questionId, short }) => [questionId, short]));
  const drills = new Map(record.drills.map(({ id, scenario }) => [id, scenario]));
  return {
    question: (id) => pack.texts.questions[id]?.short ?? retired.get(id) ?? id,
    workflow: (id) => workflows.get(id) ?? say('claims:removedWorkflow'),
    receipt: (id) => receipts.get(id) ?? id,
    drill: (id) => drills.get(id) ?? id,
  };
}

interface FoundAnswer {
  readonly key: string;
  readonly place: AnswerPlace;
  readonly claimed: PackedAnswer['claimed'];
  readonly proven: PackedAnswer['proven'];
  readonly supports: QuestionResult['supports'];
}

const keyOf = ({ questionId, workflowId }: AnswerPlace): string => JSON.stringify([questionId, workflowId]);

function uniquePlaces(places: readonly AnswerPlace[]): readonly AnswerPlace[] {
  const found = new Map(
    places.map(({ questionId, workflowId }) => [
      keyOf({ questionId, workflowId }),
      { questionId, workflowId },
    ]),
  );
  return [...found.entries()].toSorted(([a], [b]) => (a < b ? -1 : 1)).map(([, place]) => place);
}

/**
 * An answer as it counts: in its workflow; or, for a client-wide one, where it is inherited and proven least. One
 * that no workflow inherits is told as it was given, with nothing proven.
 */
function answerAt(
  place: AnswerPlace,
  { answers }: AssessmentRecord,
  { workflows }: AssessmentResult,
): readonly FoundAnswer[] {
  const key = keyOf(place);
  const found = workflows
    .filter(({ workflowId }) => place.workflowId === null || workflowId === place.workflowId)
    .flatMap(({ questions }) =>
      questions.filter((one) => one.questionId === place.questionId && one.applicability === 'applies'),
    )
    .filter(({ inherited }) => place.workflowId !== null || inherited)
    .toSorted((a, b) => (a.proven ?? -1) - (b.proven ?? -1));
  const [question] = found;
  if (question !== undefined) {
    const { claimed, proven, supports } = question;
    return [{ key, place, claimed, proven, supports }];
  }
  const given: Answer | undefined = answers.find(
    (answer) => answer.questionId === place.questionId && answer.workflowId === place.workflowId,
  );
  return given === undefined ? [] : [{ key, place, claimed: given.level, proven: null, supports: [] }];
}

interface Packing {
  readonly result: AssessmentResult;
  readonly names: ClaimNames;
  readonly workflowName: (id: WorkflowId) => string;
  readonly refs: ReadonlyMap<ReceiptId, string>;
  readonly answerRefs: ReadonlyMap<string, string>;
  readonly tell: (sentence: Sentence) => string;
}

function packedClaim(
  claim: Claim,
  { result, names, workflowName, refs, answerRefs, tell }: Packing,
): PackedClaim {
  const judged = result.claims.find(({ claimId }) => claimId === claim.id);
  return {
    sentence: claim.sentence,
    settledWording: claim.settledWording,
    standsIn: claim.standsIn,
    release: claim.release,
    releaseOn: claim.releaseOn,
    state: judged?.state ?? 'unproven',
    publishable: judged?.publishable ?? false,
    signOffs: claim.signOffs,
    workflows: claim.workflowIds.map(workflowName),
    reasons: (judged?.reasons ?? []).map((reason) => tell(reasonSentence(reason, names))),
    defends: (judged?.defends ?? []).map((wording) => tell(defendedSentence(wording, names))),
    receipts: claim.support.receiptIds.flatMap((id) => refs.get(id) ?? []),
    answers: claim.support.answers.flatMap((answer) => answerRefs.get(keyOf(answer)) ?? []),
    figures: claim.support.figures.map(({ workflowId, figure, statistic, atMost }) => {
      const metrics = result.workflows.find((one) => one.workflowId === workflowId)?.metrics ?? null;
      const summary = metrics?.figures[figure] ?? null;
      return {
        workflow: workflowName(workflowId),
        figure,
        statistic,
        atMostMs: atMost,
        measuredMs: summary === null ? null : statisticOf(summary, statistic),
        n: summary?.n ?? 0,
        open: summary?.open ?? 0,
        period: metrics?.period ?? null,
      };
    }),
  };
}

function packedReceipt(receipt: Receipt, ref: string, { asOf }: AssessmentResult, pack: Pack): PackedReceipt {
  const from = countedFrom(receipt, asOf);
  const { kind, title, source, capturedOn, reviewedOn, dataEndsOn, drill, recordedBy, reviewer, link, file } =
    receipt;
  return {
    ref,
    kind,
    title,
    source,
    capturedOn,
    reviewedOn,
    dataEndsOn,
    drill,
    recordedBy,
    reviewer,
    link,
    countedFrom: from,
    fullUntil: addDays(from, pack.manifest.receiptValidityDays[kind]),
    file: file === null ? null : { path: evidencePath(file), ...file },
  };
}
