import type { Workflow } from '../../../domain/assessment/assessmentRecord';
import {
  milestonesWithTargets,
  setMilestoneTarget,
  targetOf,
} from '../../../domain/assessment/milestoneTargets';
import { text } from '../../../shared/i18n/text';
import { useAssessment } from '../../assessment/useAssessment';
import { DayField } from '../../ui/DayField';
import { DurationField } from '../../ui/DurationField';
import { Section } from '../../ui/Section';

/** What half of all incidents, and half of the requests for each milestone, should stay within, and by when. */
export function TargetFields({ workflow }: { readonly workflow: Workflow }) {
  const { change } = useAssessment();
  const save = (edit: Partial<Workflow['targets']>): void => {
    void change.saveWorkflow(workflow.id, (current) => ({
      ...current,
      targets: { ...current.targets, ...edit },
    }));
  };
  const milestones = milestonesWithTargets(workflow);
  return (
    <Section title={text('workflows:targets.title')} aside={text('workflows:targets.about')}>
      <div className="ek-fields-3">
        <DurationField
          label={text('workflows:targets.truth')}
          description={text('workflows:targets.truthAbout')}
          value={workflow.targets.truth}
          onSave={(truth) => save({ truth })}
        />
        <DurationField
          label={text('workflows:targets.recover')}
          description={text('workflows:targets.recoverAbout')}
          value={workflow.targets.recover}
          onSave={(recover) => save({ recover })}
        />
        <DayField
          label={text('workflows:targets.due')}
          description={text('workflows:targets.dueAbout')}
          value={workflow.targets.due}
          onSave={(due) => save({ due })}
        />
      </div>
      <fieldset className="ek-milestone-targets">
        <legend>{text('workflows:targets.milestones')}</legend>
        <p className="ek-small">
          {text(`workflows:targets.${milestones.length === 0 ? 'noMilestones' : 'milestonesAbout'}`)}
        </p>
        {milestones.map((milestone) => (
          <DurationField
            key={milestone}
            label={milestone}
            value={targetOf(workflow, milestone)}
            onSave={(within) =>
              void change.saveWorkflow(workflow.id, (current) =>
                setMilestoneTarget(current, milestone, within),
              )
            }
          />
        ))}
      </fieldset>
    </Section>
  );
}
