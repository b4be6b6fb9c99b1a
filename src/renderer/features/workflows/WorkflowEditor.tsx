import type { Workflow } from '../../../domain/assessment/assessmentRecord';
import { text } from '../../../shared/i18n/text';
import { useAssessment } from '../../assessment/useAssessment';
import { PageHead } from '../../ui/PageHead';
import { RemoveButton } from '../../ui/RemoveButton';
import { TextAreaField } from '../../ui/TextAreaField';
import { TextField } from '../../ui/TextField';
import { MilestoneList } from './MilestoneList';
import { OwnerList } from './OwnerList';
import { ProfileFields } from './ProfileFields';
import { ServiceList } from './ServiceList';
import { TargetFields } from './TargetFields';

/** Everything that is entered about one workflow; every field saves itself. */
export function WorkflowEditor({ workflow }: { readonly workflow: Workflow }) {
  const { change, record, workflowResult } = useAssessment();
  const save = (edit: Partial<Workflow>): void => {
    void change.saveWorkflow(workflow.id, (current) => ({ ...current, ...edit }));
  };
  const answers = record.answers.filter((answer) => answer.workflowId === workflow.id).length;
  return (
    <div className="ek-workflow">
      <PageHead
        title={workflow.name}
        actions={
          <RemoveButton
            label={text('workflows:remove')}
            title={text('workflows:removeTitle', { name: workflow.name })}
            goes={text('workflows:goes', { count: answers })}
            removed={text('workflows:removed', { name: workflow.name })}
            remove={() => change.removeWorkflow(workflow.id)}
            restore={() => change.restoreWorkflow(workflow.id)}
          />
        }
      />
      <div className="ek-workflow-top">
        <TextField
          label={text('workflows:name')}
          value={workflow.name}
          maxLength={200}
          needed={text('workflows:nameNeeded')}
          onSave={(name) => save({ name: name.trim() })}
        />
        <TextAreaField
          label={text('workflows:promise')}
          placeholder={text('workflows:promiseExample')}
          minRows={1}
          maxLength={500}
          value={workflow.promise}
          onSave={(promise) => save({ promise })}
        />
      </div>
      <TargetFields workflow={workflow} />
      <OwnerList workflow={workflow} />
      <ProfileFields workflow={workflow} criticality={workflowResult?.criticality ?? null} />
      <MilestoneList workflow={workflow} />
      <ServiceList workflow={workflow} />
    </div>
  );
}
