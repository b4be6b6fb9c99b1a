import { Button, Group, Text } from '@mantine/core';
import { useState } from 'react';
import { text } from '../../../shared/i18n/text';
import { Dialog } from '../../ui/Dialog';
import { notifyDone } from '../../ui/notify';
import { removePack, type RemoveOutcome } from './packChanges';

interface Removable {
  readonly id: string;
  readonly name: string;
  readonly version: string;
  /** Null: it cannot be used. */
  readonly hash: string | null;
}

type InUse = Extract<RemoveOutcome, { kind: 'in-use' }>;

function Uses({ use, onClose }: { readonly use: InUse; readonly onClose: () => void }) {
  const more = use.count - use.assessments.length;
  return (
    <>
      <Text size="md">{text('packs:page.inUseWhy', { count: use.count })}</Text>
      <ul>
        {use.assessments.map(({ client, title, removed }, at) => (
          <li key={at}>{text(removed ? 'packs:page.useRemoved' : 'packs:page.use', { client, title })}</li>
        ))}
        {more > 0 && <li>{text('packs:page.useMore', { count: more })}</li>}
      </ul>
      <Group justify="flex-end" mt="lg">
        <Button data-autofocus onClick={onClose}>
          {text('packs:page.close')}
        </Button>
      </Group>
    </>
  );
}

/** Removes a pack of the user after asking; says which assessments keep it where there are any. */
export function RemovePack({ pack }: { readonly pack: Removable }) {
  const [asking, setAsking] = useState(false);
  const [use, setUse] = useState<InUse | null>(null);
  const { name, version } = pack;
  const close = (): void => {
    setAsking(false);
    setUse(null);
  };
  const remove = async (): Promise<void> => {
    const outcome = await removePack(pack);
    if (outcome?.kind === 'in-use') {
      setUse(outcome);
      return;
    }
    if (outcome !== null) notifyDone(text('packs:page.removed', { name, version }));
    close();
  };
  return (
    <>
      <Button variant="subtle" onClick={() => setAsking(true)}>
        {text('packs:page.remove')}
        <span className="ek-visually-hidden"> {text('packs:choose.option', { name, version })}</span>
      </Button>
      {asking && (
        <Dialog
          onClose={close}
          title={text(use === null ? 'packs:page.removeTitle' : 'packs:page.inUse', { name, version })}
        >
          {use === null ? (
            <>
              <Text size="md">{text('packs:page.removeWhat')}</Text>
              <Group justify="flex-end" gap="sm" mt="lg">
                <Button variant="default" data-autofocus onClick={close}>
                  {text('packs:page.keep')}
                </Button>
                <Button onClick={() => void remove()}>{text('packs:page.remove')}</Button>
              </Group>
            </>
          ) : (
            <Uses use={use} onClose={close} />
          )}
        </Dialog>
      )}
    </>
  );
}
