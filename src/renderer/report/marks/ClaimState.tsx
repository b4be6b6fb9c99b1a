import type { ClaimState as State } from '../../../domain/claims/claimResult';
import { text } from '../../../shared/i18n/text';

function Glyph({ state }: { readonly state: State }) {
  const disc = { cx: 6, cy: 6, r: 4.5, strokeWidth: 1.5 } as const;
  switch (state) {
    case 'contradicted':
      return <path d="m2 2 8 8M10 2l-8 8" stroke="currentColor" strokeWidth={1.9} fill="none" />;
    case 'expired':
      return (
        <>
          <circle {...disc} fill="none" stroke="var(--ek-ink-3)" />
          <path d="M6 1.5a4.5 4.5 0 0 0 0 9z" fill="var(--ek-ink-3)" />
        </>
      );
    case 'unproven':
      return <circle {...disc} fill="none" stroke="var(--ek-accent)" />;
    case 'proven':
      return <circle {...disc} fill="var(--ek-accent)" stroke="var(--ek-accent)" />;
  }
}

/** The state of a claim as mark and word: crossed, half, empty, full. */
export function ClaimState({ state }: { readonly state: State }) {
  return (
    <span className="rp-state" data-state={state === 'contradicted' ? 'broken' : state}>
      <svg viewBox="0 0 12 12" aria-hidden>
        <Glyph state={state} />
      </svg>
      {text(`claims:state.${state}`)}
    </span>
  );
}
