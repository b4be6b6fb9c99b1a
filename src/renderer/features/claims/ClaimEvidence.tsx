import { CloseButton, NativeSelect, Select } from '@mantine/core';
import { useState } from 'react';
import type { Claim } from '../../../domain/claims/claim';
import { text } from '../../../shared/i18n/text';
import { useAssessment } from '../../assessment/useAssessment';
import { Section } from '../../ui/Section';
import { receiptOrigin } from '../questions/receiptSentences';
import { AnswerPlaceSelect } from '../questions/AnswerPlaceSelect';
import { useAnswerPlaces } from '../questions/useAnswerPlaces';
import { ClaimFigures } from './ClaimFigures';
import { useSaveClaim } from './useClaim';
import classes from './claims.module.css';

const LEVELS = [1, 2, 3, 4] as const;

/** What a claim is linked to: receipts, answers with the level needed, measured times with their limit. */
export function ClaimEvidence({ claim }: { readonly claim: Claim }) {
  return (
    <Section title={text('claims:evidence.title')} aside={text('claims:evidence.about')}>
      <LinkedReceipts claim={claim} />
      <LinkedAnswers claim={claim} />
      <ClaimFigures claim={claim} />
    </Section>
  );
}

function LinkedReceipts({ claim }: { readonly claim: Claim }) {
  const { record } = useAssessment();
  const save = useSaveClaim(claim.id);
  const [search, setSearch] = useState('');
  const linked = record.receipts.filter(({ id }) => claim.support.receiptIds.includes(id));
  const put = (edit: (ids: Claim['support']['receiptIds']) => Claim['support']['receiptIds']): void =>
    save((one) => ({ ...one, support: { ...one.support, receiptIds: edit(one.support.receiptIds) } }));
  return (
    <div className={classes.kind} role="group" aria-label={text('claims:evidence.receipts')}>
      <h3>{text('claims:evidence.receipts')}</h3>
      <ul className={classes.links}>
        {linked.map((receipt) => (
          <li key={receipt.id}>
            <span>
              <b>{receipt.title}</b> {receiptOrigin(receipt)}
            </span>
            <CloseButton
              size="sm"
              aria-label={text('claims:evidence.less', { name: receipt.title })}
              onClick={() => put((ids) => ids.filter((id) => id !== receipt.id))}
            />
          </li>
        ))}
      </ul>
      {record.receipts.length === 0 ? (
        <p className="ek-small">{text('claims:evidence.noReceipts')}</p>
      ) : (
        <Select
          aria-label={text('claims:evidence.addReceipt')}
          placeholder={text('claims:evidence.addReceipt')}
          nothingFoundMessage={text('claims:evidence.noneLeft')}
          searchable
          limit={60}
          value={null}
          searchValue={search}
          onSearchChange={setSearch}
          data={record.receipts
            .filter(({ id }) => !claim.support.receiptIds.includes(id))
            .map((receipt) => ({
              value: receipt.id,
              label: text('claims:evidence.receiptOption', {
                title: receipt.title,
                kind: text(`common:receiptKind.${receipt.kind}`),
                day: receipt.drill?.on ?? receipt.capturedOn,
              }),
            }))}
          onChange={(chosen) => {
            const receipt = record.receipts.find(({ id }) => id === chosen);
            if (receipt !== undefined) put((ids) => [...ids, receipt.id]);
            setSearch('');
          }}
        />
      )}
    </div>
  );
}

type LinkedAnswer = Claim['support']['answers'][number];

const samePlace = (a: LinkedAnswer, b: Pick<LinkedAnswer, 'questionId' | 'workflowId'>): boolean =>
  a.questionId === b.questionId && a.workflowId === b.workflowId;

function LinkedAnswers({ claim }: { readonly claim: Claim }) {
  const { pack } = useAssessment();
  const save = useSaveClaim(claim.id);
  const { nameOf, idOf } = useAnswerPlaces();
  const { answers } = claim.support;
  const put = (edit: (all: readonly LinkedAnswer[]) => LinkedAnswer[]): void =>
    save((one) => ({ ...one, support: { ...one.support, answers: edit(one.support.answers) } }));
  return (
    <div className={classes.kind} role="group" aria-label={text('claims:evidence.answers')}>
      <h3>{text('claims:evidence.answers')}</h3>
      <ul className={classes.links}>
        {answers.map((answer) => (
          <li key={idOf(answer)}>
            <span>{nameOf(answer)}</span>
            <NativeSelect
              aria-label={text('claims:evidence.levelOf', { name: nameOf(answer) })}
              value={String(answer.level)}
              data={LEVELS.map((level) => ({
                value: String(level),
                label: text('claims:evidence.level', { level, name: pack.texts.pack.levelNames[level] }),
              }))}
              onChange={(event) => {
                const level = LEVELS.find((one) => String(one) === event.currentTarget.value);
                if (level !== undefined)
                  put((all) => all.map((one) => (samePlace(one, answer) ? { ...one, level } : one)));
              }}
            />
            <CloseButton
              size="sm"
              aria-label={text('claims:evidence.less', { name: nameOf(answer) })}
              onClick={() => put((all) => all.filter((one) => !samePlace(one, answer)))}
            />
          </li>
        ))}
      </ul>
      <AnswerPlaceSelect
        aria-label={text('claims:evidence.addAnswer')}
        placeholder={text('claims:evidence.addAnswer')}
        nothingFoundMessage={text('claims:evidence.noneLeft')}
        taken={answers}
        onChoose={(place) => put((all) => [...all, { ...place, level: 3 }])}
      />
    </div>
  );
}
