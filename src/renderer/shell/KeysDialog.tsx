import { Modal } from '@mantine/core';
import { useSyncExternalStore } from 'react';
import { text } from '../../shared/i18n/text';
import { Kbd } from '../ui/Kbd';
import { keysDialog } from './keysDialog';

const GROUPS = [
  {
    title: 'everywhere',
    keys: [
      ['?', 'show'],
      ['F5', 'present'],
      ['Esc', 'close'],
    ],
  },
  {
    title: 'assessment',
    keys: [
      ['Alt 1–7', 'step'],
      ['[ ]', 'workflow'],
    ],
  },
  {
    title: 'questions',
    keys: [
      ['0–4', 'level'],
      ['N', 'notApplicable'],
      ['R', 'receipt'],
      ['T', 'note'],
      ['J K', 'move'],
      ['U', 'unanswered'],
    ],
  },
] as const;

/** Lists the keys that work here. */
export function KeysDialog() {
  const open = useSyncExternalStore(keysDialog.subscribe, keysDialog.get);
  return (
    <Modal
      opened={open}
      onClose={() => keysDialog.set(false)}
      title={text('app:keys.title')}
      size="lg"
      centered
    >
      <div className="ek-keys">
        {GROUPS.map((group) => (
          <section key={group.title}>
            <h3>{text(`app:keys.${group.title}`)}</h3>
            <dl>
              {group.keys.map(([key, what]) => (
                <div key={key}>
                  <dt>
                    {key.split(' ').map((part) => (
                      <Kbd key={part}>{part}</Kbd>
                    ))}
                  </dt>
                  <dd>{text(`app:keys.${what}`)}</dd>
                </div>
              ))}
            </dl>
          </section>
        ))}
      </div>
    </Modal>
  );
}
