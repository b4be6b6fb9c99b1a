import type { Workflow } from '../../../domain/assessment/assessmentRecord';
import type { Criticality } from '../../../domain/assessment/assessmentResult';
import { FlagFact, NumberFact } from '../../../domain/pack/condition';
import { text } from '../../../shared/i18n/text';
import { Section } from '../../ui/Section';
import { FactField, factName } from './FactField';

/** How much the workflow weighs in the client's score, and which facts were taken as present. */
function criticalitySentence({ value, assumed }: Criticality): string {
  const weight = text('workflows:criticality.value', { value });
  return assumed.length === 0
    ? weight
    : `${weight} ${text('workflows:criticality.assumed', {
        facts: assumed.map((fact) => factName(fact).toLocaleLowerCase()),
      })}`;
}

/** The facts of a workflow: what is not known stays empty, and counts as present where it weighs. */
export function ProfileFields({
  workflow,
  criticality,
}: {
  readonly workflow: Workflow;
  readonly criticality: Criticality | null;
}) {
  return (
    <Section title={text('workflows:profile.title')} aside={text('workflows:profile.about')}>
      {criticality !== null && <p className="ek-criticality">{criticalitySentence(criticality)}</p>}
      <div className="ek-fields">
        {NumberFact.options.map((fact) => (
          <FactField key={fact} workflow={workflow} fact={fact} />
        ))}
        <FactField workflow={workflow} fact="stage" />
      </div>
      <div className="ek-fields">
        {FlagFact.options.map((fact) => (
          <FactField key={fact} workflow={workflow} fact={fact} />
        ))}
      </div>
    </Section>
  );
}
