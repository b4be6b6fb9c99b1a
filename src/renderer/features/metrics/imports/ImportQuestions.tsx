import { Radio, Select, Stack } from '@mantine/core';
import { useMemo } from 'react';
import type { Workflow } from '../../../../domain/assessment/assessmentRecord';
import { DateOrder, DedupeMode, type FileInspection } from '../../../../domain/metrics/importTypes';
import type { Pack } from '../../../../domain/pack/packSchema';
import { text } from '../../../../shared/i18n/text';
import type { ImportDraft, Questions } from './importDraft';
import { LeaveOutRows } from './LeaveOutRows';
import { PatternValues } from './PatternValues';
import { Question } from './Question';
import styles from './imports.module.css';

const BY_COLUMN = 'by-column';

/** Everything that the file alone could not tell: asked only where it matters. */
export function ImportQuestions({
  draft,
  questions,
  inspection,
  workflows,
  pack,
  onChange,
}: {
  readonly draft: ImportDraft;
  readonly questions: Questions;
  readonly inspection: FileInspection;
  readonly workflows: readonly Workflow[];
  readonly pack: Pack;
  readonly onChange: (draft: ImportDraft) => void;
}) {
  const { mapping } = draft;
  return (
    <section className={styles.questions}>
      <h2>{text('metrics:wizard.questions.title')}</h2>
      <WorkflowQuestion draft={draft} workflows={workflows} onChange={onChange} />
      {questions.zone !== null && (
        <ZoneQuestion
          column={questions.zone}
          zone={draft.zone}
          onZone={(zone) => onChange({ ...draft, zone })}
        />
      )}
      {questions.order !== null && (
        <Question
          title={text('metrics:wizard.questions.order')}
          hint={text('metrics:wizard.questions.orderHint', {
            column: questions.order.column,
            samples: questions.order.samples,
          })}
        >
          <Radio.Group
            aria-label={text('metrics:wizard.questions.order')}
            value={draft.order ?? ''}
            onChange={(value) =>
              onChange({ ...draft, order: DateOrder.options.find((order) => order === value) ?? null })
            }
          >
            <Stack gap="xs">
              {(['dmy', 'mdy'] as const).map((order) => (
                <Radio key={order} value={order} label={text(`metrics:wizard.questions.${order}`)} />
              ))}
            </Stack>
          </Radio.Group>
        </Question>
      )}
      {questions.idRepeats !== null && (
        <Question
          title={text(
            questions.idRepeats ? 'metrics:wizard.questions.dedupe' : 'metrics:wizard.questions.dedupeIf',
          )}
        >
          <Select
            aria-label={text('metrics:wizard.questions.dedupe')}
            data={DedupeMode.options.map((mode) => ({
              value: mode,
              label: text(`metrics:wizard.questions.dedupeMode.${mode}`),
            }))}
            value={draft.dedupe}
            allowDeselect={false}
            onChange={(value) =>
              onChange({
                ...draft,
                dedupe: DedupeMode.options.find((mode) => mode === value) ?? draft.dedupe,
              })
            }
          />
        </Question>
      )}
      {mapping.failurePattern !== undefined && (
        <PatternValues
          column={mapping.failurePattern}
          values={questions.patternValues}
          patterns={draft.patterns}
          pack={pack}
          onChange={(patterns) => onChange({ ...draft, patterns })}
        />
      )}
      <LeaveOutRows
        columns={inspection.columns}
        leaveOut={draft.leaveOut}
        onChange={(leaveOut) => onChange({ ...draft, leaveOut })}
      />
    </section>
  );
}

function WorkflowQuestion({
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
        ]}
        value={byColumn ? BY_COLUMN : draft.workflowId}
        allowDeselect={false}
        searchable={workflows.length > 8}
        onChange={(value) =>
          onChange({ ...draft, workflowId: workflows.find((workflow) => workflow.id === value)?.id ?? null })
        }
      />
    </Question>
  );
}

function ZoneQuestion({
  column,
  zone,
  onZone,
}: {
  readonly column: string;
  readonly zone: string | null;
  readonly onZone: (zone: string | null) => void;
}) {
  const zones = useMemo(() => {
    const here = Intl.DateTimeFormat().resolvedOptions().timeZone;
    const known = Intl.supportedValuesOf('timeZone');
    const first = [...new Set([here, 'UTC'])];
    return [...first, ...known.filter((name) => !first.includes(name))];
  }, []);
  return (
    <Question
      title={text('metrics:wizard.questions.zone')}
      hint={text('metrics:wizard.questions.zoneHint', { column })}
    >
      <Select
        aria-label={text('metrics:wizard.questions.zone')}
        placeholder={text('metrics:wizard.questions.zonePlaceholder')}
        nothingFoundMessage={text('metrics:wizard.questions.zoneNone')}
        data={zones}
        value={zone}
        searchable
        limit={60}
        onChange={onZone}
      />
    </Question>
  );
}
