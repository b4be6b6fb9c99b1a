/**
 * The backend process: `entry <library folder> <packs folder> <sample folder>`. Opens the library, says
 * whether that went well, and serves the contract on every port that it is handed.
 */
import { RPCHandler } from '@orpc/server/message-port';
import { ToBackend } from '../shared/processMessages';
import { router } from './handlers/router';
import { findParent } from './parentLink';
import { openServices } from './services/openServices';

const report = (error: unknown) => console.error('[backend]', error);

// Whatever nobody handled leaves this process in a state nobody knows: the parent starts a fresh one.
const die = (error: unknown) => {
  report(error);
  process.exit(1);
};
process.on('uncaughtException', die);
process.on('unhandledRejection', die);

function start(): ReturnType<typeof openServices> {
  const [library, packs, sample] = process.argv.slice(2);
  if (library === undefined || packs === undefined || sample === undefined)
    throw new Error('usage: entry <library folder> <packs folder> <sample folder>');
  return openServices({ library, packs, sample });
}

const handler = new RPCHandler(router);
const parent = findParent();
const starting = start();

parent.listen((raw, ports) => {
  const message = ToBackend.parse(raw);
  void starting.then((outcome) => {
    const running = 'services' in outcome ? outcome : null;
    switch (message.type) {
      case 'connect':
        if (running === null) return;
        for (const port of ports) {
          handler.upgrade(port, { context: { services: running.services, report } });
          port.start();
        }
        return;
      case 'shutdown':
        running?.close();
        process.exit(0);
    }
  });
});

void starting.then((outcome) => {
  parent.tell('services' in outcome ? { type: 'ready' } : { type: 'problem', problem: outcome.problem });
});
