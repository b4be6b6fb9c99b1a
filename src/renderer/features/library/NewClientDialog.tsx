import { Button, Group, Stack, TextInput } from '@mantine/core';
import { useNavigate } from '@tanstack/react-router';
import { type FormEvent, useState, useSyncExternalStore } from 'react';
import { text } from '../../../shared/i18n/text';
import { Dialog } from '../../ui/Dialog';
import { libraryChanges } from './libraryChanges';
import { newClientDialog } from './newClientDialog';

const close = (): void => newClientDialog.set(false);

function NewClientForm() {
  const navigate = useNavigate();
  const [name, setName] = useState('');
  const [sector, setSector] = useState('');
  const [title, setTitle] = useState(() => text('app:newClient.titleDefault'));
  const [tried, setTried] = useState(false);
  const [adding, setAdding] = useState(false);

  const add = async (): Promise<void> => {
    setTried(true);
    if (name.trim() === '' || title.trim() === '') return;
    setAdding(true);
    const client = await libraryChanges.addClient({ name: name.trim(), sector: sector.trim() });
    if (client !== null) {
      const assessment = await libraryChanges.addAssessment({
        clientId: client.id,
        title: title.trim(),
        scope: 'full',
        asOf: null,
      });
      newClientDialog.set(false);
      if (assessment === null) await navigate({ to: '/client/$clientId', params: { clientId: client.id } });
      else
        await navigate({
          to: '/assessment/$assessmentId/workflows',
          params: { assessmentId: assessment.id },
        });
    }
    setAdding(false);
  };
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    void add();
  };
  return (
    <Dialog
      unsaved={!adding && (name.trim() !== '' || sector.trim() !== '')}
      onClose={close}
      title={text('app:newClient.heading')}
    >
      <form onSubmit={submit} noValidate>
        <Stack gap="md">
          <TextInput
            label={text('app:newClient.name')}
            data-autofocus
            value={name}
            maxLength={200}
            error={tried && name.trim() === '' ? text('app:newClient.nameNeeded') : undefined}
            onChange={(event) => setName(event.currentTarget.value)}
          />
          <TextInput
            label={text('app:newClient.sector')}
            placeholder={text('app:newClient.sectorExample')}
            value={sector}
            maxLength={500}
            onChange={(event) => setSector(event.currentTarget.value)}
          />
          <TextInput
            label={text('app:newClient.title')}
            value={title}
            maxLength={200}
            error={tried && title.trim() === '' ? text('app:newClient.titleNeeded') : undefined}
            onChange={(event) => setTitle(event.currentTarget.value)}
          />
          <Group justify="flex-end" gap="sm">
            <Button variant="default" onClick={close}>
              {text('app:newClient.cancel')}
            </Button>
            <Button type="submit" loading={adding}>
              {text('app:newClient.add')}
            </Button>
          </Group>
        </Stack>
      </form>
    </Dialog>
  );
}

/** Asks for a client and its first assessment in one go, then opens it at its workflows. */
export function NewClientDialog() {
  const open = useSyncExternalStore(newClientDialog.subscribe, newClientDialog.get);
  return open ? <NewClientForm /> : null;
}
