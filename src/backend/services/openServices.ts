/** Opens a library with everything that the services stand on: the same for the app, the command line and tests. */
import { randomUUID } from 'node:crypto';
import { userInfo } from 'node:os';
import { Temporal } from 'temporal-polyfill';
import { type Day, day, instant } from '../../domain/time';
import { packFaultSentence } from '../../shared/i18n/packFaultSentence';
import type { StartProblem } from '../../shared/startProblem';
import { openLibrary } from '../storage/openLibrary';
import { createServices, type Services } from './createServices';
import { loadBuiltInPacks, type PackService } from './packService';

export interface ServiceFolders {
  readonly library: string;
  readonly packs: string;
  readonly sample: string;
}

export interface OpenServices {
  readonly services: Services;
  /** Closes the library; no service may be called after it. */
  readonly close: () => void;
}

/** The services over the library of a folder, or why it cannot be opened; nothing is open then. */
export async function openServices(
  folders: ServiceFolders,
): Promise<OpenServices | { readonly problem: StartProblem }> {
  const packs = await loadBuiltInPacks(folders.packs);
  const packProblem = problemOfPacks(packs, folders.packs);
  if (packProblem !== null) return { problem: packProblem };
  const opened = openLibrary(folders.library, new Date().toISOString().replaceAll(/[^0-9TZ]/g, ''));
  if ('problem' in opened) return opened;
  const services = createServices({
    library: opened.library,
    packs,
    sampleFolder: folders.sample,
    now: () => instant(Date.now()),
    today,
    newId: randomUUID,
    who: userInfo().username,
    pid: process.pid,
    report,
  });
  // What is left over is seen by nobody: failing to clear it is no reason not to start.
  await services.clearUnfinished().catch(report);
  // Without a user's own packs the library still opens; what works with them says that they are missing.
  await services.ownPacks.load().catch(report);
  return { services, close: () => opened.library.db.close() };
}

const report = (error: unknown) => console.error('[backend]', error);

/** The calendar day where the person is. */
export const today = (): Day => day(Temporal.Now.plainDateISO().toString());

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
