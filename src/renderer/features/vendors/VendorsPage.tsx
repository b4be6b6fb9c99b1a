import { Button } from '@mantine/core';
import { useEffect, useRef, useState } from 'react';
import type { VendorId } from '../../../domain/ids';
import type { Vendor } from '../../../domain/vendors/vendor';
import type { VendorScorecard } from '../../../domain/vendors/vendorScorecard';
import { vendorScorecards } from '../../../domain/vendors/vendorScorecards';
import { text } from '../../../shared/i18n/text';
import { newId } from '../../assessment/newId';
import { problemSentence } from '../../assessment/problemSentence';
import { useAssessment } from '../../assessment/useAssessment';
import { AddLine } from '../../ui/AddLine';
import { useVendorIncidents } from './useVendorIncidents';
import { VendorEditor } from './VendorEditor';
import classes from './vendors.module.css';

const newVendor = (name: string): Vendor => ({
  id: newId() as VendorId,
  name,
  alsoKnownAs: [],
  provides: '',
  owner: null,
  workflowIds: [],
  criteria: [],
});

/** What speaks most for or against a vendor, in a few words. */
function remark({ criteria, drills }: VendorScorecard): string {
  if (criteria.notMet > 0) return text('vendors:list.failing', { count: criteria.notMet });
  return drills.daysSince === null
    ? text('vendors:list.noProof')
    : text('vendors:list.drilled', { days: drills.daysSince });
}

/** The vendors of the assessment, and the scorecard of the chosen one. */
export function VendorsPage() {
  const { record, result, change } = useAssessment();
  const { incidents, reading, error } = useVendorIncidents();
  const list = useRef<HTMLUListElement>(null);
  const [chosenId, choose] = useState<VendorId | null>(null);
  const cards = vendorScorecards(record, result, incidents);
  const vendor = record.vendors.find(({ id }) => id === chosenId) ?? record.vendors[0];
  const card = cards.find(({ vendorId }) => vendorId === vendor?.id);
  const unlisted = incidents.filter(({ vendorId }) => vendorId === null);
  const current = vendor?.id;
  useEffect(() => {
    list.current?.querySelector('[aria-current="true"]')?.scrollIntoView({ block: 'nearest' });
  }, [current]);
  const add = (name: string): void => {
    const added = newVendor(name);
    void change.putEntry({ kind: 'vendor', value: added });
    choose(added.id);
  };
  const addLine = (
    <AddLine
      label={text('vendors:list.add')}
      placeholder={text('vendors:list.example')}
      action={text('vendors:list.addAction')}
      autoFocus={record.vendors.length === 0}
      onAdd={add}
    />
  );
  const named = unlisted.length > 0 && (
    <div className={classes.unlisted} role="group" aria-label={text('vendors:list.unlisted')}>
      <h3>{text('vendors:list.unlisted')}</h3>
      {unlisted.map(({ names: [name = ''], incidents: count }) => (
        <div key={name}>
          <span>{text('vendors:list.unlistedCount', { name, count })}</span>
          <Button
            variant="default"
            size="compact-sm"
            aria-label={text('vendors:list.addUnlisted', { name })}
            onClick={() => add(name)}
          >
            {text('vendors:list.addAction')}
          </Button>
        </div>
      ))}
    </div>
  );
  if (vendor === undefined || card === undefined) {
    return (
      <div className={`ek-page ${classes.first}`}>
        <h1>{text('vendors:empty.title')}</h1>
        <p>{text('vendors:empty.text')}</p>
        {addLine}
        {named}
      </div>
    );
  }
  return (
    <div className="ek-workflows">
      <aside className="ek-workflow-list" aria-label={text('vendors:list.title')}>
        <h2>{text('vendors:list.title')}</h2>
        <ul ref={list}>
          {record.vendors.map((one, at) => {
            const its = cards[at];
            return (
              <li key={one.id}>
                <button type="button" aria-current={one.id === vendor.id} onClick={() => choose(one.id)}>
                  <span>{one.name}</span>
                  {its !== undefined && <small>{remark(its)}</small>}
                </button>
              </li>
            );
          })}
        </ul>
        {addLine}
        {named}
      </aside>
      <VendorEditor
        key={vendor.id}
        vendor={vendor}
        card={card}
        remark={
          error !== null
            ? text('vendors:score.notRead', { reason: problemSentence(error) })
            : reading
              ? text('vendors:score.reading')
              : null
        }
      />
    </div>
  );
}
