import { CloseButton, Input, NativeSelect } from '@mantine/core';
import { useId } from 'react';
import type { AnswerPlace } from '../../../domain/assessment/assessmentRecord';
import { LEVELS, type Level } from '../../../domain/pack/level';
import { text } from '../../../shared/i18n/text';
import { useAssessment } from '../../assessment/useAssessment';
import { AnswerPlaceSelect } from './AnswerPlaceSelect';
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
  const { nameOf, idOf } = useAnswerPlaces();
  const label = useId();
  const cap = draftCap(draft);
  const { supports } = draft;
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
      <AnswerPlaceSelect
        aria-label={text('questions:receipt.more')}
        placeholder={text('questions:receipt.more')}
        nothingFoundMessage={text('questions:receipt.moreNone')}
        maxDropdownHeight={220}
        error={problem}
        taken={supports}
        onChoose={(place) => onEdit({ supports: [...supports, { ...place, wanted: 4 }] })}
      />
    </div>
  );
}
