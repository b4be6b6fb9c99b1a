import { useEffect, useRef, useState } from 'react';
import type { Workflow } from '../../../domain/assessment/assessmentRecord';
import { text } from '../../../shared/i18n/text';
import { useAssessment } from '../../assessment/useAssessment';
import { AddLine } from '../../ui/AddLine';
import { emptyWorkflow } from './emptyWorkflow';
import { missingFacts } from './missingFacts';
import { WorkflowEditor } from './WorkflowEditor';

/** What is still to be entered for a workflow, the most telling first. */
function remark(workflow: Workflow): string {
  if (workflow.truthOwner === null) return text('workflows:list.noTruthOwner');
  if (workflow.targets.truth === null) return text('workflows:list.noTarget');
  const missing = missingFacts(workflow);
  return missing === 0 ? text('workflows:list.complete') : text('workflows:list.missing', { count: missing });
}

/** The workflows of the assessment: a list to choose from and add to, and the chosen one to edit. */
export function WorkflowsPage() {
  const { record, workflow: chosen, setWorkflow, change } = useAssessment();
  const list = useRef<HTMLUListElement>(null);
  const chosenId = chosen?.id;
  useEffect(() => {
    list.current?.querySelector('[aria-current="true"]')?.scrollIntoView({ block: 'nearest' });
  }, [chosenId]);
  /** After the first one the field stands elsewhere, and the next name is typed on. */
  const [adding, setAdding] = useState(false);
  const add = async (name: string): Promise<void> => {
    setAdding(true);
    const added = await change.addWorkflow(emptyWorkflow(name));
    if (added !== null) setWorkflow(added.id);
  };
  const addLine = (
    <AddLine
      label={text('workflows:list.add')}
      placeholder={text('workflows:list.example')}
      action={text('workflows:add')}
      autoFocus={adding || record.workflows.length === 0}
      onAdd={(name) => void add(name)}
    />
  );
  if (chosen === null) {
    return (
      <div className="ek-page ek-first-workflow">
        <h1>{text('workflows:empty.title')}</h1>
        <p>{text('workflows:empty.text')}</p>
        {addLine}
      </div>
    );
  }
  const move = (from: number, by: number): void => {
    const next = record.workflows[from + by];
    if (next === undefined) return;
    setWorkflow(next.id);
    list.current?.querySelectorAll<HTMLButtonElement>('button')[from + by]?.focus();
  };
  return (
    <div className="ek-workflows">
      <aside className="ek-workflow-list" aria-label={text('workflows:list.title')}>
        <h2>{text('workflows:list.title')}</h2>
        <ul ref={list}>
          {record.workflows.map((workflow, index) => (
            <li key={workflow.id}>
              <button
                type="button"
                aria-current={workflow.id === chosen.id}
                tabIndex={workflow.id === chosen.id ? 0 : -1}
                onClick={() => setWorkflow(workflow.id)}
                onKeyDown={(event) => {
                  if (event.key === 'ArrowDown') move(index, 1);
                  else if (event.key === 'ArrowUp') move(index, -1);
                  else return;
                  event.preventDefault();
                }}
              >
                <span>{workflow.name}</span>
                <small>{remark(workflow)}</small>
              </button>
            </li>
          ))}
        </ul>
        {addLine}
      </aside>
      <WorkflowEditor key={chosen.id} workflow={chosen} />
    </div>
  );
}
