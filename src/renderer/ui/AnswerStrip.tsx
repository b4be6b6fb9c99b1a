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
  readonly name: string;
  readonly caption: ReactNode;
  readonly answers: readonly StripAnswer[];
}

const STEP = 5.5;
const BASE = 23.5;
const WIDE = 10;
/** Width of a column in a folded group, and the distance from one to the next. */
const SMALL = 4;
const SMALL_STEP = 6;

const isOpen = ({ claimed, marked }: StripAnswer): boolean => claimed === null && marked !== true;

function answerName({ name, claimed, proven, marked }: StripAnswer): string {
  if (marked === true) return text('app:ui.strip.marked', { name });
  if (claimed === null || proven === null) return text('app:ui.strip.unanswered', { name });
  return text('app:ui.strip.answered', { name, claimed, proven });
}

/** A column on its base line: outlined to claimed, filled to proven, a whisker while unanswered. */
function Column({
  answer: { claimed, proven, marked },
  x,
  width,
}: {
  readonly answer: StripAnswer;
  readonly x: number;
  readonly width: number;
}) {
  const base = <path d={`M${x} ${BASE}h${width}`} stroke="var(--ek-line-strong)" />;
  if (marked === true) return base;
  if (claimed === null || proven === null) {
    const cap = width / 2;
    return (
      <>
        {base}
        <path d={`M${x + cap / 2} 1.5h${cap}M${x + cap} 1V${BASE}`} stroke="var(--ek-ink-3)" fill="none" />
      </>
    );
  }
  return (
    <>
      {base}
      {claimed > 0 && (
        <rect
          x={x + 0.5}
          y={BASE - claimed * STEP}
          width={width - 1}
          height={claimed * STEP}
          fill="none"
          stroke="var(--ek-accent)"
        />
      )}
      {proven > 0 && (
        <rect
          x={x}
          y={BASE - proven * STEP - 0.5}
          width={width}
          height={proven * STEP + 1}
          fill="var(--ek-accent)"
        />
      )}
    </>
  );
}

/** The columns of a folded group, too small to be chosen one by one. */
const SmallColumns = ({ answers }: { readonly answers: readonly StripAnswer[] }) => (
  <svg aria-hidden width={answers.length * SMALL_STEP} height={24}>
    {answers.map((answer, at) => (
      <Column key={answer.id} answer={answer} x={at * SMALL_STEP} width={SMALL} />
    ))}
  </svg>
);

/**
 * Every answer as a small column, grouped by dimension. The group of the current question is open, its answers
 * can be chosen; the others are folded, and choosing one opens its first unanswered question, else its first.
 * Arrow keys move inside, Enter chooses; one stop for the Tab key.
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
  const open = groups.find(({ answers }) => answers.some(({ id }) => id === current)) ?? groups[0];
  const places = groups.flatMap((group) =>
    group === open ? group.answers.map(({ id }) => id) : [foldOf(group)],
  );
  const stop = current !== null && places.includes(current) ? current : places[0];
  const place = (id: string) => ({
    'data-place': id,
    tabIndex: id === stop ? 0 : -1,
    onKeyDown: (event: React.KeyboardEvent) => {
      const by = event.key === 'ArrowRight' ? 1 : event.key === 'ArrowLeft' ? -1 : 0;
      if (by === 0) return;
      event.preventDefault();
      const to = places[places.indexOf(id) + by];
      if (to === undefined) return;
      root.current?.querySelector<HTMLButtonElement>(`[data-place="${CSS.escape(to)}"]`)?.focus();
    },
  });
  return (
    <div className="ek-strip" ref={root} role="group" aria-label={text('app:ui.strip.all')}>
      {groups.map((group) =>
        group === open ? (
          <div className="ek-strip-group" key={group.id} role="group" aria-label={group.name}>
            <div className="ek-strip-answers">
              {group.answers.map((answer) => (
                <button
                  key={answer.id}
                  type="button"
                  {...place(answer.id)}
                  aria-label={answerName(answer)}
                  aria-current={answer.id === current}
                  title={answer.name}
                  onClick={() => onChoose(answer.id)}
                >
                  <svg aria-hidden>
                    <Column answer={answer} x={0} width={WIDE} />
                  </svg>
                </button>
              ))}
            </div>
            <div className="ek-strip-caption">{group.caption}</div>
          </div>
        ) : (
          <FoldedGroup key={group.id} group={group} place={place(foldOf(group))} onChoose={onChoose} />
        ),
      )}
    </div>
  );
}

const foldOf = (group: StripGroup): string => `fold ${group.id}`;

function FoldedGroup({
  group: { answers, caption },
  place,
  onChoose,
}: {
  readonly group: StripGroup;
  readonly place: object;
  readonly onChoose: (id: string) => void;
}) {
  const first = answers.find(isOpen) ?? answers[0];
  const left = answers.filter(isOpen).length;
  return (
    <button
      type="button"
      className="ek-strip-fold"
      {...place}
      onClick={() => {
        if (first !== undefined) onChoose(first.id);
      }}
    >
      <SmallColumns answers={answers} />
      <span className="ek-strip-caption">{caption}</span>{' '}
      <span className="ek-visually-hidden">
        {left === 0
          ? text('app:ui.strip.foldedDone', { count: answers.length })
          : text('app:ui.strip.foldedOpen', { count: left, total: answers.length })}
      </span>
    </button>
  );
}
