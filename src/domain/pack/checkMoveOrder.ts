import type { LoosePack } from './loosePack';
import { shownValue } from './packFault';
import { duplicatesIn, finding, type Findings, type Refer } from './packFindings';

type Moves = NonNullable<LoosePack['diagnosis']>['moves'];

/** Of a long circle, so many moves are named. */
const MOST_NAMED = 8;

function named(circle: readonly string[]): string {
  const shown = circle.slice(0, MOST_NAMED).map(shownValue);
  const first = shownValue(circle[0] ?? '');
  return [...shown, ...(circle.length > MOST_NAMED ? ['…'] : []), first].join(' → ');
}

/**
 * One finding for each step that closes a circle, at the place of that step. Walks with a stack of its own:
 * a pack may chain more moves than calls can nest.
 */
function circles(moves: Moves): Findings {
  const places = new Map([...moves.entries()].reverse().map(([m, { id }]) => [id, m]));
  const state = new Map<number, 'open' | 'done'>();
  const found: ReturnType<typeof finding>[] = [];
  for (const start of moves.keys()) {
    if (state.has(start)) continue;
    const path = [{ m: start, next: 0 }];
    const depth = new Map([[start, 0]]);
    state.set(start, 'open');
    for (let top = path.at(-1); top !== undefined; top = path.at(-1)) {
      const { m, next: i } = top;
      const id = moves[m]?.after[i];
      if (id === undefined) {
        state.set(m, 'done');
        depth.delete(m);
        path.pop();
        continue;
      }
      top.next += 1;
      const to = places.get(id);
      if (to === undefined || state.get(to) === 'done') continue;
      const from = depth.get(to);
      if (from === undefined) {
        state.set(to, 'open');
        depth.set(to, path.length);
        path.push({ m: to, next: 0 });
      } else {
        const circle = path.slice(from, from + MOST_NAMED + 1).map((step) => moves[step.m]?.id ?? '');
        found.push(finding('diagnosis.json', ['moves', m, 'after', i], 'circle', { circle: named(circle) }));
      }
    }
  }
  return found;
}

/** What has to come before each move: that it exists, stands there once, and never waits for the move itself. */
export function checkMoveOrder(moves: Moves, refer: Refer): Findings {
  return [
    ...moves.flatMap(({ after }, m) => [
      ...after.flatMap((id, i) => refer('diagnosis.json', ['moves', m, 'after', i], 'move', id)),
      ...duplicatesIn('diagnosis.json', ['moves', m, 'after'], after),
    ]),
    ...circles(moves),
  ];
}
