import type { GuardrailState } from '../../domain/assessment/assessmentResult';
import { text } from '../../shared/i18n/text';

/** States of a guardrail, of an imported record, and of a symptom's source. */
export type MarkState = GuardrailState | 'complete' | 'open' | 'seen' | 'said';

function word(state: MarkState): string {
  switch (state) {
    case 'broken':
    case 'held':
    case 'claimed':
    case 'unknown':
      return text(`common:guardrailState.${state}`);
    case 'complete':
    case 'open':
    case 'seen':
    case 'said':
      return text(`app:ui.state.${state}`);
  }
}

function Glyph({ state }: { readonly state: MarkState }) {
  const disc = { cx: 6, cy: 6, r: 4.75, stroke: 'var(--ek-accent)', strokeWidth: 1.5 } as const;
  switch (state) {
    case 'broken':
      return <path d="m2 2 8 8M10 2l-8 8" stroke="currentColor" strokeWidth={1.75} fill="none" />;
    case 'unknown':
      return <circle {...disc} stroke="var(--ek-ink-3)" strokeDasharray="1.5 2" fill="none" />;
    case 'held':
    case 'complete':
    case 'seen':
      return <circle {...disc} fill="var(--ek-accent)" />;
    case 'claimed':
    case 'said':
      return <circle {...disc} fill="none" />;
    case 'open':
      return (
        <>
          <circle {...disc} cx={4.5} r={3.5} fill="none" />
          <path d="M8.5 6h4.5m-2-2 2 2-2 2" stroke="var(--ek-accent)" strokeWidth={1.25} fill="none" />
        </>
      );
  }
}

/** A state as mark and word; with `wordless`, the word is only its accessible name. */
export function StateMark({
  state,
  wordless = false,
}: {
  readonly state: MarkState;
  readonly wordless?: boolean;
}) {
  return (
    <span className="ek-state" data-state={state}>
      <svg
        viewBox="0 0 12 12"
        {...(wordless ? { role: 'img', 'aria-label': word(state) } : { 'aria-hidden': true })}
      >
        <Glyph state={state} />
      </svg>
      {!wordless && <span>{word(state)}</span>}
    </span>
  );
}
