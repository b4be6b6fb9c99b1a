import { useState, useSyncExternalStore } from 'react';
import type { RuleResult, WorkflowResult } from '../../../domain/assessment/assessmentResult';
import { subjectOfKey } from '../../../domain/scoring/contradictionKey';
import { dayOf } from '../../../domain/time';
import { text } from '../../../shared/i18n/text';
import { useAssessment } from '../../assessment/useAssessment';
import { ContradictionItem } from './ContradictionItem';
import { contradictionName } from './contradictionName';
import { corrections, endCorrection, type Correction } from './corrections';
import { Disclosure } from './Disclosure';
import { FindingsSection } from './FindingsSection';
import { SettlementDialog } from './SettlementDialog';
import classes from './ContradictionFindings.module.css';

/** Two sides that cannot both be right, each with its count and its days; what was settled; and what cannot tell yet. */
export function ContradictionFindings({ result }: { readonly result: WorkflowResult }) {
  const known = useSyncExternalStore(corrections.subscribe, corrections.get);
  const { contradictions, settledContradictions: settled, workflowId } = result;
  const gone = known.filter(
    (one) => one.workflowId === workflowId && !contradictions.some(({ key }) => key === one.key),
  );
  const few = result.rules.filter((rule) => rule.says === 'too-few' && isClaimed(rule, result));
  if (contradictions.length + settled.length + gone.length + few.length === 0) return null;
  const open = contradictions.filter(({ state }) => state === 'open').length;
  return (
    <FindingsSection title={titleOf(open, contradictions.length - open)}>
      {contradictions.length > 0 && (
        <>
          <ul className={classes.list}>
            {contradictions.map((contradiction) => (
              <ContradictionItem key={contradiction.key} contradiction={contradiction} result={result} />
            ))}
          </ul>
          <p className="ek-small">{text('findings:contradictions.end')}</p>
        </>
      )}
      {gone.map((correction) => (
        <GoneContradiction key={correction.key} correction={correction} />
      ))}
      {settled.length > 0 && <Settled result={result} />}
      {few.length > 0 && <TooFew rules={few} />}
    </FindingsSection>
  );
}

function titleOf(open: number, accepted: number): string {
  if (open > 0 && accepted > 0) return text('findings:contradictions.titleBoth', { open, accepted });
  if (open > 0) return text('findings:contradictions.title', { count: open });
  if (accepted > 0) return text('findings:contradictions.titleAccepted', { count: accepted });
  return text('findings:contradictions.titleNone');
}

const isClaimed = ({ questionId, claimedFrom }: RuleResult, { questions }: WorkflowResult): boolean =>
  (questions.find((question) => question.questionId === questionId)?.claimed ?? -1) >= claimedFrom;

/** A correction took: the contradiction is gone, and the reason is still to be written. */
function GoneContradiction({ correction }: { readonly correction: Correction }) {
  const { pack } = useAssessment();
  const [writing, setWriting] = useState(false);
  const { workflowId, key, kind } = correction;
  const title = contradictionName(subjectOfKey(key), pack);
  return (
    <div className={classes.gone} role="status">
      <p>{text(`findings:contradictions.gone.${kind}`, { contradiction: title })}</p>
      <p className={classes.goneActions}>
        <button type="button" className="ek-link" onClick={() => setWriting(true)}>
          {text('findings:contradictions.gone.write')}
        </button>
        <button type="button" className="ek-link" onClick={() => endCorrection(workflowId, key)}>
          {text('findings:contradictions.gone.leave')}
        </button>
      </p>
      {writing && (
        <SettlementDialog
          workflowId={workflowId}
          contradiction={key}
          title={title}
          kind={kind}
          onClose={() => setWriting(false)}
        />
      )}
    </div>
  );
}

function Settled({ result }: { readonly result: WorkflowResult }) {
  const { pack } = useAssessment();
  return (
    <Disclosure
      summary={text('findings:contradictions.settled', { count: result.settledContradictions.length })}
    >
      <ul className={classes.quiet}>
        {result.settledContradictions.map(({ key, subject, settlement: { kind, by, at, reason } }) => (
          <li key={key}>
            {contradictionName(subject, pack)}
            <span className={classes.sub}>
              {text(`findings:contradictions.settledBy.${kind}`, { by, day: dayOf(at), reason })}
            </span>
          </li>
        ))}
      </ul>
    </Disclosure>
  );
}

/** Rules that have too little to go by; quiet, for they say nothing against anybody. */
function TooFew({ rules }: { readonly rules: readonly RuleResult[] }) {
  const { pack } = useAssessment();
  return (
    <Disclosure summary={text('findings:contradictions.tooFew', { count: rules.length })}>
      <ul className={classes.quiet}>
        {rules.map((rule) => (
          <li key={rule.ruleId}>
            {contradictionName({ kind: 'rule', questionId: rule.questionId, ruleId: rule.ruleId }, pack)}
            <span className={classes.sub}>
              {rule.kind === 'alignment-below'
                ? text('findings:contradictions.fewRoles', { count: rule.measured.roles })
                : text('findings:contradictions.fewRecords', {
                    count: rule.measured.n,
                    minimum: rule.measured.minimum,
                  })}
            </span>
          </li>
        ))}
      </ul>
    </Disclosure>
  );
}
