import { NativeSelect } from '@mantine/core';
import type { Workflow } from '../../../domain/assessment/assessmentRecord';
import { FlagFact, NumberFact, Stage } from '../../../domain/pack/condition';
import { text } from '../../../shared/i18n/text';
import { useAssessment } from '../../assessment/useAssessment';
import { KnownFlagField } from '../../ui/KnownFlagField';
import { NumberField } from '../../ui/NumberField';
import type { Fact } from '../fit/conditionFacts';

const isNumber = (fact: Fact): fact is NumberFact => NumberFact.safeParse(fact).success;
const isFlag = (fact: Fact): fact is FlagFact => FlagFact.safeParse(fact).success;

/** What a fact is called. */
export const factName = (fact: Fact): string => text(`workflows:fact.${fact}`);

/** One fact of a workflow's profile: a number, yes or no, or the stage; each can be not known. */
export function FactField({ workflow, fact }: { readonly workflow: Workflow; readonly fact: Fact }) {
  const { change, record } = useAssessment();
  const save = <T,>(key: Fact, value: T): void => {
    void change.saveWorkflow(workflow.id, (current) => ({
      ...current,
      profile: { ...current.profile, [key]: value },
    }));
  };
  const label = factName(fact);
  if (isNumber(fact)) {
    return (
      <NumberField
        className="ek-fact-number"
        label={label}
        placeholder={text('app:ui.flag.unknown')}
        {...(fact === 'costPerHourDown' ? { suffix: ` ${record.assessment.currency}` } : {})}
        value={workflow.profile[fact]}
        onSave={(value) => save(fact, value)}
      />
    );
  }
  if (isFlag(fact)) {
    return (
      <KnownFlagField label={label} value={workflow.profile[fact]} onSave={(value) => save(fact, value)} />
    );
  }
  return (
    <NativeSelect
      className="ek-fact-stage"
      label={label}
      value={workflow.profile.stage ?? ''}
      data={[
        { value: '', label: text('app:ui.flag.unknown') },
        ...Stage.options.map((stage) => ({ value: stage, label: text(`workflows:stage.${stage}`) })),
      ]}
      onChange={(event) => {
        const stage = Stage.safeParse(event.currentTarget.value);
        save('stage', stage.success ? stage.data : null);
      }}
    />
  );
}
