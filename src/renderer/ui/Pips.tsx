import type { Level } from '../../domain/pack/level';
import { text } from '../../shared/i18n/text';

const STEPS = [1, 2, 3, 4] as const;

/** A level from 0 to 4 as four pips: filled is proven, outlined is claimed, a dash is neither. */
export function Pips({ claimed, proven }: { readonly claimed: Level; readonly proven: Level }) {
  return (
    <span className="ek-pips" role="img" aria-label={text('app:ui.pips', { claimed, proven })}>
      {STEPS.map((step) => (
        <i key={step} data-pip={step <= proven ? 'proven' : step <= claimed ? 'claimed' : 'neither'} />
      ))}
    </span>
  );
}
