import { text } from '../../../../../shared/i18n/text';
import { notifyDone, notifyProblem } from '../../../../ui/notify';
import { notWrittenReason } from '../../../export/notWrittenReason';
import { pngOf } from './pngOf';
import { standaloneSvg, type ChartWords } from './standaloneSvg';

export type ChartFormat = 'svg' | 'png';

/**
 * Draws the chart as a file of its own, asks where it shall go and tells how that went. The picture is made before
 * anybody is asked, so that a cancelled dialog or a failed drawing leaves nothing behind.
 */
export async function saveChart(
  drawing: SVGSVGElement,
  words: ChartWords,
  fileName: string,
  format: ChartFormat,
): Promise<void> {
  let bytes: Uint8Array;
  try {
    const standalone = standaloneSvg(drawing, words);
    bytes =
      format === 'png'
        ? await pngOf(standalone)
        : new TextEncoder().encode(`<?xml version="1.0" encoding="UTF-8"?>\n${standalone.svg}\n`);
  } catch (error) {
    console.error('the chart could not be drawn as a file', error);
    notifyProblem(text('charts:save.notDrawn'), undefined, 'chart-save');
    return;
  }
  const outcome = await window.desktop.saveFile(`${fileName}.${format}`, bytes);
  switch (outcome.status) {
    case 'canceled':
      return;
    case 'saved':
      notifyDone(text('charts:save.saved', { name: words.title, path: outcome.path }));
      return;
    case 'failed':
      notifyProblem(
        text('charts:save.failed', { path: outcome.path, reason: notWrittenReason(outcome.reason) }),
        undefined,
        'chart-save',
      );
  }
}
