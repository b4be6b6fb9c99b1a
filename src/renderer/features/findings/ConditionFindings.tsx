import type { DecisionCondition, WorkflowResult } from '../../../domain/assessment/assessmentResult';
import type { ConditionOwner } from '../../../domain/assessment/assessmentRecord';
import { conditionSentence } from '../../../domain/report/capSentence';
import { text } from '../../../shared/i18n/text';
import { useAssessment } from '../../assessment/useAssessment';
import { sentenceText } from '../../report/sentenceText';
import { DayField } from '../../ui/DayField';
import { TextField } from '../../ui/TextField';
import { FindingsSection } from './FindingsSection';
import { useReportContext } from './useReportContext';
import classes from './findings.module.css';

/** What has to become true, each with an owner and a date; both keep themselves. */
export function ConditionFindings({ result }: { readonly result: WorkflowResult }) {
  if (result.conditions.length === 0) return null;
  const missing = result.conditions.filter(
    ({ owner }) => owner === null || owner.owner === '' || owner.due === null,
  ).length;
  return (
    <FindingsSection
      title={text(
        result.decision === 'no-go' ? 'findings:conditions.titleNoGo' : 'findings:conditions.title',
      )}
    >
      <ul className={classes.list}>
        {result.conditions.map((condition) => (
          <Condition key={condition.key} condition={condition} result={result} />
        ))}
      </ul>
      {missing > 0 && <p className="ek-small">{text('findings:conditions.missing', { count: missing })}</p>}
    </FindingsSection>
  );
}

interface ConditionProps {
  readonly condition: DecisionCondition;
  readonly result: WorkflowResult;
}

function Condition({ condition, result }: ConditionProps) {
  const { change, latest } = useAssessment();
  const context = useReportContext();
  const sentence = sentenceText(conditionSentence(context, condition));
  const { workflowId } = result;
  const save = (changes: Partial<Pick<ConditionOwner, 'owner' | 'due'>>): void => {
    const known = latest().conditionOwners.find(
      (entry) => entry.workflowId === workflowId && entry.key === condition.key,
    );
    const before = known ?? { workflowId, key: condition.key, owner: '', due: null };
    void change.ownCondition({ ...before, ...changes });
  };
  return (
    <li className={classes.condition}>
      <span>{sentence}</span>
      <TextField
        aria-label={text('findings:conditions.ownerOf', { condition: sentence })}
        placeholder={text('findings:conditions.owner')}
        value={condition.owner?.owner ?? ''}
        maxLength={500}
        onSave={(owner) => save({ owner: owner.trim() })}
      />
      <DayField
        aria-label={text('findings:conditions.dueOf', { condition: sentence })}
        value={condition.owner?.due ?? null}
        onSave={(due) => save({ due })}
      />
    </li>
  );
}
