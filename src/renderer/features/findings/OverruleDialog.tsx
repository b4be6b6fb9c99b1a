import { Button, Group, Stack, Text } from '@mantine/core';
import { useState, type SubmitEvent } from 'react';
import type { Overrule, Workflow } from '../../../domain/assessment/assessmentRecord';
import type { Decision } from '../../../domain/assessment/assessmentResult';
import { text } from '../../../shared/i18n/text';
import { useAssessment } from '../../assessment/useAssessment';
import { ChoiceField } from '../../ui/ChoiceField';
import { Dialog } from '../../ui/Dialog';
import { SignedReasonFields, useSignedReason } from './SignedReasonFields';

interface OverruleDialogProps {
  readonly workflow: Workflow;
  readonly decision: Decision;
  readonly onClose: () => void;
}

const DECISIONS = ['go', 'go-with-conditions', 'no-go'] as const satisfies readonly Overrule['decision'][];

const WORDS = {
  by: 'findings:overrule.by',
  byHint: 'findings:overrule.byHint',
  byMissing: 'findings:overrule.byMissing',
  reason: 'findings:overrule.reasonLabel',
  reasonMissing: 'findings:overrule.reasonMissing',
};

/** A named person decides otherwise and says why; the decision of the evidence stays beside it. */
export function OverruleDialog({ workflow, decision, onClose }: OverruleDialogProps) {
  const { change } = useAssessment();
  const choices = DECISIONS.filter((choice) => choice !== decision);
  const [chosen, setChosen] = useState<Overrule['decision']>(
    decision === 'no-go' ? 'go-with-conditions' : 'no-go',
  );
  const entered = useSignedReason();
  const submit = (event: SubmitEvent): void => {
    event.preventDefault();
    entered.ask();
    if (!entered.complete) return;
    void change.overrule({
      workflowId: workflow.id,
      decision: chosen,
      ...entered.signed,
    });
    onClose();
  };
  return (
    <Dialog
      unsaved={entered.unsaved}
      onClose={onClose}
      title={text('findings:overrule.title', { workflow: workflow.name })}
    >
      <form noValidate onSubmit={submit}>
        <Stack gap="md">
          <Text size="sm">{text('findings:overrule.body')}</Text>
          <Text size="sm">
            {text('findings:overrule.computed', { decision: text(`common:decision.${decision}`) })}
          </Text>
          <ChoiceField
            label={text('findings:overrule.decision')}
            value={chosen}
            choices={choices.map((value) => ({ value, label: text(`common:decision.${value}`) }))}
            onSave={setChosen}
          />
          <SignedReasonFields entered={entered} words={WORDS} />
          <Group justify="flex-end" gap="sm">
            <Button variant="default" onClick={onClose}>
              {text('findings:overrule.cancel')}
            </Button>
            <Button type="submit">{text('findings:overrule.confirm')}</Button>
          </Group>
        </Stack>
      </form>
    </Dialog>
  );
}
