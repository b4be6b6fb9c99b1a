/** The tokens that charts draw with, as SVG attributes, so that an exported file can resolve them. */
export const INK = {
  paper: 'var(--ek-paper)',
  select: 'var(--ek-select)',
  ink: 'var(--ek-ink)',
  ink2: 'var(--ek-ink-2)',
  ink3: 'var(--ek-ink-3)',
  line: 'var(--ek-line)',
  axis: 'var(--ek-line-strong)',
  accent: 'var(--ek-accent)',
  wash: 'var(--ek-accent-wash)',
} as const;

/** The outline of what is open. */
export const OUTLINE = 1.5;
export const TARGET_DASH = '2 3';
