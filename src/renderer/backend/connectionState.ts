import { externalState } from '../ui/externalState';

/** Whether the backend can be reached; `gone` means that restarting it was given up. */
export const connectionState = externalState<'connected' | 'gone'>('connected');
