import type { Level } from '../../../domain/pack/level';
import { text } from '../../../shared/i18n/text';

const STEPS = [1, 2, 3, 4] as const;

/** A level as four pips: filled is proven, outlined is claimed, a dash is neither. */
export function PaperPips({
  claimed,
  proven,
}: {
  readonly claimed: Level | null;
  readonly proven: Level | null;
}) {
  const label =
    claimed === null
      ? text('report:question.pipsUnanswered')
      : text('report:question.pips', { claimed, proven: proven ?? 0 });
  return (
    <svg className="rp-pips" width={46} height={9} viewBox="0 0 46 9" role="img" aria-label={label}>
      {STEPS.map((step) => {
        const x = (step - 1) * 12;
        if (step <= (proven ?? 0)) return <rect key={step} className="rp-fill" x={x} width={10} height={9} />;
        if (step <= (claimed ?? 0))
          return <rect key={step} className="rp-outline" x={x + 0.6} y={0.6} width={8.8} height={7.8} />;
        return <path key={step} className="rp-dash" d={`M${String(x + 2)} 4.5h6`} />;
      })}
    </svg>
  );
}
