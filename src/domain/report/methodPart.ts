import type { MethodPart } from './methodDocument';
import { list, say, type Sentence } from './sentence';

type Line = string | Sentence;

/** A part without a label: running text. */
export const plain = (...lines: readonly Line[]): MethodPart => ({ label: null, lines: [...lines] });

/** A labelled part; none where there is nothing to say. */
export const labelled = (label: string, lines: readonly (Line | undefined)[]): MethodPart[] => {
  const said = lines.filter((line): line is Line => line !== undefined);
  return said.length === 0 ? [] : [{ label: say(`method:label.${label}`), lines: said }];
};

/** A labelled part that runs on: short names one after the other. */
export const listed = (label: string, names: readonly string[]): MethodPart[] =>
  names.length === 0 ? [] : labelled(label, [list(names)]);
