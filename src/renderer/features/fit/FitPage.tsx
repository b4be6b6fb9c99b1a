import { text } from '../../../shared/i18n/text';
import { useAssessment } from '../../assessment/useAssessment';
import { EmptyState } from '../../ui/EmptyState';
import { ClientVerdict } from './ClientVerdict';
import { CriterionList } from './CriterionList';
import { fitSentence } from './fitSentence';

/** Whether continuity work pays off: eight criteria with the facts that decide them, and what serves instead. */
export function FitPage() {
  const { pack, workflow, workflowResult, goTo } = useAssessment();
  if (workflow === null || workflowResult === null) {
    return (
      <div className="ek-page">
        <EmptyState
          title={text('workflows:fit.emptyTitle')}
          actions={[{ label: text('workflows:empty.action'), act: () => goTo('workflows') }]}
        >
          {text('workflows:fit.emptyText')}
        </EmptyState>
      </div>
    );
  }
  const { fit } = workflowResult;
  const lighter = fit.criteria.flatMap(({ criterionId, speaksFor, state }) => {
    const words = pack.texts.fit[criterionId];
    return speaksFor === 'overhead' && state === 'met' && words?.lighter !== undefined
      ? [{ criterionId, title: words.title, practice: words.lighter }]
      : [];
  });
  return (
    <div className="ek-page ek-fit">
      <ClientVerdict />
      <div className="ek-fit-verdict">
        <div>
          <p className="ek-small">{workflow.name}</p>
          <p className="ek-verdict">{text(`common:fit.${fit.verdict}`)}</p>
        </div>
        <div>
          <p>{fitSentence(fit, pack)}</p>
          {lighter.length > 0 && (
            <>
              <h3>{text(fit.verdict === 'overhead' ? 'workflows:fit.instead' : 'workflows:fit.lighter')}</h3>
              <ul className="ek-lighter">
                {lighter.map(({ criterionId, practice }) => (
                  <li key={criterionId}>{practice}</li>
                ))}
              </ul>
            </>
          )}
        </div>
      </div>
      <div className="ek-two" key={workflow.id}>
        <CriterionList workflow={workflow} fit={fit} side="fit" />
        <CriterionList workflow={workflow} fit={fit} side="overhead" />
      </div>
    </div>
  );
}
