import { Radio, Select, Stack } from '@mantine/core';
import type { Workflow } from '../../../../domain/assessment/assessmentRecord';
import type { FileLook } from '../../../../domain/metrics/fileLook';
import { DateOrder, DedupeMode } from '../../../../domain/metrics/importTypes';
import type { Pack } from '../../../../domain/pack/packSchema';
import { text } from '../../../../shared/i18n/text';
import { ZoneSelect } from '../../../ui/ZoneSelect';
import { asksMilestone, dedupeModesOf, type ImportDraft, type Questions } from './importDraft';
import { LeaveOutRows } from './LeaveOutRows';
import { MilestoneQuestion } from './MilestoneQuestion';
import { PatternValues } from './PatternValues';
import { Question } from './Question';
import { WordMeanings } from './WordMeanings';
import { WorkflowQuestion } from './WorkflowQuestion';
import styles from './questions.module.css';

interface AskedProps {
  readonly draft: ImportDraft;
  readonly questions: Questions;
  readonly look: FileLook;
  readonly onChange: (draft: ImportDraft) => void;
}

/** Everything that the file alone could not tell: asked only where it matters. */
export function ImportQuestions({
  workflows,
  pack,
  ...asked
}: AskedProps & { readonly workflows: readonly Workflow[]; readonly pack: Pack }) {
  const { draft, questions, look, onChange } = asked;
  const { mapping } = draft;
  return (
    <section className={styles.questions}>
      <h3>{text('metrics:wizard.questions.title')}</h3>
      <WorkflowQuestion draft={draft} workflows={workflows} onChange={onChange} />
      {asksMilestone(draft) && <MilestoneQuestion draft={draft} workflows={workflows} onChange={onChange} />}
      {questions.zone !== null && (
        <ZoneQuestion
          column={questions.zone}
          zone={draft.zone}
          onZone={(zone) => onChange({ ...draft, zone })}
        />
      )}
      <OrderQuestion {...asked} />
      {questions.idRepeats !== null && (
        <Question
          title={text(
            questions.idRepeats ? 'metrics:wizard.questions.dedupe' : 'metrics:wizard.questions.dedupeIf',
          )}
        >
          <Select
            aria-label={text('metrics:wizard.questions.dedupe')}
            data={dedupeModesOf(draft.kind).map((mode) => ({
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
      <WordMeanings look={look} words={draft.words} onChange={(words) => onChange({ ...draft, words })} />
      <LeaveOutRows
        kind={draft.kind}
        columns={look.columns}
        where={draft.where}
        onChange={(where) => onChange({ ...draft, where })}
      />
    </section>
  );
}

/** Asked while the data cannot tell; where they tell, the answer can still be said to be another. */
function OrderQuestion({ draft, questions, look, onChange }: AskedProps) {
  const told = look.readings.find(({ format, order }) => format === 'day-month-year' && order !== 'ymd');
  if (questions.order === null && told === undefined) return null;
  const asked = questions.order;
  return (
    <Question
      title={text('metrics:wizard.questions.order')}
      hint={
        asked !== null
          ? text('metrics:wizard.questions.orderHint', { column: asked.column, samples: asked.samples })
          : text('metrics:wizard.questions.orderTold', { column: told?.column })
      }
    >
      <Radio.Group
        aria-label={text('metrics:wizard.questions.order')}
        value={draft.order ?? (asked === null ? 'told' : '')}
        onChange={(value) =>
          onChange({ ...draft, order: DateOrder.options.find((order) => order === value) ?? null })
        }
      >
        <Stack gap="xs">
          {asked === null && <Radio value="told" label={text('metrics:wizard.questions.told')} />}
          {(['dmy', 'mdy'] as const).map((order) => (
            <Radio key={order} value={order} label={text(`metrics:wizard.questions.${order}`)} />
          ))}
        </Stack>
      </Radio.Group>
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
  return (
    <Question
      title={text('metrics:wizard.questions.zone')}
      hint={text('metrics:wizard.questions.zoneHint', { column })}
    >
      <ZoneSelect
        aria-label={text('metrics:wizard.questions.zone')}
        placeholder={text('metrics:wizard.questions.zonePlaceholder')}
        zone={zone}
        onChange={onZone}
      />
    </Question>
  );
}
