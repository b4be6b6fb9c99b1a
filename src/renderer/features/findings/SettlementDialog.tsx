import { Button, Group, Stack, Text } from '@mantine/core';
import type { SubmitEvent } from 'react';
import type { Settlement } from '../../../domain/assessment/assessmentRecord';
import type { WorkflowId } from '../../../domain/ids';
import { instant } from '../../../domain/time';
import { text } from '../../../shared/i18n/text';
import { useAssessment } from '../../assessment/useAssessment';
import { Dialog } from '../../ui/Dialog';
import { endCorrection } from './corrections';
import { SignedReasonFields, useSignedReason } from './SignedReasonFields';

interface SettlementDialogProps {
  readonly workflowId: WorkflowId;
  /** The contradiction's own key, and what it is called. */
  readonly contradiction: string;
  readonly title: string;
  readonly kind: Settlement['kind'];
  readonly onClose: () => void;
}

const WORDS = {
  by: 'findings:settlement.by',
  byHint: 'findings:settlement.byHint',
  byMissing: 'findings:settlement.byMissing',
  reason: 'findings:settlement.reason',
  reasonMissing: 'findings:settlement.reasonMissing',
};

/** Who settles a contradiction, and why; both are printed with it. */
export function SettlementDialog({ workflowId, contradiction, title, kind, onClose }: SettlementDialogProps) {
  const { change } = useAssessment();
  const entered = useSignedReason();
  const submit = (event: SubmitEvent): void => {
    event.preventDefault();
    entered.ask();
    if (!entered.complete) return;
    const value: Settlement = {
      workflowId,
      key: contradiction,
      kind,
      ...entered.signed,
      at: instant(Date.now()),
    };
    void change.putEntry({ kind: 'settlement', value });
    endCorrection(workflowId, contradiction);
    onClose();
  };
  return (
    <Dialog
      unsaved={entered.unsaved}
      onClose={onClose}
      title={text(`findings:settlement.${kind}.title`, { contradiction: title })}
    >
      <form noValidate onSubmit={submit}>
        <Stack gap="md">
          <Text size="sm">{text(`findings:settlement.${kind}.body`)}</Text>
          <SignedReasonFields entered={entered} words={WORDS} />
          <Group justify="flex-end" gap="sm">
            <Button variant="default" onClick={onClose}>
              {text('findings:settlement.cancel')}
            </Button>
            <Button type="submit">{text(`findings:settlement.${kind}.confirm`)}</Button>
          </Group>
        </Stack>
      </form>
    </Dialog>
  );
}
