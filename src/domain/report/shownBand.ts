import type { WorkflowResult } from '../assessment/assessmentResult';

/** The band as a reader sees it: none where reliability engineering is overhead, which gets no verdict (section 7). */
export const shownBand = ({
  decision,
  band,
}: Pick<WorkflowResult, 'decision' | 'band'>): WorkflowResult['band'] =>
  decision === 'overhead' ? null : band;
