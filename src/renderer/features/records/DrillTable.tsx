import { Button } from '@mantine/core';
import { useMemo } from 'react';
import { drillDiffers, drillOnReceipt } from '../../../domain/claims/drillReceipt';
import type { DrillRecord } from '../../../domain/metrics/enteredRecords';
import type { Day } from '../../../domain/time';
import { text } from '../../../shared/i18n/text';
import { useAssessment } from '../../assessment/useAssessment';
import { DataTable } from '../../ui/DataTable';
import { useShownPart } from '../../ui/useShownPart';
import { RecordName } from './RecordName';
import { useOrigins } from './useOrigins';
import classes from './records.module.css';

const byDay = (drills: readonly DrillRecord[], day: (drill: DrillRecord) => string): DrillRecord[] =>
  drills.toSorted((a, b) => (day(a) === day(b) ? 0 : day(a) < day(b) ? -1 : 1));

/** Of the planned ones the next comes first, of the held ones the latest. */
const inOrder = (drills: readonly DrillRecord[]): readonly DrillRecord[] => [
  ...byDay(
    drills.filter(({ held }) => held === null),
    ({ plannedOn }) => plannedOn ?? '9999',
  ),
  ...byDay(
    drills.filter(({ held }) => held !== null),
    ({ held }) => held?.on ?? '',
  ).toReversed(),
];

/** Drills with their outcome, latest first, planned ones on top; each says whether a receipt was made of it. */
export function DrillTable({
  onOpen,
  onReceipt,
}: {
  readonly onOpen: (drill: DrillRecord) => void;
  readonly onReceipt: (drill: DrillRecord) => void;
}) {
  const { record, asOf } = useAssessment();
  const originOf = useOrigins('drill');
  const drills = useMemo(() => inOrder(record.drills), [record.drills]);
  const { shown, more } = useShownPart(drills, text('records:drills.title'));
  return (
    <>
      <DataTable caption={text('records:drills.title')}>
        <thead>
          <tr>
            {(['day', 'scenario', 'outcome', 'times', 'defects', 'receipt'] as const).map((column) => (
              <th key={column} scope="col" {...(column === 'defects' ? { 'data-align': 'right' } : {})}>
                {text(`records:drills.${column}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {shown.map((drill) => (
            <tr key={drill.id}>
              <td className={classes.day}>{dayWords(drill, asOf)}</td>
              <RecordName
                name={drill.scenario}
                about={drill}
                origin={originOf(drill.id)}
                onOpen={() => onOpen(drill)}
              />
              <td>{drill.held === null ? '' : text(`common:drillOutcome.${drill.held.outcome}`)}</td>
              <td>
                <Times drill={drill} />
              </td>
              <td data-align="right">{drill.held?.defects ?? ''}</td>
              <td>
                <ReceiptCell drill={drill} onReceipt={onReceipt} />
              </td>
            </tr>
          ))}
        </tbody>
      </DataTable>
      {more}
    </>
  );
}

/** When it was held or is to be; one whose day has passed without a result says so. */
function dayWords({ held, plannedOn }: DrillRecord, asOf: Day): string {
  if (held !== null) return text('records:day', { day: held.on });
  if (plannedOn === null) return text('records:drills.planned');
  return text(plannedOn < asOf ? 'records:drills.overdue' : 'records:drills.plannedOn', { day: plannedOn });
}

function Times({ drill: { held } }: { readonly drill: DrillRecord }) {
  if (held === null) return null;
  const { startedAt, restoredAt, reconciledAt } = held;
  const lines = [
    ...(startedAt !== null && restoredAt !== null && restoredAt >= startedAt
      ? [text('records:drills.restored', { time: restoredAt - startedAt })]
      : []),
    ...(restoredAt !== null && reconciledAt !== null && reconciledAt >= restoredAt
      ? [text('records:drills.right', { time: reconciledAt - restoredAt })]
      : []),
  ];
  if (lines.length === 0)
    return <span className={`ek-small ${classes.whole ?? ''}`}>{text('records:drills.noTimes')}</span>;
  return lines.map((line) => <div key={line}>{line}</div>);
}

function ReceiptCell({
  drill,
  onReceipt,
}: {
  readonly drill: DrillRecord;
  readonly onReceipt: (drill: DrillRecord) => void;
}) {
  const { record, change } = useAssessment();
  const receipt = record.receipts.find(({ id }) => id === drill.receiptId);
  if (receipt === undefined) {
    if (drill.held === null) return null;
    return (
      <Button variant="default" size="compact-sm" onClick={() => onReceipt(drill)}>
        {text('records:drills.keep')}
      </Button>
    );
  }
  if (!drillDiffers(drill, receipt)) return <span>{text('records:drills.kept')}</span>;
  const told = drillOnReceipt(drill);
  return (
    <div className={classes.differs}>
      <span>{text(told === null ? 'records:drills.notHeld' : 'records:drills.differs')}</span>
      {told !== null && (
        <Button
          variant="default"
          size="compact-sm"
          onClick={() => void change.updateReceipt({ ...receipt, kind: 'drill', drill: told })}
        >
          {text('records:drills.inStep')}
        </Button>
      )}
    </div>
  );
}
