import { useId } from 'react';
import type { Workflow } from '../../../domain/assessment/assessmentRecord';
import type { FitResult } from '../../../domain/assessment/assessmentResult';
import { text } from '../../../shared/i18n/text';
import { useAssessment } from '../../assessment/useAssessment';
import { FactField } from '../workflows/FactField';
import { conditionFacts } from './conditionFacts';
import { CriterionMark } from './CriterionMark';

type Judged = FitResult['criteria'][number];

function Criterion({ workflow, judged }: { readonly workflow: Workflow; readonly judged: Judged }) {
  const { pack } = useAssessment();
  const criterion = pack.fit.find((entry) => entry.id === judged.criterionId);
  const words = pack.texts.fit[judged.criterionId];
  if (criterion === undefined || words === undefined) return null;
  return (
    <li className="ek-criterion" data-state={judged.state}>
      <div className="ek-criterion-head">
        <h3>{words.title}</h3>
        <CriterionMark state={judged.state} />
      </div>
      <p className="ek-small">{words.threshold}</p>
      {judged.state === 'met' && <p className="ek-medium ek-criterion-reason">{words.reason}</p>}
      <div className="ek-facts">
        {conditionFacts(criterion.metWhen).map((fact) => (
          <FactField key={fact} workflow={workflow} fact={fact} />
        ))}
      </div>
    </li>
  );
}

/** The criteria of one side, each with its state, its threshold and the facts that decide it. */
export function CriterionList({
  workflow,
  fit,
  side,
}: {
  readonly workflow: Workflow;
  readonly fit: FitResult;
  readonly side: 'fit' | 'overhead';
}) {
  const id = useId();
  const criteria = fit.criteria.filter((judged) => judged.speaksFor === side);
  const met = criteria.filter((judged) => judged.state === 'met').length;
  return (
    <section aria-labelledby={id}>
      <div className="ek-section-head">
        <h2 id={id}>{text(`workflows:fit.side.${side}`)}</h2>
        <span className="ek-small">{text('workflows:fit.metOf', { met, count: criteria.length })}</span>
      </div>
      <ul>
        {criteria.map((judged) => (
          <Criterion key={judged.criterionId} workflow={workflow} judged={judged} />
        ))}
      </ul>
    </section>
  );
}
