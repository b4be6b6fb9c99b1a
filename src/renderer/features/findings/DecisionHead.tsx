import { Button } from '@mantine/core';
import { useState } from 'react';
import type { Overrule, Workflow } from '../../../domain/assessment/assessmentRecord';
import type { WorkflowResult } from '../../../domain/assessment/assessmentResult';
import { shownBand } from '../../../domain/report/shownBand';
import { text } from '../../../shared/i18n/text';
import { useAssessment } from '../../assessment/useAssessment';
import { notifyUndo } from '../../ui/notify';
import { BandMark } from '../../ui/BandMark';
import { ScoreScale } from '../../ui/ScoreScale';
import { scoreFigures } from '../../ui/scoreFigures';
import { headSentences } from './headSentence';
import { OverruleDialog } from './OverruleDialog';
import classes from './DecisionHead.module.css';

interface DecisionHeadProps {
  readonly workflow: Workflow;
  readonly result: WorkflowResult;
}

/** The decision in large, its band, how much of it is proven, and who overruled it if somebody did. */
export function DecisionHead({ workflow, result }: DecisionHeadProps) {
  const { change } = useAssessment();
  const [asking, setAsking] = useState(false);
  const { overrule, decision } = result;
  const band = shownBand(result);
  const takeBack = ({ workflowId, decision: instead, by, reason }: Overrule): void => {
    void change.clearOverrule(workflow.id);
    notifyUndo(
      text('findings:overrule.gone'),
      () => void change.overrule({ workflowId, decision: instead, by, reason }),
    );
  };
  return (
    <header className={classes.head}>
      <div className={classes.main}>
        <div>
          <p className={`ek-small ${classes.name}`}>{workflow.name}</p>
          <h1 className={classes.decision}>{text(`common:decision.${decision}`)}</h1>
        </div>
        <div className={classes.sentence}>
          {band !== null && <BandMark band={band.held} />}
          <p>
            {headSentences(result).join(' ')}{' '}
            {overrule === null && (
              <button type="button" className="ek-link" onClick={() => setAsking(true)}>
                {text('findings:overrule.open')}
              </button>
            )}
          </p>
        </div>
        <ScoreScale
          figures={scoreFigures(result.score)}
          subject={workflow.name}
          band={band?.byScore ?? null}
          size="big"
        />
      </div>
      {overrule !== null && (
        <div className={classes.overrule}>
          <p>
            <strong>
              {text('findings:overrule.state', {
                by: overrule.by,
                decision: text(`common:decision.${overrule.decision}`),
              })}
            </strong>{' '}
            {overrule.reason}{' '}
            <span className="ek-small">{text('findings:overrule.at', { at: overrule.at })}</span>
          </p>
          <Button variant="subtle" size="compact-sm" onClick={() => takeBack(overrule)}>
            {text('findings:overrule.clear')}
          </Button>
        </div>
      )}
      {asking && <OverruleDialog workflow={workflow} decision={decision} onClose={() => setAsking(false)} />}
    </header>
  );
}
