import type { ClaimState } from '../../../domain/claims/claimResult';
import { text } from '../../../shared/i18n/text';

/** Full, half, empty, crossed out: told apart without colour. */
function Glyph({ state }: { readonly state: ClaimState }) {
  const disc = { cx: 6, cy: 6, r: 4.75, stroke: 'var(--ek-accent)', strokeWidth: 1.5 } as const;
  switch (state) {
    case 'proven':
      return <circle {...disc} fill="var(--ek-accent)" />;
    case 'unproven':
      return <circle {...disc} fill="none" />;
    case 'expired':
      return (
        <>
          <circle {...disc} stroke="var(--ek-ink-3)" fill="none" />
          <path d="M6 1.25a4.75 4.75 0 0 0 0 9.5z" fill="var(--ek-ink-3)" />
        </>
      );
    case 'contradicted':
      return <path d="m2 2 8 8M10 2l-8 8" stroke="currentColor" strokeWidth={1.75} fill="none" />;
  }
}

/** The state of a claim as mark and word. */
export function ClaimMark({ state }: { readonly state: ClaimState }) {
  return (
    <span className="ek-state" data-state={state === 'contradicted' ? 'broken' : state}>
      <svg viewBox="0 0 12 12" aria-hidden>
        <Glyph state={state} />
      </svg>
      <span>{text(`claims:state.${state}`)}</span>
    </span>
  );
}
