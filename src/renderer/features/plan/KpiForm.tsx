import { Button, NativeSelect } from '@mantine/core';
import { kpiProgress, kpiReading, kpiUnit, reviewQuarters } from '../../../domain/plan/kpi';
import { type ContinuityKpi, KpiMeasure } from '../../../domain/plan/plan';
import { nextQuarterEnds } from '../../../domain/plan/quarters';
import { text } from '../../../shared/i18n/text';
import { useAssessment } from '../../assessment/useAssessment';
import { DayField } from '../../ui/DayField';
import { notifyUndo } from '../../ui/notify';
import { Section } from '../../ui/Section';
import { TextField } from '../../ui/TextField';
import { KpiReviewFields } from './KpiReviewFields';
import { KpiValueField } from './KpiValueField';
import { readingSentence, reviewSentence } from './kpiWords';
import classes from './plan.module.css';

const PLACE = { kind: 'kpi', key: 'kpi' } as const;
const measureName = (measure: KpiMeasure): string => text(`plan:kpi.measures.${measure}`);

/** The one KPI: chosen once, owned by a person, with baseline, target and two reviews. */
export function KpiForm() {
  const { change, record, result, asOf } = useAssessment();
  const { kpi } = record;
  const choose = (): void => {
    const workflowId = result.client.weakest ?? record.workflows[0]?.id ?? null;
    const reading = kpiReading('truth-median', workflowId, record, result);
    const [first, second] = nextQuarterEnds(asOf);
    void change.putEntry({
      kind: 'kpi',
      value: {
        measure: 'truth-median',
        workflowId,
        name: measureName('truth-median'),
        unit: '',
        owner: record.workflows.find(({ id }) => id === workflowId)?.truthOwner ?? null,
        baseline: 'value' in reading ? { value: reading.value, on: asOf } : null,
        target: record.workflows.find(({ id }) => id === workflowId)?.targets.truth ?? null,
        reviews: [
          { on: first, value: null, note: '' },
          { on: second, value: null, note: '' },
        ],
      },
    });
  };
  return (
    <Section title={text('plan:kpi.title')} aside={text('plan:kpi.about')}>
      {kpi === null ? (
        <div className={classes.chooseKpi}>
          <p>{text('plan:kpi.choose')}</p>
          <Button variant="default" onClick={choose}>
            {text('plan:kpi.chooseAction')}
          </Button>
        </div>
      ) : (
        <KpiFields kpi={kpi} />
      )}
    </Section>
  );
}

function KpiFields({ kpi }: { readonly kpi: ContinuityKpi }) {
  const { change, record, result, asOf, latest } = useAssessment();
  const put = (value: ContinuityKpi) => change.putEntry({ kind: 'kpi', value });
  const save = (edit: Partial<ContinuityKpi>): void => {
    void put({ ...(latest().kpi ?? kpi), ...edit });
  };
  const reading = kpiReading(kpi.measure, kpi.workflowId, record, result);
  const [first, second] = kpiProgress(kpi, asOf);
  const remove = async (): Promise<void> => {
    if (await change.removeEntry(PLACE)) {
      notifyUndo(text('plan:kpi.removed'), () => void change.restoreEntry(PLACE));
    }
  };
  const setMeasure = (measure: KpiMeasure): void => {
    const before = latest().kpi ?? kpi;
    const now = kpiReading(measure, before.workflowId, record, result);
    const sameUnit = kpiUnit(measure) === kpiUnit(before.measure);
    const [one, two] = before.reviews;
    void put({
      ...before,
      measure,
      name: before.name === measureName(before.measure) ? measureName(measure) : before.name,
      baseline: 'value' in now ? { value: now.value, on: asOf } : null,
      target: sameUnit ? before.target : null,
      reviews: sameUnit
        ? before.reviews
        : [
            { ...one, value: null },
            { ...two, value: null },
          ],
    });
    // Values of another measure mean nothing here, so they go; whoever chose wrongly gets them back.
    notifyUndo(measureName(measure), () => void put(before));
  };
  const saveReview = (at: 0 | 1) => (edit: Partial<ContinuityKpi['reviews'][number]>) => {
    const [one, two] = (latest().kpi ?? kpi).reviews;
    save({ reviews: at === 0 ? [{ ...one, ...edit }, two] : [one, { ...two, ...edit }] });
  };
  return (
    <div className={classes.kpi}>
      <div className={classes.fields}>
        <NativeSelect
          label={text('plan:kpi.measure')}
          value={kpi.measure}
          data={KpiMeasure.options.map((measure) => ({ value: measure, label: measureName(measure) }))}
          onChange={(event) => {
            const measure = KpiMeasure.safeParse(event.currentTarget.value);
            if (measure.success) setMeasure(measure.data);
          }}
        />
        <NativeSelect
          label={text('plan:kpi.for')}
          value={kpi.workflowId ?? ''}
          data={[
            { value: '', label: text('plan:kpi.client') },
            ...record.workflows.map(({ id, name }) => ({ value: id, label: name })),
          ]}
          onChange={(event) => {
            const { value } = event.currentTarget;
            save({ workflowId: record.workflows.find(({ id }) => id === value)?.id ?? null });
          }}
        />
        <TextField
          label={text('plan:kpi.name')}
          value={kpi.name}
          maxLength={200}
          needed={text('plan:kpi.nameNeeded')}
          onSave={(name) => save({ name: name.trim() })}
        />
        {kpi.measure === 'own' && (
          <TextField
            label={text('plan:kpi.ownUnit')}
            value={kpi.unit}
            maxLength={500}
            onSave={(unit) => save({ unit: unit.trim() })}
          />
        )}
      </div>
      <div className={classes.fields}>
        <TextField
          label={text('plan:kpi.owner')}
          placeholder={text('plan:actions.ownerNone')}
          value={kpi.owner?.name ?? ''}
          maxLength={200}
          onSave={(name) =>
            save({
              owner:
                name.trim() === '' ? null : { name: name.trim(), title: latest().kpi?.owner?.title ?? '' },
            })
          }
        />
        <KpiValueField
          key={`baseline-${kpi.measure}`}
          kpi={kpi}
          label={text('plan:kpi.baseline')}
          value={kpi.baseline?.value ?? null}
          onSave={(value) =>
            save({ baseline: value === null ? null : { value, on: latest().kpi?.baseline?.on ?? asOf } })
          }
        />
        <DayField
          label={text('plan:kpi.baselineOn')}
          disabled={kpi.baseline === null}
          value={kpi.baseline?.on ?? null}
          onSave={(on) => {
            const { baseline } = latest().kpi ?? kpi;
            if (baseline !== null && on !== null) save({ baseline: { ...baseline, on } });
          }}
        />
        <KpiValueField
          key={`target-${kpi.measure}`}
          kpi={kpi}
          label={text('plan:kpi.target')}
          value={kpi.target}
          onSave={(target) => save({ target })}
        />
      </div>
      <p className={classes.reading}>
        {readingSentence(kpi, reading)}
        {'value' in reading && reading.value !== kpi.baseline?.value && (
          <Button
            size="compact-sm"
            variant="default"
            onClick={() => save({ baseline: { value: reading.value, on: asOf } })}
          >
            {text('plan:kpi.takeToday')}
          </Button>
        )}
      </p>
      <div className={classes.kpiReviews}>
        <KpiReviewFields
          kpi={kpi}
          n={1}
          review={kpi.reviews[0]}
          stands={reviewSentence(first)}
          onSave={saveReview(0)}
        />
        <KpiReviewFields
          kpi={kpi}
          n={2}
          review={kpi.reviews[1]}
          stands={reviewSentence(second)}
          onSave={saveReview(1)}
        />
      </div>
      <p className={classes.reading}>
        {text(`plan:kpi.quarters.${reviewQuarters(kpi)}`)}
        <Button size="compact-sm" variant="subtle" onClick={() => void remove()}>
          {text('plan:kpi.remove')}
        </Button>
      </p>
    </div>
  );
}
