/** The backend as a process of its own under plain Node, spoken to as the interface does. */
import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { createORPCClient } from '@orpc/client';
import { RPCLink } from '@orpc/client/message-port';
import type { ContractRouterClient } from '@orpc/contract';
import type { Contract } from '../../../src/shared/contract';
import { FromBackend, type ToBackend } from '../../../src/shared/processMessages';

export type BackendClient = ContractRouterClient<Contract>;

export interface ForkedBackend {
  /** What it said at its start. */
  readonly greeting: FromBackend;
  readonly client: BackendClient;
  readonly process: ChildProcess;
  /** Kills it as a power cut would kill the program: nothing of it runs any more. */
  kill(): Promise<void>;
  shutDown(): Promise<number | null>;
}

export interface ForkOptions {
  readonly script: string;
  readonly libraryFolder: string;
  readonly packsFolder: string;
  readonly sampleFolder: string;
  readonly uid?: number;
}

/** Starts a backend and waits until it says whether its library is open. */
export async function forkBackend(options: ForkOptions): Promise<ForkedBackend> {
  const child = fork(options.script, [options.libraryFolder, options.packsFolder, options.sampleFolder], {
    stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
    ...(options.uid === undefined ? {} : { uid: options.uid, gid: options.uid }),
  });
  const [first] = (await Promise.race([
    once(child, 'message'),
    once(child, 'exit').then(([code]) => {
      throw new Error(`the backend ended with ${String(code)} before it said anything`);
    }),
  ])) as [unknown];
  const greeting = FromBackend.parse(first);
  const tell = (message: ToBackend) => child.send(message);
  tell({ type: 'connect' });
  const link = new RPCLink({
    port: {
      postMessage: (message: unknown) => {
        // It may die while the message is on its way; calls under way learn of that from `close`.
        if (child.connected) child.send(message as string, () => undefined);
      },
      on: (event: string, callback: (event: { data: unknown }) => void) => {
        if (event === 'close') child.once('exit', () => callback({ data: undefined }));
        else
          child.on('message', (message) => {
            if (typeof message === 'string') callback({ data: message });
          });
      },
    },
  });
  return {
    greeting,
    client: createORPCClient<BackendClient>(link),
    process: child,
    async kill() {
      if (child.exitCode !== null || child.signalCode !== null) return;
      // What it said before it died is heard first: the channel ends after the last message.
      const gone = Promise.all([once(child, 'exit'), once(child, 'disconnect')]);
      child.kill('SIGKILL');
      await gone;
    },
    async shutDown() {
      const gone = once(child, 'exit');
      tell({ type: 'shutdown' });
      const [code] = (await gone) as [number | null];
      return code;
    },
  };
}
