import type { Workflow } from '../../../domain/assessment/assessmentRecord';
import { text } from '../../../shared/i18n/text';
import { useAssessment } from '../../assessment/useAssessment';
import { DayField } from '../../ui/DayField';
import { DurationField } from '../../ui/DurationField';
import { Section } from '../../ui/Section';

/** What half of all incidents should stay within, and by when. */
export function TargetFields({ workflow }: { readonly workflow: Workflow }) {
  const { change } = useAssessment();
  const save = (edit: Partial<Workflow['targets']>): void => {
    void change.saveWorkflow(workflow.id, (current) => ({
      ...current,
      targets: { ...current.targets, ...edit },
    }));
  };
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
    </Section>
  );
}
