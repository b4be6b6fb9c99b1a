import { useEffect, useEffectEvent } from 'react';

/** From a key (`j`, `0`, `?`, `F5`, `ArrowDown`, `mod+k`, `shift+Enter`) to what it does. */
export type KeyMap = Readonly<Record<string, (event: KeyboardEvent) => void>>;

const TYPES_OF_TEXT = new Set(['checkbox', 'radio', 'button', 'submit', 'reset', 'range', 'color', 'file']);

function isTyping(target: EventTarget | null): boolean {
  if (!(target instanceof HTMLElement)) return false;
  if (
    target.isContentEditable ||
    target instanceof HTMLTextAreaElement ||
    target instanceof HTMLSelectElement
  )
    return true;
  if (target instanceof HTMLInputElement) return !TYPES_OF_TEXT.has(target.type);
  return target.closest('[role="listbox"], [role="menu"], [role="combobox"]') !== null;
}

function keyName(event: KeyboardEvent): string {
  // With Alt, some systems put another character on the digit keys.
  const digit = event.altKey ? /^Digit(\d)$/.exec(event.code)?.[1] : undefined;
  const key = digit ?? (event.key.length === 1 ? event.key.toLowerCase() : event.key);
  const mod = event.ctrlKey || event.metaKey ? 'mod+' : '';
  // Shift belongs to the character itself where it makes another one ("?").
  const shift = event.shiftKey && (event.key.length > 1 || /[a-z]/i.test(event.key)) ? 'shift+' : '';
  return `${mod}${event.altKey ? 'alt+' : ''}${shift}${key}`;
}

/**
 * Keyboard shortcuts while the component is on screen. Nothing happens while somebody types in a field or a
 * dialog is open, except for keys that no text needs (function keys, those with Ctrl or Cmd, Alt with a digit).
 */
export function useKeys(keys: KeyMap, enabled = true): void {
  const onKey = useEffectEvent((event: KeyboardEvent) => {
    if (event.defaultPrevented) return;
    const name = keyName(event);
    const action = Object.hasOwn(keys, name) ? keys[name] : undefined;
    if (action === undefined) return;
    const needsNoText =
      /^F\d+$/.test(event.key) || event.ctrlKey || event.metaKey || (event.altKey && /\d/.test(event.key));
    const inDialog = document.querySelector('[role="dialog"][aria-modal="true"]') !== null;
    if (inDialog || (!needsNoText && isTyping(event.target))) return;
    event.preventDefault();
    action(event);
  });
  useEffect(() => {
    if (!enabled) return;
    const listener = (event: KeyboardEvent) => onKey(event);
    window.addEventListener('keydown', listener);
    return () => window.removeEventListener('keydown', listener);
  }, [enabled]);
}
