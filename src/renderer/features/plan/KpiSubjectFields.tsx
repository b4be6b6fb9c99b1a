import { NativeSelect } from '@mantine/core';
import { comparableName } from '../../../domain/assessment/comparableName';
import { kpiMilestones, type KpiSubject } from '../../../domain/plan/kpi';
import { type ContinuityKpi, KpiMeasure } from '../../../domain/plan/plan';
import { text } from '../../../shared/i18n/text';
import { useAssessment } from '../../assessment/useAssessment';

/** What the KPI measures: the figure, the workflow, and for the time to a milestone which one. */
export function KpiSubjectFields({
  kpi,
  onChoose,
}: {
  readonly kpi: ContinuityKpi;
  /** `named` is what was chosen, in words. */
  readonly onChoose: (edit: Partial<KpiSubject>, named: string) => void;
}) {
  const { record, result } = useAssessment();
  const places = [
    { value: '', label: text('plan:kpi.client') },
    ...record.workflows.map(({ id, name }) => ({ value: id, label: name })),
  ];
  return (
    <>
      <NativeSelect
        label={text('plan:kpi.measure')}
        value={kpi.measure}
        data={KpiMeasure.options.map((measure) => ({
          value: measure,
          label: text(`plan:kpi.measures.${measure}`),
        }))}
        onChange={(event) => {
          const measure = KpiMeasure.safeParse(event.currentTarget.value);
          if (measure.success) onChoose({ measure: measure.data }, text(`plan:kpi.measures.${measure.data}`));
        }}
      />
      <NativeSelect
        label={text('plan:kpi.for')}
        value={kpi.workflowId ?? ''}
        data={places}
        onChange={(event) => {
          const { value } = event.currentTarget;
          const workflow = record.workflows.find(({ id }) => id === value);
          onChoose({ workflowId: workflow?.id ?? null }, workflow?.name ?? text('plan:kpi.client'));
        }}
      />
      {kpi.measure === 'milestone-median' && (
        <MilestoneSelect kpi={kpi} names={kpiMilestones(kpi, record, result)} onChoose={onChoose} />
      )}
    </>
  );
}

function MilestoneSelect({
  kpi: { milestone },
  names,
  onChoose,
}: {
  readonly kpi: ContinuityKpi;
  readonly names: readonly string[];
  readonly onChoose: (edit: Partial<KpiSubject>, named: string) => void;
}) {
  const chosen = names.find(
    (name) => milestone !== null && comparableName(name) === comparableName(milestone),
  );
  return (
    <NativeSelect
      label={text('plan:kpi.milestone')}
      value={chosen ?? ''}
      data={[
        ...(chosen === undefined ? [{ value: '', label: text('plan:kpi.chooseMilestone') }] : []),
        ...names.map((name) => ({ value: name, label: name })),
      ]}
      onChange={(event) => {
        const { value } = event.currentTarget;
        if (value !== '') onChoose({ milestone: value }, value);
      }}
    />
  );
}
