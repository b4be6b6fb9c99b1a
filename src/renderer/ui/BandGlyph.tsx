import type { Band } from '../../domain/scoring/score';

/** A picture of balance: on its point, a diamond, standing, complete. */
function shape(band: Band): string {
  switch (band) {
    case 'fragile':
      return 'M.6 1.6h10.8L6 11.2z';
    case 'exposed':
      return 'M6 .4 11.6 6 6 11.6.4 6z';
    case 'steady':
      return 'M1.2 1.2h9.6v9.6H1.2z';
    case 'ready':
      return 'M6 .7a5.3 5.3 0 1 1 0 10.6A5.3 5.3 0 0 1 6 .7z';
  }
}

/** The shape of a band, without its word; only beside the word. */
export function BandGlyph({ band }: { readonly band: Band }) {
  return (
    <svg viewBox="0 0 12 12" aria-hidden>
      <path d={shape(band)} fill="currentColor" />
    </svg>
  );
}
