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
      ['/', 'search'],
      ['Mod N', 'newClient'],
      ['Mod Shift L', 'library'],
    ],
  },
  {
    title: 'assessment',
    keys: [
      ['Alt 1–9', 'step'],
      ['[ ]', 'workflow'],
      ['Mod E', 'report'],
    ],
  },
  {
    title: 'metrics',
    keys: [['T', 'table']],
  },
  {
    title: 'degradedDay',
    keys: [
      ['1–9', 'choose'],
      ['J K', 'move'],
      ['T', 'words'],
      ['Backspace', 'clear'],
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
      ['F', 'filter'],
      ['Backspace', 'clear'],
    ],
  },
  {
    title: 'patterns',
    keys: [
      ['↓ ↑ J K', 'movePattern'],
      ['1', 'never'],
      ['2', 'once'],
      ['3', 'recurring'],
      ['0 Backspace', 'notAsked'],
    ],
  },
] as const;

const modKey = (): string => (window.desktop.platform === 'darwin' ? '⌘' : 'Ctrl');

/** Lists the keys that work here. */
export function KeysDialog() {
  const open = useSyncExternalStore(keysDialog.subscribe, keysDialog.get);
  return (
    <Modal
      opened={open}
      onClose={() => keysDialog.set(false)}
      title={text('app:keys.title')}
      size={800}
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
                      <Kbd key={part}>{part === 'Mod' ? modKey() : part}</Kbd>
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
