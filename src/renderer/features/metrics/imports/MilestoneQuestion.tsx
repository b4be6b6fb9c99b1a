import { Autocomplete } from '@mantine/core';
import type { Workflow } from '../../../../domain/assessment/assessmentRecord';
import { comparableName } from '../../../../domain/assessment/comparableName';
import { text } from '../../../../shared/i18n/text';
import type { ImportDraft } from './importDraft';
import { Question } from './Question';

const LONGEST = 200;

/** The milestone of all rows of a file that has no column for it: one of the workflow's, or another name. */
export function MilestoneQuestion({
  draft,
  workflows,
  onChange,
}: {
  readonly draft: ImportDraft;
  readonly workflows: readonly Workflow[];
  readonly onChange: (draft: ImportDraft) => void;
}) {
  const workflow = workflows.find(({ id }) => id === draft.workflowId);
  const listed = (workflow === undefined ? workflows : [workflow]).flatMap(({ milestones }) => milestones);
  const called = draft.milestone.trim();
  const isListed = listed.some((name) => comparableName(name) === comparableName(called));
  return (
    <Question
      title={text('metrics:wizard.questions.milestone')}
      hint={text('metrics:wizard.questions.milestoneHint')}
    >
      <Autocomplete
        aria-label={text('metrics:wizard.questions.milestone')}
        placeholder={text('metrics:wizard.questions.milestonePlaceholder')}
        data={[...new Set(listed)]}
        value={draft.milestone}
        maxLength={LONGEST}
        onChange={(milestone) => onChange({ ...draft, milestone })}
      />
      {called !== '' && !isListed && (
        <p className="ek-small">
          {workflow === undefined
            ? text('metrics:wizard.questions.milestoneUnlisted', { milestone: called })
            : text('metrics:wizard.questions.milestoneUnlistedIn', {
                milestone: called,
                workflow: workflow.name,
              })}
        </p>
      )}
    </Question>
  );
}
