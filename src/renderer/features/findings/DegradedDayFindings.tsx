import { askedItems } from '../../../domain/alignment/askedItems';
import type { Workflow } from '../../../domain/assessment/assessmentRecord';
import type { WorkflowResult } from '../../../domain/assessment/assessmentResult';
import { text } from '../../../shared/i18n/text';
import { useAssessment } from '../../assessment/useAssessment';
import { itemName } from '../degraded-day/itemTexts';
import { FindingsSection } from './FindingsSection';
import classes from './findings.module.css';

/** How far the roles agree on the degraded day, and on which items they do not; nothing while nobody was asked. */
export function DegradedDayFindings({
  workflow,
  result: { alignment },
}: {
  readonly workflow: Workflow;
  readonly result: WorkflowResult;
}) {
  const { pack, goTo } = useAssessment();
  if (alignment === null) return null;
  const asked = askedItems(pack.script, workflow);
  return (
    <FindingsSection title={text('degraded:findings.title')}>
      <p className={classes.plain}>
        {alignment.alignment === null
          ? text('degraded:compare.notYet')
          : text('degraded:findings.alignment', {
              alignment: alignment.alignment,
              count: alignment.items.length,
            })}{' '}
        <button
          type="button"
          className="ek-link"
          onClick={() => goTo('degraded-day', { workflow: workflow.id })}
        >
          {text('degraded:findings.open')}
        </button>
      </p>
      {alignment.disagreements.length > 0 && (
        <ul className={classes.list}>
          {alignment.disagreements.map(({ key, same, pairs }) => (
            <li key={key} className={classes.parted}>
              {itemName(pack, asked, key)}
              <span className={classes.sub}>{text('degraded:compare.disagreement', { same, pairs })}</span>
            </li>
          ))}
        </ul>
      )}
    </FindingsSection>
  );
}
