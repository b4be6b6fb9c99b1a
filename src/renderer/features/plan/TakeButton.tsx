import { Button } from '@mantine/core';
import { text } from '../../../shared/i18n/text';
import { focusNeighbour, useTakeOn, type TakenOn } from './useTakeOn';

/** Takes a suggestion into the plan. */
export function TakeButton({ taken, label }: { readonly taken: TakenOn; readonly label?: string }) {
  const takeOn = useTakeOn();
  return (
    <Button
      size="compact-sm"
      variant="default"
      data-take
      aria-label={label ?? text('plan:moves.takeNamed', { what: taken.what })}
      onClick={(event) => {
        focusNeighbour(event.currentTarget);
        takeOn(taken);
      }}
    >
      {text('plan:moves.take')}
    </Button>
  );
}
