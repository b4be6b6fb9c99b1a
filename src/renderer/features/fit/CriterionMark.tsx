import type { CriterionState } from '../../../domain/assessment/assessmentResult';
import { text } from '../../../shared/i18n/text';

function Glyph({ state }: { readonly state: CriterionState }) {
  switch (state) {
    case 'met':
      return <path d="m2 6.4 2.7 2.7L10 3.4" fill="none" stroke="var(--ek-ink)" strokeWidth="1.75" />;
    case 'not-met':
      return <path d="M2.5 6h7" fill="none" stroke="var(--ek-ink-3)" strokeWidth="1.5" />;
    case 'unknown':
      return (
        <circle
          cx="6"
          cy="6"
          r="4.5"
          fill="none"
          stroke="var(--ek-ink-3)"
          strokeWidth="1.5"
          strokeDasharray="1.5 2"
        />
      );
  }
}

/** Whether a criterion is met, as mark and word. Ink, not accent: a fact is no proof. */
export function CriterionMark({ state }: { readonly state: CriterionState }) {
  return (
    <span className="ek-state" data-criterion={state}>
      <svg viewBox="0 0 12 12" aria-hidden>
        <Glyph state={state} />
      </svg>
      <span>{text(`workflows:criterion.${state}`)}</span>
    </span>
  );
}
