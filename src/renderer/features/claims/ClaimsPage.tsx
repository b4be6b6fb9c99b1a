import { Button } from '@mantine/core';
import { useEffect, useRef, useState } from 'react';
import type { ClaimResult } from '../../../domain/claims/claimResult';
import { CLAIM_STATES } from '../../../domain/claims/claimResult';
import { releaseSentence } from '../../../domain/claims/claimSentences';
import type { ClaimId } from '../../../domain/ids';
import { text } from '../../../shared/i18n/text';
import { tell } from '../../../shared/i18n/tell';
import { useAssessment } from '../../assessment/useAssessment';
import { AddLine } from '../../ui/AddLine';
import { CheckPackDialog } from './CheckPackDialog';
import { ClaimEditor } from './ClaimEditor';
import { ClaimMark } from './ClaimMark';
import { emptyClaim } from './emptyClaim';
import { WritePackDialog } from './WritePackDialog';
import classes from './claims.module.css';

/** The claims ledger: every public sentence with its state, and the chosen one in full. */
export function ClaimsPage() {
  const { record, result, change } = useAssessment();
  const list = useRef<HTMLUListElement>(null);
  const [chosenId, choose] = useState<ClaimId | null>(null);
  const [dialog, setDialog] = useState<'write' | 'check' | null>(null);
  const claim = record.claims.find(({ id }) => id === chosenId) ?? record.claims[0];
  const judged = result.claims.find(({ claimId }) => claimId === claim?.id);
  const current = claim?.id;
  useEffect(() => {
    list.current?.querySelector('[aria-current="true"]')?.scrollIntoView({ block: 'nearest' });
  }, [current]);
  const add = (sentence: string): void => {
    const added = emptyClaim(sentence);
    void change.putEntry({ kind: 'claim', value: added });
    choose(added.id);
  };
  const addLine = (
    <AddLine
      label={text('claims:list.add')}
      placeholder={text('claims:list.example')}
      action={text('claims:list.addAction')}
      maxLength={1000}
      autoFocus={record.claims.length === 0}
      onAdd={add}
    />
  );
  const dialogs = (
    <>
      {dialog === 'write' && <WritePackDialog onClose={() => setDialog(null)} />}
      {dialog === 'check' && <CheckPackDialog onClose={() => setDialog(null)} />}
    </>
  );
  const check = (
    <Button variant="default" onClick={() => setDialog('check')}>
      {text('claims:packs.check')}
    </Button>
  );
  const write = (
    <Button variant="default" onClick={() => setDialog('write')}>
      {text('claims:packs.write')}
    </Button>
  );
  if (claim === undefined || judged === undefined) {
    return (
      <div className={`ek-page ${classes.first}`}>
        <h1>{text('claims:empty.title')}</h1>
        <p>{text('claims:empty.text')}</p>
        {addLine}
        <div className="ek-page-actions">
          {record.receipts.length > 0 && write}
          {check}
        </div>
        {dialogs}
      </div>
    );
  }
  return (
    <div className={`ek-workflows ${classes.page}`}>
      <aside className="ek-workflow-list" aria-label={text('claims:list.title')}>
        <h2>{text('claims:list.title')}</h2>
        <p className={`ek-small ${classes.counts}`}>{countsOf(result.claims)}</p>
        <ul ref={list}>
          {record.claims.map((one) => {
            const found = result.claims.find(({ claimId }) => claimId === one.id);
            const release = found?.atRisk === true ? releaseSentence(found, one.release) : null;
            return (
              <li key={one.id}>
                <button type="button" aria-current={one.id === claim.id} onClick={() => choose(one.id)}>
                  <span>{one.sentence}</span>
                  {found !== undefined && <ClaimMark state={found.state} />}
                  {release !== null && <small>{tell(release)}</small>}
                </button>
              </li>
            );
          })}
        </ul>
        {addLine}
        <div className={classes.packs}>
          {write}
          {check}
        </div>
      </aside>
      <ClaimEditor key={claim.id} claim={claim} judged={judged} />
      {dialogs}
    </div>
  );
}

/** `1 contradicted, 2 proven`, and how many are out or about to be without being publishable. */
function countsOf(claims: readonly ClaimResult[]): string {
  const counted = CLAIM_STATES.map((state) => ({
    state,
    count: claims.filter((one) => one.state === state).length,
  }))
    .filter(({ count }) => count > 0)
    .map(({ state, count }) => text(`claims:list.count.${state}`, { count }));
  const atRisk = claims.filter((one) => one.atRisk).length;
  const states = text('claims:list.counts', { states: counted });
  return atRisk === 0 ? states : `${states} ${text('claims:list.atRisk', { count: atRisk })}`;
}
