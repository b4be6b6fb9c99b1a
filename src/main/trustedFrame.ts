import type { WebFrameMain } from 'electron';
import { ORIGIN } from './appProtocol';

/** Whether a message comes from one of our own pages; a frame that is gone is not trusted. */
export function isTrusted(frame: WebFrameMain | null, developmentUrl: string | undefined): boolean {
  if (!frame) return false;
  return (
    frame.url.startsWith(`${ORIGIN}/`) ||
    (developmentUrl !== undefined && frame.url.startsWith(developmentUrl))
  );
}
