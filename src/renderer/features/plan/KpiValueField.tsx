import { kpiUnit } from '../../../domain/plan/kpi';
import type { ContinuityKpi } from '../../../domain/plan/plan';
import { durationMs } from '../../../domain/time';
import { text } from '../../../shared/i18n/text';
import { DurationField } from '../../ui/DurationField';
import { NumberField } from '../../ui/NumberField';

/** A value of the KPI: a length of time as people write it, or a number with its unit behind it. */
export function KpiValueField({
  kpi,
  label,
  name,
  value,
  onSave,
}: {
  readonly kpi: ContinuityKpi;
  readonly label: string;
  /** For whoever cannot see what stands around the field. */
  readonly name?: string;
  readonly value: number | null;
  readonly onSave: (value: number | null) => void;
}) {
  const unit = kpiUnit(kpi.measure);
  const named = { label, ...(name === undefined ? {} : { 'aria-label': name }) };
  if (unit === 'duration') {
    return (
      <DurationField
        {...named}
        value={value === null ? null : durationMs(Math.round(value))}
        onSave={onSave}
      />
    );
  }
  const suffix = unit === 'own' ? kpi.unit : text(`plan:kpi.unit.${unit}`);
  return (
    <NumberField
      {...named}
      value={value}
      decimalScale={2}
      {...(suffix === '' ? {} : { suffix: ` ${suffix}` })}
      onSave={onSave}
    />
  );
}
