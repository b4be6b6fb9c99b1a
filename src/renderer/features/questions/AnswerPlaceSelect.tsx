import { Select, type SelectProps } from '@mantine/core';
import { useState } from 'react';
import type { AnswerPlace } from '../../../domain/assessment/assessmentRecord';
import { useAnswerPlaces } from './useAnswerPlaces';

interface AnswerPlaceSelectProps extends Pick<
  SelectProps,
  'label' | 'aria-label' | 'placeholder' | 'nothingFoundMessage' | 'maxDropdownHeight' | 'error'
> {
  /** Answers that are chosen already and not offered again. */
  readonly taken: readonly AnswerPlace[];
  readonly onChoose: (place: AnswerPlace) => void;
}

/** Finds one answer more by its name, among those of the workflow, the client and the other workflows. */
export function AnswerPlaceSelect({ taken, onChoose, ...rest }: AnswerPlaceSelectProps) {
  const { groups, nameOf, placeAt, idOf } = useAnswerPlaces();
  const [search, setSearch] = useState('');
  const gone = new Set(taken.map(idOf));
  return (
    <Select
      {...rest}
      searchable
      limit={60}
      value={null}
      searchValue={search}
      onSearchChange={setSearch}
      data={groups
        .map((group) => ({
          group: group.name,
          items: group.places
            .filter((place) => !gone.has(idOf(place)))
            .map((place) => ({ value: idOf(place), label: nameOf(place) })),
        }))
        .filter(({ items }) => items.length > 0)}
      onChange={(id) => {
        const place = id === null ? null : placeAt(id);
        if (place !== null) onChoose(place);
        setSearch('');
      }}
    />
  );
}
