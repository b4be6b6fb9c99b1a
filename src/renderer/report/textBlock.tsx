import type { ReactNode } from 'react';
import type { Sentence } from '../../domain/report/sentence';
import type { TextBlock } from './blocks';
import { Rich } from './Rich';

type Place = Pick<TextBlock, 'gap' | 'keepWithNext' | 'breakBefore' | 'part'>;

export const textBlock = (id: string, node: ReactNode, place: Place): TextBlock => ({
  kind: 'text',
  id,
  node,
  ...place,
});

/** A heading, which never stands alone at the foot of a page. */
export const headingBlock = (id: string, of: Sentence, place: Partial<Place> = {}): TextBlock =>
  textBlock(
    id,
    <h2>
      <Rich of={of} />
    </h2>,
    { gap: 5, keepWithNext: true, ...place },
  );

/** Small print under an exhibit; nothing when there is nothing to say. */
export const noteBlocks = (id: string, of: readonly Sentence[], place: Partial<Place> = {}): TextBlock[] =>
  of.length === 0
    ? []
    : [
        textBlock(
          id,
          <p className="rp-small">
            <Rich of={of} />
          </p>,
          { gap: 2, ...place },
        ),
      ];
