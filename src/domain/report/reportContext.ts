/** What every part of a report looks things up in: each workflow with its result, and texts by id. */
import type { AssessmentRecord, Workflow } from '../assessment/assessmentRecord';
import type { AssessmentResult, WorkflowResult } from '../assessment/assessmentResult';
import type { CauseId, CriterionId, GuardrailId, MoveId, PatternId, QuestionId, ServiceId } from '../ids';
import type { Level } from '../pack/level';
import type { Pack } from '../pack/packSchema';
import type { VendorIncidents } from '../vendors/vendorIncidents';
import type { ReportFrame } from './reportFrame';

export interface ReportMeta {
  readonly documentId: string;
  /** Null when revisions are not counted. */
  readonly revision: number | null;
  /** What imported files tell of vendors; left out: nothing. */
  readonly vendorIncidents?: readonly VendorIncidents[];
}

/** One workflow: as the client described it, and what was concluded. */
export interface WorkflowView {
  readonly name: string;
  readonly workflow: Workflow;
  readonly result: WorkflowResult;
}

export interface ReportContext {
  readonly record: AssessmentRecord;
  readonly result: AssessmentResult;
  readonly pack: Pack;
  readonly frame: ReportFrame;
  readonly vendorIncidents: readonly VendorIncidents[];
  readonly views: readonly WorkflowView[];
  readonly question: (id: QuestionId) => { readonly short: string; readonly prompt: string };
  readonly guardrail: (id: GuardrailId) => { readonly title: string; readonly role: string };
  readonly cause: (id: CauseId) => { readonly plain: string; readonly explains: string };
  readonly move: (id: MoveId) => {
    readonly title: string;
    readonly change: string;
    readonly receipt: string;
  };
  readonly pattern: (id: PatternId) => string;
  readonly belief: (id: string) => string;
  readonly criterion: (id: CriterionId) => { readonly title: string; readonly lighter: string | null };
  readonly service: (id: ServiceId) => string;
  readonly levelWord: (level: Level) => string;
}

/** An id that the pack has no text for stands for itself, so that a report never fails over a word. */
export function reportContext(
  record: AssessmentRecord,
  result: AssessmentResult,
  pack: Pack,
  meta: ReportMeta,
): ReportContext {
  const results = new Map(result.workflows.map((one) => [one.workflowId, one]));
  const services = new Map(record.workflows.flatMap((one) => one.services.map((s) => [s.id, s.name])));
  const guardrailRoles = new Map(pack.guardrails.map((one) => [one.id, one.ownerRole]));
  const { texts } = pack;
  return {
    record,
    result,
    pack,
    frame: {
      client: record.client.name,
      subject: record.assessment.title,
      confidentiality: record.assessment.confidentiality,
      documentId: meta.documentId,
      revision: meta.revision,
      asOf: result.asOf,
      digest: '',
    },
    vendorIncidents: meta.vendorIncidents ?? [],
    views: record.workflows.flatMap((workflow) => {
      const found = results.get(workflow.id);
      return found === undefined ? [] : [{ name: workflow.name, workflow, result: found }];
    }),
    question: (id) => texts.questions[id] ?? { short: id, prompt: id },
    guardrail: (id) => {
      const role = guardrailRoles.get(id) ?? '';
      return { title: texts.guardrails[id]?.title ?? id, role: texts.pack.roles[role] ?? role };
    },
    cause: (id) => texts.diagnosis.causes[id] ?? { plain: id, explains: '' },
    move: (id) => texts.diagnosis.moves[id] ?? { title: id, change: '', receipt: '' },
    pattern: (id) => texts.diagnosis.patterns[id]?.title ?? id,
    belief: (id) => texts.diagnosis.beliefs[id]?.voiced ?? id,
    criterion: (id) => ({
      title: texts.fit[id]?.title ?? id,
      lighter: texts.fit[id]?.lighter ?? null,
    }),
    service: (id) => services.get(id) ?? id,
    levelWord: (level) => texts.pack.levelNames[level],
  };
}
