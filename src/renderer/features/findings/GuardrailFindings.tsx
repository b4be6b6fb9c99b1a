import type { Workflow } from '../../../domain/assessment/assessmentRecord';
import type {
  GuardrailResult,
  MeasuredLimit,
  WorkflowResult,
} from '../../../domain/assessment/assessmentResult';
import { text } from '../../../shared/i18n/text';
import { useAssessment } from '../../assessment/useAssessment';
import { StateMark } from '../../ui/StateMark';
import { Disclosure } from './Disclosure';
import { FindingsSection } from './FindingsSection';
import { QuestionLink } from './QuestionLink';
import classes from './findings.module.css';

interface GuardrailFindingsProps {
  readonly workflow: Workflow;
  readonly result: WorkflowResult;
}

/** Where each guardrail stands and why, with what was measured and who owns it. */
export function GuardrailFindings({ workflow, result }: GuardrailFindingsProps) {
  if (result.guardrails.length === 0) return null;
  return (
    <FindingsSection title={text('findings:guardrails.title')}>
      <ul className={classes.list}>
        {result.guardrails.map((guardrail) => (
          <li key={guardrail.guardrailId}>
            <GuardrailLine workflow={workflow} result={result} guardrail={guardrail} />
          </li>
        ))}
      </ul>
    </FindingsSection>
  );
}

function GuardrailLine({
  workflow,
  result,
  guardrail,
}: GuardrailFindingsProps & { readonly guardrail: GuardrailResult }) {
  const { pack } = useAssessment();
  const texts = pack.texts.guardrails[guardrail.guardrailId];
  const question = result.questions.find((entry) => entry.questionId === guardrail.questionId);
  const role = pack.guardrails.find((entry) => entry.id === guardrail.guardrailId)?.ownerRole;
  const usual = role === undefined ? '' : (pack.texts.pack.roles[role] ?? role);
  const because = text(`findings:guardrails.because.${guardrail.because}`, {
    claimed: question?.claimed ?? 0,
    proven: question?.proven ?? 0,
  });
  const measured = guardrail.measured === null ? null : measuredText(guardrail.measured);
  return (
    <Disclosure
      summary={
        <span className={classes.guardrail}>
          <StateMark state={guardrail.state} />
          <span>
            {texts?.title ?? guardrail.guardrailId}
            <span className={classes.sub}>{measured === null ? because : `${measured}; ${because}`}</span>
          </span>
          <span className={classes.owner}>
            {guardrail.owner?.name ?? text('findings:guardrails.noOwner')}
            <span className={classes.sub}>{guardrail.owner?.title || usual}</span>
          </span>
        </span>
      }
    >
      <div className={classes.behind}>
        <p>{texts?.line}</p>
        <p>{texts?.why}</p>
        <p>{texts?.owner}</p>
        <p>
          <QuestionLink questionId={guardrail.questionId} workflowId={workflow.id}>
            {pack.texts.questions[guardrail.questionId]?.short ?? text('findings:guardrails.open')}
          </QuestionLink>
        </p>
      </div>
    </Disclosure>
  );
}

/** Counts first, then whether there are enough of them to judge. */
function measuredText({ n, over, worst, limitMs, minimum, lowerBound }: MeasuredLimit): string {
  if (n === 0) return text('findings:guardrails.nothingMeasured');
  const counted =
    over === 0 || worst === null
      ? text('findings:guardrails.measuredNone', { count: n, limit: limitMs })
      : text('findings:guardrails.measured', { count: n, over, worst });
  return lowerBound === null ? `${counted} (${text('findings:guardrails.tooFew', { minimum })})` : counted;
}
