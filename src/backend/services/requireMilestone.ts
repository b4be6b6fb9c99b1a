import { ImportRefused, type ImportStart } from './importFile';

/** Refuses a file of milestone events that names no milestone while none was chosen for all of it. */
export function requireMilestone({ header, mapping }: ImportStart, milestone: string | undefined): void {
  if (mapping.milestone === undefined && milestone === undefined)
    throw new ImportRefused({ code: 'required-not-mapped', field: 'milestone', header: [...header] });
}
