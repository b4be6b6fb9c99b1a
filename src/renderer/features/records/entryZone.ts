/** The zone in which times are typed: this computer's, until somebody chooses another one. */
import { externalState } from '../../ui/externalState';
import { localZone } from '../../ui/localZone';

/** Chosen last, for the next form; forgotten when the app is closed. */
export const entryZone = externalState<string | null>(null);

/** The zone that a form begins with: the one chosen last, else this computer's. */
export const zoneToBegin = (): string => entryZone.get() ?? localZone();
