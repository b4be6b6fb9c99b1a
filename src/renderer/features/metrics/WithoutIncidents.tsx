import { enteredFigures } from '../../../domain/metrics/enteredFigures';
import type { WorkflowMetrics } from '../../../domain/metrics/figureSummary';
import { useAssessment } from '../../assessment/useAssessment';
import { AllFigures } from './AllFigures';
import { namedFigures } from './namedFigures';
import { SharesAndRates } from './SharesAndRates';

const NOTHING_LISTED = { milestones: [] };

/** What is measured of a workflow without any incident: its milestones, its changes and its reconciliations. */
export function WithoutIncidents({ measured }: { readonly measured: WorkflowMetrics }) {
  const { record, workflow, workflowResult, asOf } = useAssessment();
  const { changeFailures, defects } = enteredFigures(record, measured.workflowId, asOf);
  const { milestones } = measured;
  const named = namedFigures(measured, workflowResult?.targets ?? [], workflow ?? NOTHING_LISTED);
  return (
    <>
      {milestones.length > 0 && (
        <AllFigures figures={named.filter(({ key }) => key.startsWith('milestone '))} />
      )}
      {(changeFailures !== null || defects !== null) && <SharesAndRates measured={measured} />}
    </>
  );
}
