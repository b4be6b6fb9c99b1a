import { RecordKind } from '../../../../domain/metrics/importTypes';
import { text } from '../../../../shared/i18n/text';
import { ChoiceField } from '../../../ui/ChoiceField';

/** What the rows of the file are. */
export function KindChoice({
  kind,
  onKind,
}: {
  readonly kind: RecordKind;
  readonly onKind: (kind: RecordKind) => void;
}) {
  return (
    <ChoiceField
      label={text('metrics:wizard.kind.label')}
      description={text(`metrics:wizard.kind.is.${kind}`)}
      value={kind}
      choices={RecordKind.options.map((value) => ({ value, label: text(`imports:kind.${value}`) }))}
      onSave={onKind}
    />
  );
}
