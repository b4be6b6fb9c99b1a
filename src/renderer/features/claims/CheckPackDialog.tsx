import { Button, Group, Text } from '@mantine/core';
import type { ReceiptPackCheck } from '../../../domain/claims/receiptPackCheck';
import { text } from '../../../shared/i18n/text';
import { client } from '../../api';
import { problemSentence } from '../../assessment/problemSentence';
import { Dialog } from '../../ui/Dialog';
import { PackRunning } from './PackRunning';
import { useStreamed } from './useStreamed';
import classes from './claims.module.css';

/** Choose a pack of receipts and see whether every file in it is as it was written. */
export function CheckPackDialog({ onClose }: { readonly onClose: () => void }) {
  const { state, run, cancel } = useStreamed<ReceiptPackCheck>();
  const choose = async (): Promise<void> => {
    const path = await window.desktop.chooseEvidence();
    if (path !== null) run((signal) => client.receiptPacks.check({ path }, { signal }));
  };
  return (
    <Dialog onClose={onClose} size={620} centered={false} title={text('claims:packs.checkTitle')}>
      {state.step === 'running' ? (
        <PackRunning what={text('claims:packs.checking')} progress={state.progress} onCancel={cancel} />
      ) : (
        <>
          {state.step === 'done' ? (
            <Checked check={state.result} />
          ) : (
            <p>{text('claims:packs.checkAbout')}</p>
          )}
          {state.step === 'failed' && (
            <Text role="alert" size="sm" c="var(--ek-fragile)">
              {problemSentence(state.error)}
            </Text>
          )}
          <Group justify="flex-end" gap="sm" mt="md">
            <Button variant="default" onClick={onClose}>
              {text('claims:packs.close')}
            </Button>
            <Button onClick={() => void choose()}>
              {text(state.step === 'done' ? 'claims:packs.checkAnother' : 'claims:packs.choose')}
            </Button>
          </Group>
        </>
      )}
    </Dialog>
  );
}

function Checked({ check }: { readonly check: ReceiptPackCheck }) {
  if (check.status === 'not-a-pack')
    return (
      <p role="alert">
        <b>{text('claims:packs.notAPack')}</b> {text(`claims:packs.notAPackWhy.${check.reason}`)}
      </p>
    );
  const { client: name, assessment, asOf, differences } = check;
  return (
    <div role="status">
      <p>
        <b>
          {differences.length === 0
            ? text('claims:packs.whole', { count: check.files })
            : text('claims:packs.differs', { count: differences.length })}
        </b>
      </p>
      <p>
        {text('claims:packs.isAbout', {
          client: name,
          assessment,
          asOf,
          claims: text('claims:packs.claims', { count: check.claims }),
          receipts: text('claims:packs.receipts', { count: check.receipts }),
        })}
      </p>
      {differences.length > 0 && (
        <ul className={classes.differences}>
          {differences.map(({ kind, path }, at) => (
            <li key={at}>{text(`claims:packs.difference.${kind}`, { path })}</li>
          ))}
        </ul>
      )}
      <p className="ek-small">{text('claims:packs.sealCompare')}</p>
      <p className={classes.seal}>{check.seal}</p>
    </div>
  );
}
