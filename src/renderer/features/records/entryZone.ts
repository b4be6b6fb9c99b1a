/** The zone in which times are typed: this computer's, until somebody chooses another one. */
import { externalState } from '../../ui/externalState';

const UTC_NAMES = ['Etc/UTC', 'Etc/GMT', 'GMT', 'Etc/Zulu', 'Etc/Universal', 'Etc/UCT', 'Etc/Greenwich'];

/** The zone of this computer by its IANA name; `UTC` under any of its names. */
export function localZone(): string {
  const zone = Intl.DateTimeFormat().resolvedOptions().timeZone;
  return UTC_NAMES.includes(zone) ? 'UTC' : zone;
}

/** Chosen last, for the next form; forgotten when the app is closed. */
export const entryZone = externalState<string | null>(null);

/** The zones to choose from: this computer's, UTC, and the one in use. */
export const zonesToChoose = (used: string): readonly string[] => [...new Set([localZone(), 'UTC', used])];
