import { Button, Checkbox, Group, Text, CloseButton } from '@mantine/core';
import { useState } from 'react';
import type { AnswerPlace } from '../../../domain/assessment/assessmentRecord';
import { receiptPackContent } from '../../../domain/claims/receiptPackContent';
import type { ReceiptPackWritten } from '../../../domain/claims/receiptPackCheck';
import type { ClaimId } from '../../../domain/ids';
import { tell } from '../../../shared/i18n/tell';
import { text } from '../../../shared/i18n/text';
import { client } from '../../api';
import { problemSentence } from '../../assessment/problemSentence';
import { useAssessment } from '../../assessment/useAssessment';
import { useToday } from '../../assessment/useToday';
import { Dialog } from '../../ui/Dialog';
import { whenSaved } from '../export/whenSaved';
import { AnswerPlaceSelect } from '../questions/AnswerPlaceSelect';
import { useAnswerPlaces } from '../questions/useAnswerPlaces';
import { ClaimMark } from './ClaimMark';
import { PackRunning } from './PackRunning';
import { useStreamed } from './useStreamed';
import classes from './claims.module.css';

const plainName = (name: string): string =>
  name
    .normalize('NFC')
    .replaceAll(/[^\p{L}\p{N}]+/gu, '-')
    .replaceAll(/^-+|-+$/g, '')
    .slice(0, 60);

/** Choose claims and answers for a buyer, see what goes with them, and write the pack. */
export function WritePackDialog({ onClose }: { readonly onClose: () => void }) {
  const { record, result, pack, asOf } = useAssessment();
  const today = useToday();
  const [claimIds, setClaimIds] = useState<readonly ClaimId[]>(
    result.claims.filter(({ state }) => state === 'proven').map(({ claimId }) => claimId),
  );
  const [answers, setAnswers] = useState<readonly AnswerPlace[]>([]);
  const { state, run, cancel } = useStreamed<ReceiptPackWritten>();
  const content = receiptPackContent(record, result, pack, { claimIds, answers }, tell);
  const weak = result.claims.filter(
    ({ claimId, publishable }) => !publishable && claimIds.includes(claimId),
  ).length;
  const write = async (): Promise<void> => {
    const path = await window.desktop.chooseSavePath(
      `${plainName(record.client.name)}-${text('claims:packs.fileName')}-${asOf}.zip`,
    );
    if (path === null) return;
    await whenSaved();
    run((signal) =>
      client.receiptPacks.write(
        {
          assessmentId: record.assessment.id,
          claimIds: [...claimIds],
          answers: [...answers],
          path: /\.zip$/i.test(path) ? path : `${path}.zip`,
          today,
        },
        { signal },
      ),
    );
  };
  return (
    <Dialog onClose={onClose} size={680} centered={false} title={text('claims:packs.writeTitle')}>
      {state.step === 'running' ? (
        <PackRunning what={text('claims:packs.writing')} progress={state.progress} onCancel={cancel} />
      ) : state.step === 'done' ? (
        <Written written={state.result} onClose={onClose} />
      ) : (
        <>
          <p>{text('claims:packs.writeAbout')}</p>
          {record.claims.length > 0 && (
            <ul className={classes.chosen} aria-label={text('claims:packs.chooseClaims')}>
              {record.claims.map((claim) => {
                const judged = result.claims.find(({ claimId }) => claimId === claim.id);
                return (
                  <li key={claim.id}>
                    <Checkbox
                      label={claim.sentence}
                      description={judged === undefined ? undefined : <ClaimMark state={judged.state} />}
                      checked={claimIds.includes(claim.id)}
                      onChange={(event) => {
                        const chosen = event.currentTarget.checked;
                        setClaimIds((ids) =>
                          chosen ? [...ids, claim.id] : ids.filter((id) => id !== claim.id),
                        );
                      }}
                    />
                  </li>
                );
              })}
            </ul>
          )}
          <ChosenAnswers answers={answers} onChange={setAnswers} />
          <p>
            <b>
              {text('claims:packs.goes', {
                claims: text('claims:packs.claims', { count: content.claims.length }),
                answers: text('claims:packs.answers', { count: content.answers.length }),
                receipts: text('claims:packs.receipts', { count: content.receipts.length }),
              })}
            </b>
          </p>
          <ul className={classes.goes}>
            {content.receipts.map(({ ref, title, file }) => (
              <li key={ref}>
                {text(file === null ? 'claims:packs.receipt' : 'claims:packs.receiptFile', {
                  title,
                  file: file?.name ?? '',
                })}
              </li>
            ))}
          </ul>
          <p className="ek-small">{text('claims:packs.nothingElse')}</p>
          {weak > 0 && <p role="note">{text('claims:packs.notPublishable', { count: weak })}</p>}
          {state.step === 'failed' && (
            <Text role="alert" size="sm" c="var(--ek-fragile)">
              {problemSentence(state.error)}
            </Text>
          )}
          <Group justify="flex-end" gap="sm" mt="md">
            <Button variant="default" onClick={onClose}>
              {text('claims:packs.close')}
            </Button>
            <Button
              disabled={content.claims.length + content.answers.length === 0}
              onClick={() => void write()}
            >
              {text('claims:packs.writeAction')}
            </Button>
          </Group>
        </>
      )}
    </Dialog>
  );
}

function ChosenAnswers({
  answers,
  onChange,
}: {
  readonly answers: readonly AnswerPlace[];
  readonly onChange: (answers: readonly AnswerPlace[]) => void;
}) {
  const { nameOf, idOf } = useAnswerPlaces();
  return (
    <div className={classes.kind}>
      <ul className={classes.links}>
        {answers.map((answer) => (
          <li key={idOf(answer)}>
            <span>{nameOf(answer)}</span>
            <CloseButton
              size="sm"
              aria-label={text('claims:evidence.less', { name: nameOf(answer) })}
              onClick={() => onChange(answers.filter((one) => idOf(one) !== idOf(answer)))}
            />
          </li>
        ))}
      </ul>
      <AnswerPlaceSelect
        label={text('claims:packs.chooseAnswers')}
        placeholder={text('claims:evidence.addAnswer')}
        nothingFoundMessage={text('claims:evidence.noneLeft')}
        taken={answers}
        onChoose={(place) => onChange([...answers, place])}
      />
    </div>
  );
}

function Written({
  written,
  onClose,
}: {
  readonly written: ReceiptPackWritten;
  readonly onClose: () => void;
}) {
  return (
    <div role="status">
      <p>
        <b>
          {text('claims:packs.written', {
            claims: text('claims:packs.claims', { count: written.claims }),
            receipts: text('claims:packs.receipts', { count: written.receipts }),
          })}
        </b>
      </p>
      <p className="ek-small">{written.path}</p>
      <p>{text('claims:packs.sealAbout')}</p>
      <p className={classes.seal}>{written.seal}</p>
      <Group justify="flex-end" gap="sm" mt="md">
        <Button variant="default" onClick={() => void window.desktop.showInFolder(written.path)}>
          {text('claims:packs.openFolder')}
        </Button>
        <Button onClick={onClose}>{text('claims:packs.close')}</Button>
      </Group>
    </div>
  );
}
