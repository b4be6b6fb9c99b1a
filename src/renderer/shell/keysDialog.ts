import { externalState } from '../ui/externalState';

/** Whether the list of keys is open. */
export const keysDialog = externalState(false);
