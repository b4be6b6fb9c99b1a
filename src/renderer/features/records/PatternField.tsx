import { NativeSelect } from '@mantine/core';
import type { PatternId } from '../../../domain/ids';
import { text } from '../../../shared/i18n/text';
import { useAssessment } from '../../assessment/useAssessment';

/** Which failure pattern a record is about; none in particular is a choice. */
export function PatternField({
  patternId,
  onPattern,
}: {
  readonly patternId: PatternId | null;
  readonly onPattern: (id: PatternId | null) => void;
}) {
  const { patterns } = useAssessment().pack.diagnosis;
  const { texts } = useAssessment().pack;
  return (
    <NativeSelect
      label={text('records:fields.pattern')}
      value={patternId ?? ''}
      data={[
        { value: '', label: text('records:fields.noPattern') },
        ...patterns.map(({ id }) => ({ value: id, label: texts.diagnosis.patterns[id]?.title ?? id })),
      ]}
      onChange={(event) => onPattern(patterns.find(({ id }) => id === event.currentTarget.value)?.id ?? null)}
    />
  );
}
