import type { Band } from '../../domain/scoring/score';
import { text } from '../../shared/i18n/text';
import { BandGlyph } from './BandGlyph';

/** A band as glyph and word; never by colour alone. */
export function BandMark({ band }: { readonly band: Band }) {
  return (
    <span className="ek-band" data-band={band}>
      <BandGlyph band={band} />
      {text(`common:band.${band}`)}
    </span>
  );
}
