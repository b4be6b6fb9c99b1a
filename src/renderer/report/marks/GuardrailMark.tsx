import type { GuardrailState } from '../../../domain/assessment/assessmentResult';
import { text } from '../../../shared/i18n/text';

function Glyph({ state }: { readonly state: GuardrailState }) {
  const disc = { cx: 6, cy: 6, r: 4.5, strokeWidth: 1.5 } as const;
  switch (state) {
    case 'broken':
      return <path d="m2 2 8 8M10 2l-8 8" stroke="currentColor" strokeWidth={1.9} fill="none" />;
    case 'held':
      return <circle {...disc} fill="var(--ek-accent)" stroke="var(--ek-accent)" />;
    case 'claimed':
      return <circle {...disc} fill="none" stroke="var(--ek-accent)" />;
    case 'unknown':
      return <circle {...disc} fill="none" stroke="var(--ek-ink-3)" strokeDasharray="1.5 2.2" />;
  }
}

/** The state of a guardrail as mark and word. */
export function GuardrailMark({ state }: { readonly state: GuardrailState }) {
  return (
    <span className="rp-state" data-state={state}>
      <svg viewBox="0 0 12 12" aria-hidden>
        <Glyph state={state} />
      </svg>
      {text(`common:guardrailState.${state}`)}
    </span>
  );
}
