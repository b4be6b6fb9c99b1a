import type { MethodPart } from './methodDocument';
import { say, type Sentence } from './sentence';

type Line = string | Sentence;

/** A part without a label: running text. */
export const plain = (...lines: readonly Line[]): MethodPart => ({ label: null, lines: [...lines] });

/** A labelled part; none where there is nothing to say. */
export const labelled = (label: string, lines: readonly (Line | undefined)[]): MethodPart[] => {
  const said = lines.filter((line): line is Line => line !== undefined);
  return said.length === 0 ? [] : [{ label: say(`method:label.${label}`), lines: said }];
};
