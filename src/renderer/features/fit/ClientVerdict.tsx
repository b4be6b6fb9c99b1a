import { text } from '../../../shared/i18n/text';
import { useAssessment } from '../../assessment/useAssessment';
import type { FitResult } from '../../../domain/assessment/assessmentResult';
import { PageHead } from '../../ui/PageHead';

const VERDICTS = [
  'fits',
  'mixed',
  'overhead',
  'undecided',
] as const satisfies readonly FitResult['verdict'][];

/** The verdict for the client in one sentence, and which workflows stand where. */
export function ClientVerdict() {
  const { record, result } = useAssessment();
  const { verdict, criteria } = result.client.fit;
  const nothingFound = verdict === 'undecided' && criteria.every(({ state }) => state === 'not-met');
  const settled = result.workflows.every((entry) => entry.fit.verdict !== 'undecided');
  const headline = settled || verdict === 'undecided' || verdict === 'mixed' ? 'client' : 'soFar';
  const groups = VERDICTS.map((kind) => ({
    kind,
    names: result.workflows
      .filter((entry) => entry.fit.verdict === kind)
      .flatMap((entry) => record.workflows.find(({ id }) => id === entry.workflowId)?.name ?? []),
  })).filter(({ names }) => names.length > 0);
  const sentences =
    groups.length === 1 && record.workflows.length > 1 && groups[0] !== undefined
      ? [text(`workflows:fit.all.${groups[0].kind}`, { count: record.workflows.length })]
      : groups.map(({ kind, names }) =>
          names.length > 4
            ? text(`workflows:fit.many.${kind}`, { count: names.length })
            : text(`workflows:fit.named.${kind}`, { names, count: names.length }),
        );
  return (
    <PageHead
      above={record.client.name}
      title={text(`workflows:fit.${headline}.${nothingFound ? 'neither' : verdict}`)}
      lead={sentences.join(' ')}
    />
  );
}
