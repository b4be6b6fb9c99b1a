/** Turns a chart on the screen into an SVG file that stands alone: literal colours, its title and all that it says. */

const SVG = 'http://www.w3.org/2000/svg';
const MARGIN = 24;
/** Letters are on average this wide, as a share of their size; wide enough for the fonts that replace ours. */
const LETTER = 0.54;

/** One line of words, as it is set: how large, how heavy, in which token's colour. */
interface Style {
  readonly size: number;
  readonly weight: 400 | 600;
  readonly colour: '--ek-ink' | '--ek-ink-2' | '--ek-ink-3';
}

const TITLE: Style = { size: 16, weight: 600, colour: '--ek-ink' };
const HEADLINE: Style = { size: 14, weight: 600, colour: '--ek-ink' };
const BODY: Style = { size: 12, weight: 400, colour: '--ek-ink-2' };
const FOOT: Style = { size: 12, weight: 400, colour: '--ek-ink-3' };

/** All that a chart says in words, in reading order around its drawing. */
export interface ChartWords {
  readonly title: string;
  /** What the chart shows, as a conclusion; null where it is left to the reader. */
  readonly finding: { readonly headline: string; readonly body: string } | null;
  readonly caption: readonly string[];
  readonly notes: readonly string[];
  readonly foot: string;
}

export interface StandaloneSvg {
  readonly svg: string;
  readonly width: number;
  readonly height: number;
}

/** The value of a design token as it is on screen now, light or dark. */
const tokenOf = (name: string): string =>
  getComputedStyle(document.documentElement).getPropertyValue(name).trim() || 'currentColor';

const resolved = (value: string): string =>
  value.replace(/var\((--[\w-]+)\)/g, (_, name: string) => tokenOf(name));

/** Breaks words into lines that fit; a single longer word stands alone. */
function wrap(words: string, width: number, size: number): readonly string[] {
  const most = Math.max(10, Math.floor(width / (size * LETTER)));
  const lines: string[] = [];
  let line = '';
  for (const word of words.split(' ')) {
    if (line !== '' && line.length + 1 + word.length > most) {
      lines.push(line);
      line = word;
    } else line = line === '' ? word : `${line} ${word}`;
  }
  if (line !== '') lines.push(line);
  return lines;
}

/** Leaves only what draws: no tooltip marks, no attributes that mean something on the page alone. */
function cleaned(drawing: SVGSVGElement): SVGSVGElement {
  const copy = drawing.cloneNode(true) as SVGSVGElement;
  for (const passing of copy.querySelectorAll(
    '[data-passing], .recharts-tooltip-cursor, .recharts-active-dot, title, desc',
  ))
    passing.remove();
  for (const element of [copy, ...copy.querySelectorAll('*')])
    for (const { name, value } of [...element.attributes]) {
      if (/^(class|style|tabindex|role|aria-|data-|focusable)/.test(name)) element.removeAttribute(name);
      else if (value.includes('var(')) element.setAttribute(name, resolved(value));
    }
  return copy;
}

/** The drawing with its title above, its notes below and the paper behind it; `width` and `height` in pixels. */
export function standaloneSvg(drawing: SVGSVGElement, words: ChartWords): StandaloneSvg {
  const inner = cleaned(drawing);
  const innerWidth = Number(drawing.getAttribute('width'));
  const innerHeight = Number(drawing.getAttribute('height'));
  const width = innerWidth + 2 * MARGIN;
  const document_ = drawing.ownerDocument;
  const element = (name: string, attributes: Readonly<Record<string, string | number>>) => {
    const made = document_.createElementNS(SVG, name);
    for (const [key, value] of Object.entries(attributes)) made.setAttribute(key, String(value));
    return made;
  };
  const root = element('svg', { role: 'img', 'aria-label': words.title });
  const titleElement = element('title', {});
  titleElement.textContent = words.title;
  const description = element('desc', {});
  description.textContent = [
    ...(words.finding === null ? [] : [words.finding.headline, words.finding.body]),
    ...words.caption,
    ...words.notes,
    words.foot,
  ].join(' ');
  const paper = element('rect', { width: '100%', height: '100%', fill: tokenOf('--ek-paper') });
  root.append(titleElement, description, paper);

  let y = MARGIN;
  const write = (sentence: string, style: Style) => {
    for (const line of wrap(sentence, innerWidth, style.size)) {
      y += Math.round(style.size * 1.4);
      const set = element('text', {
        x: MARGIN,
        y: y - Math.round(style.size * 0.3),
        'font-size': style.size,
        'font-weight': style.weight,
        fill: tokenOf(style.colour),
      });
      set.textContent = line;
      root.append(set);
    }
  };
  write(words.title, TITLE);
  y += 4;
  if (words.finding !== null) {
    write(words.finding.headline, HEADLINE);
    write(words.finding.body, BODY);
    y += 4;
  }
  write(words.caption.join(' '), BODY);
  y += 12;
  inner.setAttribute('x', String(MARGIN));
  inner.setAttribute('y', String(y));
  inner.setAttribute('overflow', 'visible');
  root.append(inner);
  y += innerHeight + 8;
  for (const note of words.notes) write(note, BODY);
  write(words.foot, FOOT);
  const height = y + MARGIN;
  for (const [key, value] of Object.entries({
    width,
    height,
    viewBox: `0 0 ${width} ${height}`,
    'font-family': tokenOf('--ek-font').replace('currentColor', 'sans-serif'),
  }))
    root.setAttribute(key, String(value));
  return { svg: new XMLSerializer().serializeToString(root), width, height };
}
