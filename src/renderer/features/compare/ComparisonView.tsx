import { useMemo, useState } from 'react';
import { compareAssessments } from '../../../domain/compare/compareAssessments';
import type { ComparedAssessment } from '../../../domain/compare/comparison';
import type { WorkflowPair } from '../../../domain/compare/pairWorkflows';
import {
  comparisonContext,
  comparisonLead,
  comparisonTitle,
} from '../../../domain/report/comparisonSentences';
import { sentenceText } from '../../report/sentenceText';
import { ExportOutcomeView } from '../export/ExportOutcomeView';
import { MovedWorkflow } from './MovedWorkflow';
import { Partners } from './Partners';
import { PrintComparison } from './PrintComparison';
import { useComparisonExport } from './useComparisonExport';
import { WorkflowTable } from './WorkflowTable';
import classes from './compare.module.css';

interface ComparisonViewProps {
  readonly before: ComparedAssessment;
  readonly after: ComparedAssessment;
}

/** The conclusion, all workflows side by side, then each one with what moved it. */
export function ComparisonView({ before, after }: ComparisonViewProps) {
  const [pairs, setPairs] = useState<readonly WorkflowPair[]>([]);
  const [printing, print] = useComparisonExport();
  const comparison = useMemo(() => compareAssessments(before, after, pairs), [before, after, pairs]);
  const context = useMemo(() => comparisonContext(before, after), [before, after]);
  return (
    <>
      <header className={classes.head}>
        <h1>{comparisonTitle(comparison).map(sentenceText).join(' ')}</h1>
        {comparisonLead(comparison, context).map((sentence) => (
          <p key={sentence.key}>{sentenceText(sentence)}</p>
        ))}
        <PrintComparison
          state={printing}
          onPrint={() =>
            print({
              before: before.record.assessment.id,
              after: after.record.assessment.id,
              pairs,
              client: after.record.client.name,
              asOf: after.result.asOf,
            })
          }
        />
        <ExportOutcomeView state={printing} />
      </header>
      <WorkflowTable comparison={comparison} />
      <Partners comparison={comparison} before={before} after={after} pairs={pairs} onPair={setPairs} />
      {comparison.workflows.map((workflow) => (
        <MovedWorkflow key={workflow.after} workflow={workflow} context={context} />
      ))}
    </>
  );
}
