/** The process that started the backend: Electron's main process, or plain Node in tests. */
import type { SupportedMessagePort } from '@orpc/client/message-port';
import { FromBackend } from '../shared/processMessages';

/** A port that holds messages back until it is started. */
export type HandedPort = SupportedMessagePort & { start(): void };

export interface ParentLink {
  tell(message: FromBackend): void;
  /** Messages from the parent, with the ports that came along. */
  listen(listener: (message: unknown, ports: readonly HandedPort[]) => void): void;
}

/** Electron's `process.parentPort`, as far as the backend uses it. */
interface ParentPort {
  postMessage(message: unknown): void;
  on(
    event: 'message',
    listener: (event: { readonly data: unknown; readonly ports: readonly HandedPort[] }) => void,
  ): void;
}

const isParentPort = (value: unknown): value is ParentPort =>
  typeof value === 'object' && value !== null && 'postMessage' in value && 'on' in value;

/** Finds the parent of this process; throws when it was started without one. */
export function findParent(): ParentLink {
  const port: unknown = Reflect.get(process, 'parentPort');
  if (isParentPort(port))
    return {
      tell: (message) => port.postMessage(FromBackend.parse(message)),
      listen: (listener) => port.on('message', ({ data, ports }) => listener(data, ports)),
    };
  if (process.send !== undefined) return nodeParent();
  throw new Error('the backend is started by another process, with a channel to it');
}

/**
 * Under plain Node no port can be handed over, so the channel between the processes carries the contract as
 * well: what is a string belongs to it, everything else is a message of its own.
 */
function nodeParent(): ParentLink {
  const send = (message: unknown) => process.send?.(message);
  // Node may deliver a call in the same turn as the message that hands over the port.
  let held: string[] | null = [];
  let take: (call: string) => void = () => undefined;
  process.on('message', (message) => {
    if (typeof message !== 'string') return;
    if (held === null) take(message);
    else held.push(message);
  });
  const port: HandedPort = {
    start: () => {
      const early = held ?? [];
      held = null;
      for (const call of early) take(call);
    },
    postMessage: send,
    on: (event: string, callback: (event: { data: unknown }) => void) => {
      if (event === 'close') process.on('disconnect', () => callback({ data: undefined }));
      else take = (call) => callback({ data: call });
    },
  };
  return {
    tell: (message) => send(FromBackend.parse(message)),
    listen: (listener) =>
      process.on('message', (message) => {
        if (typeof message !== 'string') listener(message, [port]);
      }),
  };
}
