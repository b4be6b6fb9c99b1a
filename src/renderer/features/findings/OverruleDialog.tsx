import { Button, Group, Stack, Text, Textarea, TextInput } from '@mantine/core';
import { useState, type SubmitEvent } from 'react';
import type { Overrule, Workflow } from '../../../domain/assessment/assessmentRecord';
import type { Decision } from '../../../domain/assessment/assessmentResult';
import { text } from '../../../shared/i18n/text';
import { useAssessment } from '../../assessment/useAssessment';
import { ChoiceField } from '../../ui/ChoiceField';
import { Dialog } from '../../ui/Dialog';

interface OverruleDialogProps {
  readonly workflow: Workflow;
  readonly decision: Decision;
  readonly onClose: () => void;
}

const DECISIONS = ['go', 'go-with-conditions', 'no-go'] as const satisfies readonly Overrule['decision'][];

/** A named person decides otherwise and says why; the decision of the evidence stays beside it. */
export function OverruleDialog({ workflow, decision, onClose }: OverruleDialogProps) {
  const { change } = useAssessment();
  const choices = DECISIONS.filter((choice) => choice !== decision);
  const [chosen, setChosen] = useState<Overrule['decision']>(
    decision === 'no-go' ? 'go-with-conditions' : 'no-go',
  );
  const [by, setBy] = useState('');
  const [reason, setReason] = useState('');
  const [asked, setAsked] = useState(false);
  const submit = (event: SubmitEvent): void => {
    event.preventDefault();
    setAsked(true);
    if (by.trim() === '' || reason.trim() === '') return;
    void change.overrule({
      workflowId: workflow.id,
      decision: chosen,
      by: by.trim(),
      reason: reason.trim(),
    });
    onClose();
  };
  return (
    <Dialog
      unsaved={by.trim() !== '' || reason.trim() !== ''}
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
          <TextInput
            data-autofocus
            label={text('findings:overrule.by')}
            description={text('findings:overrule.byHint')}
            value={by}
            maxLength={200}
            error={asked && by.trim() === '' ? text('findings:overrule.byMissing') : undefined}
            onChange={(event) => setBy(event.currentTarget.value)}
          />
          <Textarea
            label={text('findings:overrule.reasonLabel')}
            value={reason}
            maxLength={2000}
            autosize
            minRows={2}
            maxRows={8}
            error={asked && reason.trim() === '' ? text('findings:overrule.reasonMissing') : undefined}
            onChange={(event) => setReason(event.currentTarget.value)}
          />
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
