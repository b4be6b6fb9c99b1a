import type { Workflow } from '../../../domain/assessment/assessmentRecord';
import {
  removeMilestone,
  renameMilestone,
  setMilestoneTarget,
  targetOf,
} from '../../../domain/assessment/milestoneTargets';
import { text } from '../../../shared/i18n/text';
import { useAssessment } from '../../assessment/useAssessment';
import { notifyUndo } from '../../ui/notify';
import { Section } from '../../ui/Section';
import { TextField } from '../../ui/TextField';
import { useRenameMilestone } from '../degraded-day/useRenameMilestone';
import { AddLine } from '../../ui/AddLine';
import { RemoveLine } from './RemoveLine';

/** The customer-visible moments of a workflow, in the client's own words. */
export function MilestoneList({ workflow }: { readonly workflow: Workflow }) {
  const { change } = useAssessment();
  const rename = useRenameMilestone();
  const save = (edit: (workflow: Workflow) => Workflow): void => {
    void change.saveWorkflow(workflow.id, edit);
  };
  return (
    <Section title={text('workflows:milestones.title')} aside={text('workflows:milestones.about')}>
      <ul className="ek-lines">
        {workflow.milestones.map((milestone, index) => (
          <li key={index}>
            <TextField
              aria-label={text('workflows:milestones.nth', { n: index + 1 })}
              value={milestone}
              maxLength={200}
              needed={text('workflows:nameNeeded')}
              onSave={(name) => {
                rename(workflow.id, milestone, name.trim());
                save((current) => renameMilestone(current, index, name.trim()));
              }}
            />
            <RemoveLine
              name={milestone}
              onRemove={() => {
                const target = targetOf(workflow, milestone);
                save((current) => removeMilestone(current, index));
                notifyUndo(text('workflows:removed', { name: milestone }), () =>
                  save((current) => {
                    const milestones = current.milestones.toSpliced(index, 0, milestone);
                    return setMilestoneTarget({ ...current, milestones }, milestone, target);
                  }),
                );
              }}
            />
          </li>
        ))}
      </ul>
      <AddLine
        label={text('workflows:milestones.add')}
        placeholder={text('workflows:milestones.example')}
        action={text('workflows:add')}
        onAdd={(name) => save((current) => ({ ...current, milestones: [...current.milestones, name] }))}
      />
    </Section>
  );
}
