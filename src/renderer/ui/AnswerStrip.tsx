import { type ReactNode, useRef } from 'react';
import type { Level } from '../../domain/pack/level';
import { text } from '../../shared/i18n/text';

export interface StripAnswer {
  readonly id: string;
  /** What the question is called, for the accessible name. */
  readonly name: string;
  /** Null: unanswered. */
  readonly claimed: Level | null;
  readonly proven: Level | null;
  /** True when the question was marked not applicable. */
  readonly marked?: boolean;
}

export interface StripGroup {
  readonly id: string;
  readonly caption: ReactNode;
  readonly answers: readonly StripAnswer[];
}

const STEP = 7;
const BASE = 29.5;

function answerName({ name, claimed, proven, marked }: StripAnswer): string {
  if (marked === true) return text('app:ui.strip.marked', { name });
  if (claimed === null || proven === null) return text('app:ui.strip.unanswered', { name });
  return text('app:ui.strip.answered', { name, claimed, proven });
}

function Column({ claimed, proven, marked }: StripAnswer) {
  const base = <path d={`M0 ${BASE}h10`} stroke="var(--ek-line-strong)" />;
  if (marked === true) return <svg aria-hidden>{base}</svg>;
  if (claimed === null || proven === null) {
    return (
      <svg aria-hidden>
        {base}
        <path d={`M2.5 1.5h5M5 1V${BASE}`} stroke="var(--ek-ink-3)" fill="none" />
      </svg>
    );
  }
  return (
    <svg aria-hidden>
      {base}
      {claimed > 0 && (
        <rect
          x={0.5}
          y={BASE - claimed * STEP}
          width={9}
          height={claimed * STEP}
          fill="none"
          stroke="var(--ek-accent)"
        />
      )}
      {proven > 0 && (
        <rect
          x={0}
          y={BASE - proven * STEP - 0.5}
          width={10}
          height={proven * STEP + 1}
          fill="var(--ek-accent)"
        />
      )}
    </svg>
  );
}

/**
 * Every answer as a small column, grouped by dimension: outlined to the claimed level, filled to the proven
 * one, a whisker while unanswered. Arrow keys move inside, Enter chooses; one stop for the Tab key.
 */
export function AnswerStrip({
  groups,
  current,
  onChoose,
}: {
  readonly groups: readonly StripGroup[];
  readonly current: string | null;
  readonly onChoose: (id: string) => void;
}) {
  const root = useRef<HTMLDivElement>(null);
  const ids = groups.flatMap((group) => group.answers.map((answer) => answer.id));
  const stop = current !== null && ids.includes(current) ? current : ids[0];
  const move = (from: string, by: number): void => {
    const to = ids[ids.indexOf(from) + by];
    if (to === undefined) return;
    root.current?.querySelector<HTMLButtonElement>(`[data-answer="${CSS.escape(to)}"]`)?.focus();
  };
  return (
    <div className="ek-strip" ref={root} role="group" aria-label={text('app:ui.strip.all')}>
      {groups.map((group) => (
        <div className="ek-strip-group" key={group.id}>
          <div className="ek-strip-answers">
            {group.answers.map((answer) => (
              <button
                key={answer.id}
                type="button"
                data-answer={answer.id}
                aria-label={answerName(answer)}
                aria-current={answer.id === current}
                title={answer.name}
                tabIndex={answer.id === stop ? 0 : -1}
                onClick={() => onChoose(answer.id)}
                onKeyDown={(event) => {
                  if (event.key === 'ArrowRight') move(answer.id, 1);
                  else if (event.key === 'ArrowLeft') move(answer.id, -1);
                  else return;
                  event.preventDefault();
                }}
              >
                <Column {...answer} />
              </button>
            ))}
          </div>
          <div className="ek-strip-caption">{group.caption}</div>
        </div>
      ))}
    </div>
  );
}
