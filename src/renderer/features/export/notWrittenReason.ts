import { text } from '../../../shared/i18n/text';

const KNOWN = ['EACCES', 'EPERM', 'EROFS', 'ENOENT', 'ENOTDIR', 'ENOSPC', 'EDQUOT', 'EBUSY'] as const;

/** Why a document could not be written, in words. What is no code of the system stands as it was said. */
export function notWrittenReason(said: string): string {
  const code = KNOWN.find((known) => said.startsWith(`${known}:`));
  switch (code) {
    case 'EACCES':
    case 'EPERM':
    case 'EROFS':
      return text('metrics:export.why.denied');
    case 'ENOENT':
    case 'ENOTDIR':
      return text('metrics:export.why.missing');
    case 'ENOSPC':
    case 'EDQUOT':
      return text('metrics:export.why.full');
    case 'EBUSY':
      return text('metrics:export.why.busy');
    case undefined:
      return said;
  }
}
