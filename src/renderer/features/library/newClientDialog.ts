import { externalState } from '../../ui/externalState';

/** Whether the form for a new client is open; the menu opens it from anywhere. */
export const newClientDialog = externalState(false);
