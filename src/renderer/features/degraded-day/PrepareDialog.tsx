import { Button, Checkbox, TextInput } from '@mantine/core';
import { useState } from 'react';
import type { ScriptRole } from '../../../domain/alignment/degradedDay';
import { scriptRoles } from '../../../domain/alignment/scriptRoles';
import type { Workflow } from '../../../domain/assessment/assessmentRecord';
import type { WorkflowId } from '../../../domain/ids';
import { roleName } from '../../../shared/i18n/roleName';
import { text } from '../../../shared/i18n/text';
import { problemSentence } from '../../assessment/problemSentence';
import { useAssessment } from '../../assessment/useAssessment';
import { Dialog } from '../../ui/Dialog';
import { ExportOutcomeView } from '../export/ExportOutcomeView';
import { useRolePages, useRoleSheets } from './useRoleExports';
import classes from './DegradedDay.module.css';

/** Which roles and workflows get a sheet or a page, and whom they give it back to. */
export function PrepareDialog({
  workflow,
  onClose,
}: {
  readonly workflow: Workflow;
  readonly onClose: () => void;
}) {
  const { record } = useAssessment();
  const all = scriptRoles(record);
  const [roles, setRoles] = useState<ReadonlySet<ScriptRole>>(() => new Set(all.map(({ role }) => role)));
  const [workflows, setWorkflows] = useState<ReadonlySet<WorkflowId>>(() => new Set([workflow.id]));
  const [returnTo, setReturnTo] = useState('');
  const [sheets, printSheets] = useRoleSheets();
  const [pages, writePages] = useRolePages();
  const none = roles.size === 0 || workflows.size === 0;
  const chosen = { roles: [...roles], workflowIds: [...workflows], returnTo: returnTo.trim() };
  return (
    <Dialog title={text('degraded:prepare.title')} onClose={onClose} size="lg">
      <div className={classes.dialogBody}>
        <div className={classes.columns}>
          <Boxes
            legend={text('degraded:prepare.roles')}
            all={all.map((one) => ({ id: one.role, name: roleName(one) }))}
            chosen={roles}
            onChange={setRoles}
          />
          <Boxes
            legend={text('degraded:prepare.workflows')}
            all={record.workflows}
            chosen={workflows}
            onChange={setWorkflows}
          />
        </div>
        <TextInput
          label={text('degraded:prepare.returnTo')}
          description={text('degraded:prepare.returnToHint')}
          value={returnTo}
          maxLength={200}
          onChange={(event) => setReturnTo(event.currentTarget.value)}
        />
        {none && <p role="status">{text('degraded:prepare.none')}</p>}
        <div className={classes.ways}>
          <div>
            <p className="ek-small">
              {text('degraded:prepare.sheetsAbout', { count: roles.size * workflows.size })}
            </p>
            <Button
              disabled={none || sheets.step === 'preparing' || sheets.step === 'printing'}
              onClick={() => printSheets(chosen)}
            >
              {text('degraded:prepare.sheets')}
            </Button>
            <ExportOutcomeView state={sheets} />
          </div>
          <div>
            <p className="ek-small">{text('degraded:prepare.pagesAbout', { count: roles.size })}</p>
            <Button
              variant="default"
              disabled={none || pages.step === 'writing'}
              onClick={() => writePages(chosen)}
            >
              {text('degraded:prepare.pages')}
            </Button>
            {pages.step === 'canceled' && <p role="status">{text('degraded:canceled')}</p>}
            {pages.step === 'failed' && (
              <p role="alert">{text('degraded:failed', { reason: problemSentence(pages.error) })}</p>
            )}
            {pages.step === 'written' && (
              <p role="status">
                {text('degraded:written', { count: pages.files.length, folder: pages.folder })}
              </p>
            )}
          </div>
        </div>
      </div>
    </Dialog>
  );
}

function Boxes<Id extends string>({
  legend,
  all,
  chosen,
  onChange,
}: {
  readonly legend: string;
  readonly all: readonly { readonly id: Id; readonly name: string }[];
  readonly chosen: ReadonlySet<Id>;
  readonly onChange: (chosen: ReadonlySet<Id>) => void;
}) {
  return (
    <fieldset className={classes.boxes}>
      <legend>{legend}</legend>
      <div>
        {all.map(({ id, name }) => (
          <Checkbox
            key={id}
            label={name}
            checked={chosen.has(id)}
            onChange={(event) => {
              const next = new Set(chosen);
              if (event.currentTarget.checked) next.add(id);
              else next.delete(id);
              onChange(next);
            }}
          />
        ))}
      </div>
    </fieldset>
  );
}
