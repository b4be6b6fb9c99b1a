import { text } from '../../../shared/i18n/text';
import { useAssessment } from '../../assessment/useAssessment';
import { EmptyState } from '../../ui/EmptyState';
import { PageHead } from '../../ui/PageHead';
import type { PlanProgress } from '../../../domain/plan/planProgress';
import { ActionList } from './ActionList';
import { KpiForm } from './KpiForm';
import { MoveOffers } from './MoveOffers';
import { OtherSuggestions } from './OtherSuggestions';
import { PlanProjectionTable } from './PlanProjectionTable';
import { ReviewList } from './ReviewList';
import { usePlan } from './usePlan';
import classes from './plan.module.css';

function leadSentence({ open, underway, done, overdue, withoutOwner, withoutDate }: PlanProgress): string {
  const count = open.length + underway.length + done.length;
  if (count === 0) return text('plan:lead.none');
  const lacking = { overdue, withoutOwner, withoutDate };
  return [
    text('plan:lead.counts', { count, done: done.length }),
    ...(['overdue', 'withoutOwner', 'withoutDate'] as const).flatMap((key) =>
      lacking[key].length === 0 ? [] : [text(`plan:lead.${key}`, { count: lacking[key].length })],
    ),
  ].join(' ');
}

/** What is to be done: actions with owner and date, where they lead, what else asks for one, reviews, the KPI. */
export function PlanPage() {
  const { record, goTo } = useAssessment();
  const { suggestions, projection, progress, outOfOrder } = usePlan();
  if (record.workflows.length === 0) {
    return (
      <div className="ek-page">
        <EmptyState
          title={text('plan:empty.title')}
          actions={[{ label: text('plan:empty.action'), act: () => goTo('workflows') }]}
        >
          {text('plan:empty.body')}
        </EmptyState>
      </div>
    );
  }
  return (
    <div className={`ek-page ${classes.page}`}>
      <PageHead title={text('plan:title')} lead={leadSentence(progress)} />
      <ActionList outOfOrder={outOfOrder} projection={projection} />
      <PlanProjectionTable projection={projection} />
      <div className={classes.choices}>
        <MoveOffers offers={suggestions.moves} />
        <OtherSuggestions suggestions={suggestions} />
      </div>
      <ReviewList reviews={progress.reviews} />
      <KpiForm />
    </div>
  );
}
