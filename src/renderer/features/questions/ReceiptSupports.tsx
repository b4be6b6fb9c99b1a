import { CloseButton, Input, NativeSelect, Select } from '@mantine/core';
import { useId, useState } from 'react';
import type { AnswerPlace } from '../../../domain/assessment/assessmentRecord';
import { LEVELS, type Level } from '../../../domain/pack/level';
import { text } from '../../../shared/i18n/text';
import { useAssessment } from '../../assessment/useAssessment';
import { draftCap, heldTo, samePlace, type ReceiptDraft } from './receiptDraft';
import { useAnswerPlaces } from './useAnswerPlaces';
import classes from './ReceiptForm.module.css';

interface ReceiptSupportsProps {
  readonly draft: ReceiptDraft;
  readonly problem: string | undefined;
  readonly onEdit: (changes: Partial<ReceiptDraft>) => void;
}

/** Which answers the receipt supports, each with the level it shows, at most the cap of its kind. */
export function ReceiptSupports({ draft, problem, onEdit }: ReceiptSupportsProps) {
  const { pack } = useAssessment();
  const { groups, nameOf, placeAt, idOf } = useAnswerPlaces();
  const [search, setSearch] = useState('');
  const label = useId();
  const cap = draftCap(draft);
  const { supports } = draft;
  const options = groups
    .map((group) => ({
      group: group.name,
      items: group.places
        .filter((place) => !supports.some((support) => samePlace(support, place)))
        .map((place) => ({ value: idOf(place), label: nameOf(place) })),
    }))
    .filter((group) => group.items.length > 0);
  const setLevel = (place: AnswerPlace, wanted: Level): void =>
    onEdit({
      supports: supports.map((support) => (samePlace(support, place) ? { ...support, wanted } : support)),
    });
  return (
    <div role="group" aria-labelledby={label}>
      <Input.Label id={label} labelElement="div">
        {text('questions:receipt.supports')}
      </Input.Label>
      <Input.Description>{text('questions:receipt.supportsHint')}</Input.Description>
      <ul className={classes.supports}>
        {supports.map((support) => {
          const name = nameOf(support);
          return (
            <li key={idOf(support)}>
              <span>{name}</span>
              <NativeSelect
                aria-label={text('questions:receipt.levelOf', { question: name })}
                value={String(heldTo(support.wanted, cap))}
                data={LEVELS.map((level) => ({
                  value: String(level),
                  label: text('questions:receipt.levelOption', {
                    level,
                    name: pack.texts.pack.levelNames[level],
                  }),
                  disabled: level > cap,
                }))}
                onChange={(event) => {
                  const level = LEVELS.find((entry) => String(entry) === event.currentTarget.value);
                  if (level !== undefined) setLevel(support, level);
                }}
              />
              <CloseButton
                size="sm"
                aria-label={text('questions:receipt.less', { question: name })}
                onClick={() => onEdit({ supports: supports.filter((other) => !samePlace(other, support)) })}
              />
            </li>
          );
        })}
      </ul>
      <Select
        aria-label={text('questions:receipt.more')}
        placeholder={text('questions:receipt.more')}
        nothingFoundMessage={text('questions:receipt.moreNone')}
        searchable
        limit={60}
        maxDropdownHeight={220}
        value={null}
        searchValue={search}
        onSearchChange={setSearch}
        data={options}
        error={problem}
        onChange={(id) => {
          const place = id === null ? null : placeAt(id);
          if (place !== null) onEdit({ supports: [...supports, { ...place, wanted: 4 }] });
          setSearch('');
        }}
      />
    </div>
  );
}
