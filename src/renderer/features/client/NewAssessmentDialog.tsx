import { Button, Group, Select, Stack, TextInput } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { type FormEvent, useState } from 'react';
import type { Assessment } from '../../../domain/assessment/assessmentRecord';
import type { AssessmentId, ClientId } from '../../../domain/ids';
import { text } from '../../../shared/i18n/text';
import { api } from '../../api';
import { ChoiceField } from '../../ui/ChoiceField';
import { Dialog } from '../../ui/Dialog';
import { libraryChanges } from '../library/libraryChanges';

interface FormProps {
  readonly clientId: ClientId;
  /** The latest assessment of the client, to continue from; null: there is none. */
  readonly latest: { readonly id: AssessmentId; readonly title: string } | null;
  readonly onClose: () => void;
}

const AFRESH = 'afresh';
const CONTINUE = 'continue';

function NewAssessmentForm({ clientId, latest, onClose }: FormProps) {
  const navigate = useNavigate();
  const [title, setTitle] = useState('');
  const [scope, setScope] = useState<Assessment['scope']>('full');
  const [start, setStart] = useState<typeof AFRESH | typeof CONTINUE>(latest === null ? AFRESH : CONTINUE);
  const [packHash, setPackHash] = useState<string | null>(null);
  const [tried, setTried] = useState(false);
  // Until they are read, and where they cannot be, the backend takes its standard pack.
  const { data: packs = [] } = useQuery(api.packs.list.queryOptions());
  const pack = packs.find(({ hash, standard }) => (packHash === null ? standard : hash === packHash));
  const add = async (): Promise<void> => {
    setTried(true);
    if (title.trim() === '') return;
    const added = await libraryChanges.addAssessment({
      clientId,
      title: title.trim(),
      scope,
      asOf: null,
      pack: pack && { id: pack.id, version: pack.version, hash: pack.hash },
      ...(start === CONTINUE && latest !== null ? { basedOn: latest.id } : {}),
    });
    if (added !== null)
      await navigate({ to: '/assessment/$assessmentId/workflows', params: { assessmentId: added.id } });
  };
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    void add();
  };
  return (
    <Dialog unsaved={title.trim() !== ''} onClose={onClose} title={text('app:client.newAssessment')}>
      <form onSubmit={submit} noValidate>
        <Stack gap="md">
          <TextInput
            label={text('app:client.assessmentTitle')}
            placeholder={text('app:client.assessmentExample')}
            data-autofocus
            value={title}
            maxLength={200}
            error={tried && title.trim() === '' ? text('app:client.titleNeeded') : undefined}
            onChange={(event) => setTitle(event.currentTarget.value)}
          />
          {latest !== null && (
            <ChoiceField
              label={text('compare:start.label')}
              description={text(`compare:start.about.${start}`, { title: latest.title })}
              value={start}
              choices={[
                { value: CONTINUE, label: text('compare:start.continue') },
                { value: AFRESH, label: text('compare:start.afresh') },
              ]}
              onSave={setStart}
            />
          )}
          <ChoiceField
            label={text('app:client.scope')}
            description={text('app:client.scopeAbout')}
            value={scope}
            choices={[
              { value: 'full', label: text('app:client.scopes.full') },
              { value: 'core', label: text('app:client.scopes.core') },
            ]}
            onSave={setScope}
          />
          {packs.length > 1 && (
            <Select
              label={text('packs:choose.label')}
              description={text('packs:choose.about')}
              allowDeselect={false}
              value={pack?.hash ?? null}
              data={packs.map(({ hash, name, version }) => ({
                value: hash,
                label: text('packs:choose.option', { name, version }),
              }))}
              onChange={setPackHash}
            />
          )}
          <Group justify="flex-end" gap="sm">
            <Button variant="default" onClick={onClose}>
              {text('app:newClient.cancel')}
            </Button>
            <Button type="submit">{text('app:client.add')}</Button>
          </Group>
        </Stack>
      </form>
    </Dialog>
  );
}

/** Asks for the title and scope of a new assessment and what it starts from, then opens it. */
export function NewAssessmentDialog({ opened, ...form }: FormProps & { readonly opened: boolean }) {
  return opened ? <NewAssessmentForm {...form} /> : null;
}
