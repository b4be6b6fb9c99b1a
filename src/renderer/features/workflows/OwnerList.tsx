import type { Person, Workflow } from '../../../domain/assessment/assessmentRecord';
import type { GuardrailId } from '../../../domain/ids';
import { text } from '../../../shared/i18n/text';
import { useAssessment } from '../../assessment/useAssessment';
import { Section } from '../../ui/Section';
import { PersonFields } from './PersonFields';

type Edit = (current: Person | null) => Person | null;

function editGuardrail(workflow: Workflow, guardrailId: GuardrailId, edit: Edit): Workflow {
  const current = workflow.guardrailOwners.find((entry) => entry.guardrailId === guardrailId)?.person ?? null;
  const others = workflow.guardrailOwners.filter((entry) => entry.guardrailId !== guardrailId);
  const person = edit(current);
  return { ...workflow, guardrailOwners: person === null ? others : [...others, { guardrailId, person }] };
}

/** Who answers for the workflow, who owns shortening time-to-truth, and who owns each guardrail. */
export function OwnerList({ workflow }: { readonly workflow: Workflow }) {
  const { change, pack } = useAssessment();
  const save = (edit: (current: Workflow) => Workflow): void => {
    void change.saveWorkflow(workflow.id, edit);
  };
  return (
    <Section title={text('workflows:owners.heading')} aside={text('workflows:owners.about')}>
      <PersonFields
        what={text('workflows:owners.truth')}
        about={text('workflows:owners.truthAbout')}
        person={workflow.truthOwner}
        onSave={(edit) => save((current) => ({ ...current, truthOwner: edit(current.truthOwner) }))}
      />
      <PersonFields
        what={text('workflows:owners.workflow')}
        person={workflow.owner}
        onSave={(edit) => save((current) => ({ ...current, owner: edit(current.owner) }))}
      />
      {pack.guardrails.map(({ id, ownerRole }) => {
        const role = pack.texts.pack.roles[ownerRole];
        return (
          <PersonFields
            key={id}
            what={pack.texts.guardrails[id]?.title ?? id}
            {...(role === undefined ? {} : { suggestedTitle: role })}
            person={workflow.guardrailOwners.find((entry) => entry.guardrailId === id)?.person ?? null}
            onSave={(edit) => save((current) => editGuardrail(current, id, edit))}
          />
        );
      })}
    </Section>
  );
}
