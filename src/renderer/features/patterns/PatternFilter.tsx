import { Select, TextInput } from '@mantine/core';
import type { RefObject } from 'react';
import type { FitResult } from '../../../domain/assessment/assessmentResult';
import { text } from '../../../shared/i18n/text';
import { useAssessment } from '../../assessment/useAssessment';
import { ChoiceField } from '../../ui/ChoiceField';
import { type BoardFilter, NO_FILTER } from './boardFilter';
import type { SymptomRow } from './symptomRows';
import classes from './PatternFilter.module.css';

interface PatternFilterProps {
  readonly filter: BoardFilter;
  readonly onChange: (filter: BoardFilter) => void;
  readonly rows: readonly SymptomRow[];
  /** How many are in sight. */
  readonly shown: number;
  readonly fit: FitResult;
  readonly searchField: RefObject<HTMLInputElement | null>;
}

const SHOW = ['all', 'open', 'asked', 'seen'] as const satisfies readonly BoardFilter['show'][];
const ANY = 'any';

/** Finds symptoms by word, by what was asked, and by the fit criterion under which they matter; those met here first. */
export function PatternFilter({ filter, onChange, rows, shown, fit, searchField }: PatternFilterProps) {
  const { pack } = useAssessment();
  const named = fit.criteria.filter(({ criterionId }) =>
    rows.some(({ mattersWhen }) => mattersWhen.includes(criterionId)),
  );
  const criteria = [
    ...named.filter(({ state }) => state === 'met'),
    ...named.filter(({ state }) => state !== 'met'),
  ];
  return (
    <div className={classes.filter} role="search">
      <TextInput
        ref={searchField}
        type="search"
        label={text('causes:board.search')}
        placeholder={text('causes:board.searchHint')}
        value={filter.words}
        onChange={(event) => onChange({ ...filter, words: event.currentTarget.value })}
      />
      <Select
        label={text('causes:board.criterion')}
        allowDeselect={false}
        value={filter.criterion ?? ANY}
        data={[
          { value: ANY, label: text('causes:board.anyCriterion') },
          ...criteria.map(({ criterionId, state }) => {
            const title = pack.texts.fit[criterionId]?.title ?? criterionId;
            return {
              value: criterionId,
              label: state === 'met' ? text('causes:board.met', { criterion: title }) : title,
            };
          }),
        ]}
        onChange={(value) =>
          onChange({
            ...filter,
            criterion: criteria.find(({ criterionId }) => criterionId === value)?.criterionId ?? null,
          })
        }
      />
      <ChoiceField
        label={text('causes:board.show')}
        value={filter.show}
        choices={SHOW.map((value) => ({ value, label: text(`causes:board.${value}`) }))}
        onSave={(show) => onChange({ ...filter, show })}
      />
      <p className={classes.count} role="status">
        {shown === 0 ? (
          <>
            {text('causes:board.none')}{' '}
            <button type="button" className="ek-link" onClick={() => onChange(NO_FILTER)}>
              {text('causes:board.clear')}
            </button>
          </>
        ) : (
          text('causes:board.shown', { count: shown, total: rows.length })
        )}
      </p>
    </div>
  );
}
