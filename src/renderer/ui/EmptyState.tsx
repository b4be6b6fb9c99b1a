import { Button } from '@mantine/core';
import type { ReactNode } from 'react';
import type { Offer } from './Offer';

/** What to do first where there is nothing yet. The first action is the main one. */
export function EmptyState({
  title,
  children,
  actions = [],
}: {
  readonly title: string;
  readonly children?: ReactNode;
  readonly actions?: readonly Offer[];
}) {
  return (
    <div className="ek-empty">
      <h2>{title}</h2>
      {children !== undefined && <p>{children}</p>}
      {actions.length > 0 && (
        <div className="ek-page-actions">
          {actions.map(({ label, act }, index) => (
            <Button key={label} variant={index === 0 ? 'filled' : 'default'} onClick={act}>
              {label}
            </Button>
          ))}
        </div>
      )}
    </div>
  );
}
