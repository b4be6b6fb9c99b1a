import { Button, Group, Stack, TextInput } from '@mantine/core';
import { useNavigate } from '@tanstack/react-router';
import { type FormEvent, useState } from 'react';
import type { Assessment } from '../../../domain/assessment/assessmentRecord';
import type { ClientId } from '../../../domain/ids';
import { text } from '../../../shared/i18n/text';
import { ChoiceField } from '../../ui/ChoiceField';
import { Dialog } from '../../ui/Dialog';
import { libraryChanges } from '../library/libraryChanges';

function NewAssessmentForm({
  clientId,
  onClose,
}: {
  readonly clientId: ClientId;
  readonly onClose: () => void;
}) {
  const navigate = useNavigate();
  const [title, setTitle] = useState('');
  const [scope, setScope] = useState<Assessment['scope']>('full');
  const [tried, setTried] = useState(false);
  const add = async (): Promise<void> => {
    setTried(true);
    if (title.trim() === '') return;
    const added = await libraryChanges.addAssessment({ clientId, title: title.trim(), scope, asOf: null });
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

/** Asks for the title and scope of a new assessment, then opens it. */
export function NewAssessmentDialog({
  clientId,
  opened,
  onClose,
}: {
  readonly clientId: ClientId;
  readonly opened: boolean;
  readonly onClose: () => void;
}) {
  return opened ? <NewAssessmentForm clientId={clientId} onClose={onClose} /> : null;
}
