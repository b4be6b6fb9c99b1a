import { Button } from '@mantine/core';
import type { Offer } from './Offer';

/** A page that could not do its work: what happened, what was kept, what to do. */
export function Problem({
  what,
  kept,
  next,
  actions = [],
}: {
  readonly what: string;
  readonly kept: string;
  readonly next?: string;
  readonly actions?: readonly Offer[];
}) {
  return (
    <div className="ek-problem" role="alert">
      <h1>{what}</h1>
      <p>{kept}</p>
      {next !== undefined && <p>{next}</p>}
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
