/** The verdict of an assessment in a few lines of plain text. */
import type { AssessmentRecord } from '../domain/assessment/assessmentRecord';
import type { AssessmentResult } from '../domain/assessment/assessmentResult';
import { shown } from '../domain/scoring/score';
import { text } from '../shared/i18n/text';

/** One line for the client, one for each workflow, in the order of the assessment. */
export function verdictLines({
  record,
  result,
}: {
  record: AssessmentRecord;
  result: AssessmentResult;
}): readonly string[] {
  const head = text('cli:verdict.client', {
    client: record.client.name,
    title: record.assessment.title,
    asOf: result.asOf,
  });
  const lines = result.workflows.map((workflow) => {
    const name = record.workflows.find(({ id }) => id === workflow.workflowId)?.name ?? workflow.workflowId;
    const { claimed, proven } = workflow.score;
    const decision = text(`common:decision.${workflow.decision}`);
    if (workflow.band === null || claimed.score === null || proven.score === null) {
      return text('cli:verdict.notAssessed', { name, decision });
    }
    return text('cli:verdict.workflow', {
      name,
      decision,
      band: text(`common:band.${workflow.band.held}`),
      proven: shown(proven.score),
      claimed: shown(claimed.score),
    });
  });
  return [head, ...lines];
}
