import { Select } from '@mantine/core';
import type { Workflow } from '../../../../domain/assessment/assessmentRecord';
import { text } from '../../../../shared/i18n/text';
import { needsWorkflow, type ImportDraft } from './importDraft';
import { Question } from './Question';

const BY_COLUMN = 'by-column';
const NONE = 'none';

/** One workflow for the whole file, the one that a column names, or none where records can do without. */
export function WorkflowQuestion({
  draft,
  workflows,
  onChange,
}: {
  readonly draft: ImportDraft;
  readonly workflows: readonly Workflow[];
  readonly onChange: (draft: ImportDraft) => void;
}) {
  const column = draft.mapping.workflow;
  const byColumn = column !== undefined && draft.workflowId === null;
  const free = !needsWorkflow(draft.kind);
  return (
    <Question
      title={text('metrics:wizard.questions.workflow')}
      hint={byColumn ? text('metrics:wizard.questions.workflowByColumnHint') : undefined}
    >
      <Select
        aria-label={text('metrics:wizard.questions.workflow')}
        data={[
          ...workflows.map((workflow) => ({ value: workflow.id, label: workflow.name })),
          ...(column === undefined
            ? []
            : [{ value: BY_COLUMN, label: text('metrics:wizard.questions.workflowByColumn', { column }) }]),
          ...(free && column === undefined
            ? [{ value: NONE, label: text('metrics:wizard.questions.workflowNone') }]
            : []),
        ]}
        value={byColumn ? BY_COLUMN : (draft.workflowId ?? (free ? NONE : null))}
        placeholder={text('metrics:wizard.questions.workflowPlaceholder')}
        allowDeselect={false}
        searchable={workflows.length > 8}
        onChange={(value) =>
          onChange({ ...draft, workflowId: workflows.find((workflow) => workflow.id === value)?.id ?? null })
        }
      />
    </Question>
  );
}
