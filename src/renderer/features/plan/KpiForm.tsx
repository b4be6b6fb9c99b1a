import { Button } from '@mantine/core';
import {
  agreedTarget,
  kpiProgress,
  kpiReading,
  type KpiSubject,
  reviewQuarters,
} from '../../../domain/plan/kpi';
import type { ContinuityKpi } from '../../../domain/plan/plan';
import { nextQuarterEnds } from '../../../domain/plan/quarters';
import { text } from '../../../shared/i18n/text';
import { useAssessment } from '../../assessment/useAssessment';
import { DayField } from '../../ui/DayField';
import { notifyUndo } from '../../ui/notify';
import { Section } from '../../ui/Section';
import { TextField } from '../../ui/TextField';
import { chosenKpi, kpiDefaultName, measuredBaseline } from './chosenKpi';
import { KpiReviewFields } from './KpiReviewFields';
import { KpiSubjectFields } from './KpiSubjectFields';
import { KpiValueField } from './KpiValueField';
import { baselineSentence, readingSentence, reviewSentence } from './kpiWords';
import classes from './plan.module.css';

const PLACE = { kind: 'kpi', key: 'kpi' } as const;

/** The one KPI: chosen once, owned by a person, with baseline, target and two reviews. */
export function KpiForm() {
  const { change, record, result, asOf } = useAssessment();
  const { kpi } = record;
  const choose = (): void => {
    const workflowId = result.client.weakest ?? record.workflows[0]?.id ?? null;
    const subject: KpiSubject = { measure: 'truth-median', workflowId, milestone: null };
    const [first, second] = nextQuarterEnds(asOf);
    void change.putEntry({
      kind: 'kpi',
      value: {
        ...subject,
        name: kpiDefaultName(subject),
        unit: '',
        owner: record.workflows.find(({ id }) => id === workflowId)?.truthOwner ?? null,
        baseline: measuredBaseline(subject, record, result, asOf),
        target: agreedTarget(subject, record),
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
  const reading = kpiReading(kpi, record, result);
  const [first, second] = kpiProgress(kpi, asOf);
  // A field shows what it was typed: another figure has fields of its own.
  const subjectKey = [kpi.measure, kpi.workflowId, kpi.milestone].join(' ');
  const remove = async (): Promise<void> => {
    if (await change.removeEntry(PLACE)) {
      notifyUndo(text('plan:kpi.removed'), () => void change.restoreEntry(PLACE));
    }
  };
  const choose = (edit: Partial<KpiSubject>, named: string): void => {
    const before = latest().kpi ?? kpi;
    void put(chosenKpi(before, edit, { record, result, on: asOf }));
    // Values of another figure mean nothing here, so they go; whoever chose wrongly gets them back.
    notifyUndo(named, () => void put(before));
  };
  const saveReview = (at: 0 | 1) => (edit: Partial<ContinuityKpi['reviews'][number]>) => {
    const [one, two] = (latest().kpi ?? kpi).reviews;
    save({ reviews: at === 0 ? [{ ...one, ...edit }, two] : [one, { ...two, ...edit }] });
  };
  return (
    <div className={classes.kpi}>
      <div className={classes.fields}>
        <KpiSubjectFields kpi={kpi} onChoose={choose} />
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
          key={`baseline-${subjectKey}`}
          kpi={kpi}
          label={text('plan:kpi.baseline')}
          value={kpi.baseline?.value ?? null}
          onSave={(value) =>
            save({
              baseline:
                value === null ? null : { value, on: latest().kpi?.baseline?.on ?? asOf, basis: null },
            })
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
          key={`target-${subjectKey}`}
          kpi={kpi}
          label={text('plan:kpi.target')}
          value={kpi.target}
          onSave={(target) => save({ target })}
        />
      </div>
      <p className={classes.reading}>
        {baselineSentence(kpi, reading)} {readingSentence(kpi, reading)}
        {'value' in reading && reading.value !== kpi.baseline?.value && (
          <Button
            size="compact-sm"
            variant="default"
            onClick={() => save({ baseline: measuredBaseline(kpi, record, result, asOf) })}
          >
            {text('plan:kpi.takeToday')}
          </Button>
        )}
      </p>
      <div className={classes.kpiReviews}>
        <KpiReviewFields
          key={`1 ${subjectKey}`}
          kpi={kpi}
          n={1}
          review={kpi.reviews[0]}
          stands={reviewSentence(first)}
          onSave={saveReview(0)}
        />
        <KpiReviewFields
          key={`2 ${subjectKey}`}
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
