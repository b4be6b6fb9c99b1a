/**
 * The link behind the client. The client is built once and captured by queries at render time, so after a
 * restart of the backend only the port behind the link is swapped.
 */
import { type ClientContext, type ClientLink, type ClientOptions, ORPCError } from '@orpc/client';
import { RPCLink } from '@orpc/client/message-port';
import { BackendLost } from './backendLost';

/** Hands one end of a channel to the backend. */
export type PortSender = (port: MessagePort) => void;

/** Procedures that add something under a new id: asking twice would add it twice. */
const ADDS = new Set([
  'clients.create',
  'assessments.create',
  'workflows.create',
  'receipts.add',
  'metrics.import',
]);
const RECONNECT_WITHIN_MS = 15_000;

interface Connection {
  readonly port: MessagePort;
  readonly link: RPCLink<ClientContext>;
  readonly lost: Promise<never>;
  readonly lose: () => void;
}

export class BackendLink implements ClientLink<ClientContext> {
  #connection: Connection | null = null;
  #sendPort: PortSender | null = null;
  #waiting: (() => void)[] = [];
  #gone = false;

  /** Opens the first connection and remembers how to open the next. */
  start(sendPort: PortSender): void {
    this.#sendPort = sendPort;
    this.reconnect();
  }

  /** After a restart: calls under way are told that they were lost, later ones go to the new backend. */
  reconnect(): void {
    const sendPort = this.#sendPort;
    if (sendPort === null) throw new Error('the link was never started');
    const before = this.#connection;
    const { port1, port2 } = new MessageChannel();
    // The link adds its listeners before the port starts, so no message is missed.
    const link = new RPCLink<ClientContext>({ port: port1 });
    port1.start();
    let lose: () => void = () => undefined;
    const lost = new Promise<never>((_resolve, reject) => {
      lose = () => reject(new BackendLost());
    });
    // A lost connection without calls under way concerns nobody.
    lost.catch(() => undefined);
    this.#gone = false;
    this.#connection = { port: port1, link, lost, lose };
    sendPort(port2);
    before?.lose();
    before?.port.close();
    for (const resume of this.#waiting.splice(0)) resume();
  }

  /** The backend is gone for good: every call fails from now on. */
  close(): void {
    this.#gone = true;
    this.#connection?.lose();
    for (const resume of this.#waiting.splice(0)) resume();
  }

  async call(
    path: readonly string[],
    input: unknown,
    options: ClientOptions<ClientContext>,
  ): Promise<unknown> {
    const first = this.#connection;
    if (first === null || this.#gone) throw new BackendLost();
    try {
      return await Promise.race([first.link.call(path, input, options), first.lost]);
    } catch (error) {
      // Whatever the backend answered is an ORPCError; all else comes of a port whose other end is gone.
      const lost = !(error instanceof ORPCError) || first !== this.#connection;
      if (!lost || options.signal?.aborted === true) throw error;
      // Whether it was carried out is for the caller to find out.
      if (ADDS.has(path.join('.'))) throw new BackendLost();
      await this.#afterReconnect(first);
      const second = this.#connection;
      if (second === null || second === first || this.#gone) throw new BackendLost();
      return Promise.race([second.link.call(path, input, options), second.lost]);
    }
  }

  #afterReconnect(lost: Connection): Promise<void> {
    if (this.#connection !== lost || this.#gone) return Promise.resolve();
    return new Promise((resolve) => {
      const timer = setTimeout(resolve, RECONNECT_WITHIN_MS);
      this.#waiting.push(() => {
        clearTimeout(timer);
        resolve();
      });
    });
  }
}
