import { Button } from '@mantine/core';
import { type ReactNode, useState } from 'react';
import { text } from '../../shared/i18n/text';

/**
 * The first part of a list that may be thousands long, and what stands beneath it: a button that shows the next part,
 * or nothing when all is shown. `name` says on the button what is listed.
 */
export function useShownPart<Item>(
  all: readonly Item[],
  name: string,
  part = 100,
): { readonly shown: readonly Item[]; readonly more: ReactNode } {
  const [most, setMost] = useState(part);
  const left = all.length - most;
  if (left <= 0) return { shown: all, more: null };
  const count = Math.min(part, left);
  return {
    shown: all.slice(0, most),
    more: (
      <Button
        variant="subtle"
        size="compact-sm"
        aria-label={text('app:ui.showMoreOf', { count, left, name })}
        onClick={() => setMost(most + part)}
      >
        {text('app:ui.showMore', { count, left })}
      </Button>
    ),
  };
}
