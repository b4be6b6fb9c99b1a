import { useState } from 'react';
import type { Service, Workflow } from '../../../domain/assessment/assessmentRecord';
import { ServiceId } from '../../../domain/ids';
import { text } from '../../../shared/i18n/text';
import { useAssessment } from '../../assessment/useAssessment';
import { ChoiceField } from '../../ui/ChoiceField';
import { notifyUndo } from '../../ui/notify';
import { Section } from '../../ui/Section';
import { TextField } from '../../ui/TextField';
import { AddLine } from '../../ui/AddLine';
import { RemoveLine } from './RemoveLine';

const kinds = () =>
  (['service', 'boundary'] as const).map((kind) => ({
    value: kind,
    label: text(`workflows:services.${kind}`),
  }));

/** The services a workflow runs over and the boundaries between them: where a root cause can land. */
export function ServiceList({ workflow }: { readonly workflow: Workflow }) {
  const { change } = useAssessment();
  const [kind, setKind] = useState<Service['kind']>('service');
  const save = (edit: (services: readonly Service[]) => Service[]): void => {
    void change.saveWorkflow(workflow.id, (current) => ({ ...current, services: edit(current.services) }));
  };
  const put = (service: Service): void =>
    save((all) => all.map((entry) => (entry.id === service.id ? service : entry)));
  return (
    <Section title={text('workflows:services.title')} aside={text('workflows:services.about')}>
      <ul className="ek-lines">
        {workflow.services.map((service, index) => (
          <li key={service.id}>
            <TextField
              aria-label={text('workflows:services.nth', { n: index + 1 })}
              value={service.name}
              maxLength={200}
              needed={text('workflows:nameNeeded')}
              onSave={(name) => put({ ...service, name: name.trim() })}
            />
            <ChoiceField
              label={text('workflows:services.kindOf', { name: service.name })}
              labelHidden
              value={service.kind}
              choices={kinds()}
              onSave={(next) => put({ ...service, kind: next })}
            />
            <RemoveLine
              name={service.name}
              onRemove={() => {
                save((all) => all.filter((entry) => entry.id !== service.id));
                notifyUndo(text('workflows:removed', { name: service.name }), () =>
                  save((all) => all.toSpliced(index, 0, service)),
                );
              }}
            />
          </li>
        ))}
      </ul>
      <AddLine
        label={text('workflows:services.add')}
        placeholder={text('workflows:services.example')}
        action={text('workflows:add')}
        extra={
          <ChoiceField
            label={text('workflows:services.kind')}
            labelHidden
            value={kind}
            choices={kinds()}
            onSave={setKind}
          />
        }
        onAdd={(name) => save((all) => [...all, { id: ServiceId.parse(crypto.randomUUID()), name, kind }])}
      />
    </Section>
  );
}
