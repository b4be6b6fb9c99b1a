/** Remembers where the window was; a place that is on no screen any more is forgotten. */
import { readFileSync, writeFileSync } from 'node:fs';
import { screen, type BrowserWindow, type Rectangle } from 'electron';
import * as z from 'zod';

const State = z.object({
  bounds: z.object({ x: z.number(), y: z.number(), width: z.number(), height: z.number() }),
  maximized: z.boolean(),
});
type State = z.infer<typeof State>;

/** Undefined when nothing usable was kept. */
export function readWindowState(path: string): State | undefined {
  try {
    const state = State.parse(JSON.parse(readFileSync(path, 'utf8')));
    return isOnScreen(state.bounds) ? state : undefined;
  } catch {
    // A missing or damaged file means no more than that the window opens at its usual place.
    return undefined;
  }
}

function isOnScreen(bounds: Rectangle): boolean {
  return screen.getAllDisplays().some(({ workArea: area }) => {
    const across = Math.min(bounds.x + bounds.width, area.x + area.width) - Math.max(bounds.x, area.x);
    const down = Math.min(bounds.y + bounds.height, area.y + area.height) - Math.max(bounds.y, area.y);
    return across > 100 && down > 100;
  });
}

/** Keeps the place when the window closes. */
export function rememberWindowState(window: BrowserWindow, path: string): void {
  window.on('close', () => {
    const state: State = { bounds: window.getNormalBounds(), maximized: window.isMaximized() };
    try {
      writeFileSync(path, JSON.stringify(state));
    } catch (error) {
      console.error('the window’s place could not be kept', error);
    }
  });
}
