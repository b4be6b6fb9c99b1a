import { Text } from '@mantine/core';
import { DrillOutcome, ReceiptKind } from '../../../domain/pack/receiptKind';
import { text } from '../../../shared/i18n/text';
import { useAssessment } from '../../assessment/useAssessment';
import { ChoiceField } from '../../ui/ChoiceField';
import type { ReceiptDraft } from './receiptDraft';

interface ReceiptKindFieldProps {
  readonly draft: ReceiptDraft;
  readonly onEdit: (changes: Partial<ReceiptDraft>) => void;
}

/** What kind of receipt it is, which decides how much it can support and for how long. */
export function ReceiptKindField({ draft, onEdit }: ReceiptKindFieldProps) {
  const { pack } = useAssessment();
  const days = pack.manifest.receiptValidityDays[draft.kind];
  return (
    <>
      <div>
        <ChoiceField
          label={text('questions:receipt.kind')}
          value={draft.kind}
          choices={ReceiptKind.options.map((value) => ({
            value,
            label: text(`common:receiptKind.${value}`),
          }))}
          onSave={(kind) => onEdit({ kind })}
        />
        <Text size="xs" mt={6} aria-live="polite">
          {text(`questions:receipt.kindAbout.${draft.kind}`, { days })}
        </Text>
      </div>
      {draft.kind === 'drill' && (
        <div>
          <ChoiceField
            label={text('questions:receipt.outcome')}
            value={draft.outcome}
            choices={DrillOutcome.options.map((value) => ({
              value,
              label: text(`common:drillOutcome.${value}`),
            }))}
            onSave={(outcome) => onEdit({ outcome })}
          />
          <Text size="xs" mt={6} aria-live="polite">
            {text(`questions:receipt.drillCap.${draft.outcome}`)}
          </Text>
        </div>
      )}
    </>
  );
}
