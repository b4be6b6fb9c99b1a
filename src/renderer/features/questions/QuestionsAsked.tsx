import { NativeSelect, Popover } from '@mantine/core';
import type { QuestionResult } from '../../../domain/assessment/assessmentResult';
import { text } from '../../../shared/i18n/text';
import { useAssessment } from '../../assessment/useAssessment';
import { ChoiceField } from '../../ui/ChoiceField';
import { Kbd } from '../../ui/Kbd';
import footer from './QuestionFooter.module.css';
import { isFiltering, NO_FILTER, type QuestionFilter } from './questionFilter';
import classes from './QuestionsAsked.module.css';

export interface QuestionsAskedProps {
  /** All that are asked of the workflow, with and without the filter. */
  readonly questions: readonly QuestionResult[];
  readonly shown: number;
  readonly filter: QuestionFilter;
  readonly onFilter: (filter: QuestionFilter) => void;
  readonly open: boolean;
  readonly onOpen: (open: boolean) => void;
}

const ANY = '';
const ANSWERS = ['all', 'open', 'parked'] as const satisfies readonly QuestionFilter['answers'][];

/** Which questions are asked: core or all, and of these those of one role or discipline, or those still open. */
export function QuestionsAsked({ questions, shown, filter, onFilter, open, onOpen }: QuestionsAskedProps) {
  const { record } = useAssessment();
  const on = isFiltering(filter);
  return (
    <Popover opened={open} onChange={onOpen} position="top-end" width={340} trapFocus returnFocus shadow="md">
      <Popover.Target>
        <button
          type="button"
          className={`${footer.key} ${classes.target}`}
          data-on={on || undefined}
          onClick={() => onOpen(!open)}
        >
          <Kbd>F</Kbd>
          {on
            ? text('questions:filter.some', { count: questions.length, shown })
            : text(`questions:scope.${record.assessment.scope}`)}
        </button>
      </Popover.Target>
      <Popover.Dropdown aria-label={text('questions:scope.label')}>
        <Fields questions={questions} filter={filter} onFilter={onFilter} />
        {on && (
          <p className={classes.foot}>
            <span role="status">{text('questions:filter.some', { count: questions.length, shown })}</span>
            <button type="button" className="ek-link" onClick={() => onFilter(NO_FILTER)}>
              {text('questions:filter.clear')}
            </button>
          </p>
        )}
      </Popover.Dropdown>
    </Popover>
  );
}

function Fields({
  questions,
  filter,
  onFilter,
}: Pick<QuestionsAskedProps, 'questions' | 'filter' | 'onFilter'>) {
  const { pack, record, change } = useAssessment();
  const asked = new Set(questions.map((question) => question.questionId));
  const known = pack.questions.filter((question) => asked.has(question.id));
  const roles = pack.manifest.roles.filter((role) => known.some((one) => one.roles.includes(role)));
  const disciplines = pack.manifest.dimensions
    .flatMap((dimension) => dimension.disciplines)
    .filter((discipline) => known.some((one) => one.discipline === discipline));
  return (
    <div className={classes.fields}>
      <ChoiceField
        label={text('questions:scope.label')}
        value={record.assessment.scope}
        choices={[
          { value: 'core', label: text('questions:scope.core') },
          { value: 'full', label: text('questions:scope.full') },
        ]}
        onSave={(scope) => void change.saveAssessment((assessment) => ({ ...assessment, scope }))}
      />
      <NativeSelect
        label={text('questions:filter.role')}
        value={filter.role ?? ANY}
        data={[
          { value: ANY, label: text('questions:filter.anyRole') },
          ...roles.map((role) => ({ value: role, label: pack.texts.pack.roles[role] ?? role })),
        ]}
        onChange={({ currentTarget: { value } }) =>
          onFilter({ ...filter, role: roles.find((role) => role === value) ?? null })
        }
      />
      <NativeSelect
        label={text('questions:filter.discipline')}
        value={filter.discipline ?? ANY}
        data={[
          { value: ANY, label: text('questions:filter.anyDiscipline') },
          ...disciplines.map((id) => ({ value: id, label: pack.texts.pack.disciplines[id]?.name ?? id })),
        ]}
        onChange={({ currentTarget: { value } }) =>
          onFilter({ ...filter, discipline: disciplines.find((id) => id === value) ?? null })
        }
      />
      <ChoiceField
        label={text('questions:filter.answers')}
        description={text('questions:filter.parkedHint')}
        value={filter.answers}
        choices={ANSWERS.map((value) => ({ value, label: text(`questions:filter.${value}`) }))}
        onSave={(answers) => onFilter({ ...filter, answers })}
      />
    </div>
  );
}
