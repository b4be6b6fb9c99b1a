import { useState } from 'react';
import type { Workflow } from '../../../domain/assessment/assessmentRecord';
import type { CauseResult, WorkflowResult } from '../../../domain/assessment/assessmentResult';
import { text } from '../../../shared/i18n/text';
import { useAssessment } from '../../assessment/useAssessment';
import { CauseAxis } from '../patterns/CauseAxis';
import { CauseBlocks } from '../patterns/CauseBlocks';
import { CauseDetails } from '../patterns/CauseDetails';
import { letterOf } from '../patterns/symptomRows';
import { Disclosure } from './Disclosure';
import { FindingsSection } from './FindingsSection';
import classes from './findings.module.css';

const FIRST = 4;

interface CauseFindingsProps {
  readonly workflow: Workflow;
  readonly result: WorkflowResult;
}

/** The most likely causes with their place in this landscape; each opens its evidence. */
export function CauseFindings({ workflow, result }: CauseFindingsProps) {
  const [all, setAll] = useState(false);
  const causes = result.causes.filter((cause) => cause.evidence.length > 0);
  const shown = all ? causes : causes.slice(0, FIRST);
  return (
    <FindingsSection title={text('findings:causeList.title')}>
      {causes.length === 0 ? (
        <p className={classes.plain}>{text('findings:causeList.none')}</p>
      ) : (
        <ul className={classes.list}>
          {shown.map((cause) => (
            <li key={cause.causeId}>
              <CauseLine workflow={workflow} result={result} cause={cause} />
            </li>
          ))}
        </ul>
      )}
      {causes.length > FIRST && (
        <button type="button" className={`ek-link ${classes.more}`} onClick={() => setAll(!all)}>
          {all
            ? text('findings:causeList.fewer')
            : text('findings:causeList.more', { count: causes.length - FIRST })}
        </button>
      )}
    </FindingsSection>
  );
}

interface CauseLineProps extends CauseFindingsProps {
  readonly cause: CauseResult;
}

function CauseLine({ workflow, result, cause }: CauseLineProps) {
  const { pack, goTo } = useAssessment();
  const texts = pack.texts.diagnosis.causes[cause.causeId];
  const letters = new Map<string, string>(
    pack.diagnosis.patterns.map((pattern, index) => [pattern.id, letterOf(index)]),
  );
  const places = workflow.services
    .filter((service) => cause.serviceIds.includes(service.id))
    .map((service) => service.name);
  return (
    <Disclosure
      summary={
        <span className={classes.cause}>
          <strong>{text(`common:causeBand.${cause.band}`)}</strong>
          <span>{texts?.title ?? cause.causeId}</span>
          <span className={classes.places}>{places.join(', ')}</span>
        </span>
      }
    >
      <div className={classes.behind}>
        <div className={classes.blocks}>
          <CauseAxis />
          <CauseBlocks pack={pack} cause={cause} letters={letters} />
        </div>
        <CauseDetails workflow={workflow} result={result} cause={cause} />
        <p>
          <button
            type="button"
            className="ek-link"
            onClick={() => goTo('patterns', { workflow: workflow.id })}
          >
            {text('findings:causeList.symptoms')}
          </button>
        </p>
      </div>
    </Disclosure>
  );
}
