/**
 * Keeps one backend alive in a utility process. It may crash at any moment: it is started anew and the
 * interface connects again. A backend that dies three times within seconds of its start is given up.
 */
import { type MessagePortMain, type UtilityProcess, utilityProcess } from 'electron';
import { SMALL_YOUNG_HEAP } from '../shared/youngHeap';
import { FromBackend, type ToBackend } from '../shared/processMessages';
import type { StartProblem } from '../shared/startProblem';

const FAST_DEATH_MS = 5000;
const FAST_DEATHS_ALLOWED = 3;
const SHUTDOWN_MS = 5000;

export interface BackendOptions {
  readonly script: string;
  readonly args: readonly string[];
  readonly libraryPath: string;
  /** Told when a new backend runs after a crash, or when there will be none. */
  readonly onChange: (state: 'restarted' | 'gone') => void;
}

export interface BackendProcess {
  /** Hands over a port; held back until the backend can take it. */
  connect(port: MessagePortMain): void;
  /** Null when the library is open; waits until that is known. */
  startProblem(): Promise<StartProblem | null>;
  /** Asks the backend to close the library, waits for its exit, kills it after 5 s. */
  shutDown(): Promise<void>;
}

export function startBackend(options: BackendOptions): BackendProcess {
  let child: UtilityProcess | undefined;
  let stopping = false;
  let fastDeaths = 0;
  let waiting: MessagePortMain[] = [];
  let ready = false;
  let bornAgain = false;
  let settle: (problem: StartProblem | null) => void = () => undefined;
  let outcome = new Promise<StartProblem | null>((resolve) => (settle = resolve));

  const tell = (message: ToBackend, ports: MessagePortMain[] = []) => child?.postMessage(message, ports);

  const launch = () => {
    const bornAt = Date.now();
    const born = utilityProcess.fork(options.script, [...options.args], {
      serviceName: 'evenkeel-backend',
      execArgv: [`--js-flags=${SMALL_YOUNG_HEAP}`],
      stdio: 'inherit',
    });
    child = born;
    born.on('message', (raw: unknown) => {
      const message = FromBackend.parse(raw);
      switch (message.type) {
        case 'ready': {
          ready = true;
          settle(null);
          const ports = waiting;
          waiting = [];
          for (const port of ports) tell({ type: 'connect' }, [port]);
          if (bornAgain) options.onChange('restarted');
          bornAgain = false;
          return;
        }
        case 'problem':
          settle(message.problem);
          if (bornAgain) options.onChange('gone');
          return;
      }
    });
    // The code of a dead utility process can lie, so every exit that was not asked for is a crash.
    born.on('exit', () => {
      if (stopping) return;
      child = undefined;
      ready = false;
      if (Date.now() - bornAt < FAST_DEATH_MS && ++fastDeaths >= FAST_DEATHS_ALLOWED) {
        const problem: StartProblem = { code: 'backend-gone', path: options.libraryPath };
        settle(problem);
        outcome = Promise.resolve(problem);
        options.onChange('gone');
        return;
      }
      outcome = new Promise((resolve) => (settle = resolve));
      bornAgain = true;
      launch();
    });
  };
  launch();

  return {
    connect(port) {
      if (ready) tell({ type: 'connect' }, [port]);
      else waiting.push(port);
    },
    startProblem: () => outcome,
    shutDown() {
      stopping = true;
      const dying = child;
      if (!dying) return Promise.resolve();
      return new Promise((resolve) => {
        const timer = setTimeout(() => dying.kill(), SHUTDOWN_MS);
        dying.once('exit', () => {
          clearTimeout(timer);
          resolve();
        });
        tell({ type: 'shutdown' });
      });
    },
  };
}
