/**
 * The backend process: `entry <library folder> <packs folder> <sample folder>`. Opens the library, says
 * whether that went well, and serves the contract on every port that it is handed.
 */
import { randomUUID } from 'node:crypto';
import { userInfo } from 'node:os';
import { RPCHandler } from '@orpc/server/message-port';
import { Temporal } from 'temporal-polyfill';
import { day, instant } from '../domain/time';
import { packFaultSentence } from '../shared/i18n/packFaultSentence';
import { ToBackend } from '../shared/processMessages';
import type { StartProblem } from '../shared/startProblem';
import { router } from './handlers/router';
import { findParent } from './parentLink';
import { createServices, type Services } from './services/createServices';
import { loadBuiltInPacks, type PackService } from './services/packService';
import { type Library, openLibrary } from './storage/openLibrary';

const report = (error: unknown) => console.error('[backend]', error);

// Whatever nobody handled leaves this process in a state nobody knows: the parent starts a fresh one.
const die = (error: unknown) => {
  report(error);
  process.exit(1);
};
process.on('uncaughtException', die);
process.on('unhandledRejection', die);

interface Running {
  readonly library: Library;
  readonly services: Services;
}

async function start(): Promise<Running | StartProblem> {
  const [libraryFolder, packsFolder, sampleFolder] = process.argv.slice(2);
  if (libraryFolder === undefined || packsFolder === undefined || sampleFolder === undefined)
    throw new Error('usage: entry <library folder> <packs folder> <sample folder>');
  const packs = await loadBuiltInPacks(packsFolder);
  const packProblem = problemOfPacks(packs, packsFolder);
  if (packProblem !== null) return packProblem;
  const opened = openLibrary(libraryFolder, new Date().toISOString().replaceAll(/[^0-9TZ]/g, ''));
  if ('problem' in opened) return opened.problem;
  const services = createServices({
    library: opened.library,
    packs,
    sampleFolder,
    now: () => instant(Date.now()),
    today: () => day(Temporal.Now.plainDateISO().toString()),
    newId: randomUUID,
    who: userInfo().username,
    pid: process.pid,
  });
  return { library: opened.library, services };
}

function problemOfPacks({ packs, faulty }: PackService, path: string): StartProblem | null {
  const [first] = faulty;
  if (first !== undefined) {
    const [fault] = first.faults;
    return {
      code: 'pack-refused',
      path: `${path}/${first.folder}`,
      reason: fault === undefined ? '' : packFaultSentence(fault),
    };
  }
  return packs.length === 0 ? { code: 'pack-refused', path, reason: '' } : null;
}

const handler = new RPCHandler(router);
const parent = findParent();
const starting = start();

parent.listen((raw, ports) => {
  const message = ToBackend.parse(raw);
  void starting.then((outcome) => {
    const running = 'library' in outcome ? outcome : null;
    switch (message.type) {
      case 'connect':
        if (running === null) return;
        for (const port of ports) {
          handler.upgrade(port, { context: { services: running.services, report } });
          port.start();
        }
        return;
      case 'shutdown':
        running?.library.db.close();
        process.exit(0);
    }
  });
});

void starting.then((outcome) => {
  parent.tell('library' in outcome ? { type: 'ready' } : { type: 'problem', problem: outcome });
});
