import { NativeSelect } from '@mantine/core';
import { WorkflowId } from '../../domain/ids';
import { text } from '../../shared/i18n/text';
import { useAssessment } from '../assessment/useAssessment';

/** Chooses the workflow where the rail is too narrow to list them. */
export function NarrowWorkflows() {
  const { record, workflow, setWorkflow } = useAssessment();
  if (workflow === null) return null;
  return (
    <NativeSelect
      className="ek-narrow-workflows"
      aria-label={text('app:shell.workflow')}
      value={workflow.id}
      data={record.workflows.map(({ id, name }) => ({ value: id, label: name }))}
      onChange={(event) => setWorkflow(WorkflowId.parse(event.currentTarget.value))}
    />
  );
}
