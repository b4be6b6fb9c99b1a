import { Button } from '@mantine/core';
import { text } from '../../../shared/i18n/text';
import type { ExportState } from '../export/usePdfExport';

/** Saves the comparison as PDF. */
export function PrintComparison({
  state,
  onPrint,
}: {
  readonly state: ExportState;
  readonly onPrint: () => void;
}) {
  return (
    <Button
      variant="default"
      disabled={state.step === 'preparing' || state.step === 'printing'}
      onClick={onPrint}
    >
      {text('compare:print')}
    </Button>
  );
}
