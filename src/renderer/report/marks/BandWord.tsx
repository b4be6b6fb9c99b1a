import type { Band } from '../../../domain/scoring/score';
import { text } from '../../../shared/i18n/text';
import { BandGlyph } from '../../ui/BandGlyph';

/** A band on paper: glyph and word. */
export function BandWord({ band }: { readonly band: Band }) {
  return (
    <span className="rp-band" data-band={band}>
      <BandGlyph band={band} />
      {text(`common:band.${band}`)}
    </span>
  );
}
