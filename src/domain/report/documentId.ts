/** A name for the documents of one assessment that people can read out and file: EK-HCC-2026-10-30. */
import type { Day } from '../time';

const MOST_INITIALS = 4;

/** Initials of the client's words, letters only, and the day as of which everything is judged. */
export function documentId(client: string, asOf: Day): string {
  const initials = client
    .split(/\s+/u)
    .flatMap((word) => /\p{L}/u.exec(word)?.[0] ?? [])
    .slice(0, MOST_INITIALS)
    .join('')
    .toUpperCase();
  return ['EK', ...(initials === '' ? [] : [initials]), asOf].join('-');
}
