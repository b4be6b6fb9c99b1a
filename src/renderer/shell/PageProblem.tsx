import type { ErrorComponentProps } from '@tanstack/react-router';
import { useEffect } from 'react';
import { text } from '../../shared/i18n/text';
import { Problem } from '../ui/Problem';

/** Stands in for a page that could not be drawn; the rest of the app goes on. */
export function PageProblem({ error, reset }: ErrorComponentProps) {
  useEffect(() => {
    console.error(error);
  }, [error]);
  return (
    <Problem
      what={text('app:assessment.pageNotOpened')}
      kept={text('app:assessment.pageKept')}
      actions={[{ label: text('app:ui.tryAgain'), act: reset }]}
    />
  );
}
