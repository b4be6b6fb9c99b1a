import { Button, NativeSelect } from '@mantine/core';
import type { Comparison, ComparedAssessment } from '../../../domain/compare/comparison';
import type { WorkflowPair } from '../../../domain/compare/pairWorkflows';
import type { WorkflowId } from '../../../domain/ids';
import { text } from '../../../shared/i18n/text';
import { Section } from '../../ui/Section';
import classes from './compare.module.css';

/** Workflows that only one of the two has, to be paired by hand when a name changed. */
export function Partners({
  comparison,
  before,
  after,
  pairs,
  onPair,
}: {
  readonly comparison: Comparison;
  readonly before: ComparedAssessment;
  readonly after: ComparedAssessment;
  readonly pairs: readonly WorkflowPair[];
  readonly onPair: (pairs: readonly WorkflowPair[]) => void;
}) {
  const { onlyBefore, onlyAfter } = comparison;
  if (onlyBefore.length + onlyAfter.length + pairs.length === 0) return null;
  const nameOf = ({ record }: ComparedAssessment, id: WorkflowId): string =>
    record.workflows.find((workflow) => workflow.id === id)?.name ?? id;
  return (
    <Section title={text('compare:pairs.title')} aside={text('compare:pairs.about')}>
      {onlyBefore.length > 0 && (
        <p className={classes.plain}>
          {text('compare:pairs.onlyBefore', { names: onlyBefore.map((id) => nameOf(before, id)) })}
        </p>
      )}
      <div className={classes.partners}>
        {onlyAfter.map((id) => (
          <NativeSelect
            key={id}
            label={text('compare:pairs.isNow', { name: nameOf(after, id) })}
            value=""
            disabled={onlyBefore.length === 0}
            data={[
              { value: '', label: text('compare:pairs.nobody') },
              ...onlyBefore.map((other) => ({ value: other, label: nameOf(before, other) })),
            ]}
            onChange={(event) => {
              const earlier = onlyBefore.find((other) => other === event.currentTarget.value);
              if (earlier !== undefined) onPair([...pairs, { before: earlier, after: id }]);
            }}
          />
        ))}
      </div>
      {pairs.length > 0 && (
        <Button size="compact-sm" variant="default" onClick={() => onPair([])}>
          {text('compare:pairs.undo')}
        </Button>
      )}
    </Section>
  );
}
