import type { CellReading } from '../../../../domain/metrics/fileLook';
import { text } from '../../../../shared/i18n/text';

/** What a time cell is taken for, in a few words. */
export function readingSentence(reading: CellReading): string {
  switch (reading.kind) {
    case 'instant':
      return text(reading.twice ? 'metrics:wizard.reading.twice' : 'metrics:wizard.reading.instant', {
        at: reading.at,
      });
    case 'days':
      return text(`metrics:wizard.reading.${reading.from === reading.to ? 'day' : 'days'}`, {
        from: reading.from,
        to: reading.to,
      });
    case 'missing':
      return text('metrics:wizard.reading.missing');
    case 'unreadable':
      return text(`metrics:wizard.reading.${reading.reason}`);
    case 'ask':
      return text(`metrics:wizard.reading.${reading.question}`);
  }
}
