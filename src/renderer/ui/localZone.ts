const UTC_NAMES = ['Etc/UTC', 'Etc/GMT', 'GMT', 'Etc/Zulu', 'Etc/Universal', 'Etc/UCT', 'Etc/Greenwich'];

/** The zone of this computer by its IANA name; `UTC` under any of its names. */
export function localZone(): string {
  const zone = Intl.DateTimeFormat().resolvedOptions().timeZone;
  return UTC_NAMES.includes(zone) ? 'UTC' : zone;
}
