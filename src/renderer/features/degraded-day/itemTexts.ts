import type { AskedItem } from '../../../domain/alignment/askedItems';
import type { ItemKey } from '../../../domain/alignment/degradedDay';
import type { ChoiceId } from '../../../domain/ids';
import type { Pack } from '../../../domain/pack/packSchema';
import { text } from '../../../shared/i18n/text';

/** What is read about an item; an item without texts stands for itself. */
export interface ItemTexts {
  /** For lists, with its milestone where it has one. */
  readonly name: string;
  readonly prompt: string;
  readonly freeText: string;
  readonly choice: (id: ChoiceId) => string;
}

export function itemTexts(pack: Pack, { item, milestone }: AskedItem): ItemTexts {
  const texts = pack.texts.script[item.id];
  const short = texts?.short ?? item.id;
  return {
    name: milestone === null ? short : text('degraded:itemFor', { item: short, milestone }),
    prompt: texts?.prompt ?? item.id,
    freeText: texts?.freeText ?? '',
    choice: (id) => texts?.choices[id] ?? id,
  };
}

/** The name of an item by its key alone, for one that may not be asked any more. */
export function itemName(pack: Pack, asked: readonly AskedItem[], key: ItemKey): string {
  const known = asked.find((one) => one.key === key);
  if (known !== undefined) return itemTexts(pack, known).name;
  const [id = key, ...milestone] = key.split('/');
  const short = pack.texts.script[id]?.short ?? id;
  return milestone.length === 0
    ? short
    : text('degraded:itemFor', { item: short, milestone: milestone.join('/') });
}
