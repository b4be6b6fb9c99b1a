import type { PlanProjection } from '../../../domain/plan/planProjection';
import type { Band, Score } from '../../../domain/scoring/score';
import { text } from '../../../shared/i18n/text';
import { useAssessment } from '../../assessment/useAssessment';
import { BandMark } from '../../ui/BandMark';
import { DataTable } from '../../ui/DataTable';
import { PairBar } from '../../ui/PairBar';
import { PairFigures } from '../../ui/PairFigures';
import { scoreFigures } from '../../ui/scoreFigures';
import { Section } from '../../ui/Section';
import { placeName } from './planWords';
import classes from './plan.module.css';

/** Readiness today and after all chosen moves together, for each workflow that has any and for the client. */
export function PlanProjectionTable({ projection }: { readonly projection: PlanProjection }) {
  const open = useAssessment();
  const planned = projection.workflows.flatMap((one) =>
    one.projection === null ? [] : [{ ...one, projected: one.projection }],
  );
  if (planned.length === 0) return null;
  return (
    <Section title={text('plan:projection.title')} aside={text('plan:projection.only')}>
      <DataTable caption={text('plan:projection.title')}>
        <thead>
          <tr>
            <th scope="col">{text('plan:projection.workflow')}</th>
            <th scope="col">{text('plan:projection.today')}</th>
            <th scope="col">{text('plan:projection.after')}</th>
            <th scope="col" data-align="right">
              {text('plan:projection.moves')}
            </th>
          </tr>
        </thead>
        <tbody>
          {planned.map(({ workflowId, bandBefore, projected }) => {
            const { bandAfter, liftsCaps, capsAfter, moveIds } = projected;
            const name = placeName(open, workflowId);
            return (
              <tr key={workflowId}>
                <th scope="row">{name}</th>
                <td>
                  <Reached
                    score={projected.before}
                    band={bandBefore?.held ?? null}
                    subject={text('plan:projection.todayOf', { name })}
                  />
                </td>
                <td>
                  <Reached
                    score={projected.after}
                    band={bandAfter?.held ?? null}
                    subject={text('plan:projection.afterOf', { name })}
                  />
                  {liftsCaps.length > 0 && (
                    <span className={classes.sub}>
                      {text('plan:projection.lifts', { count: liftsCaps.length })}
                      {capsAfter.length > 0 &&
                        `, ${text('plan:projection.stays', { count: capsAfter.length })}`}
                    </span>
                  )}
                </td>
                <td data-align="right">{moveIds.length}</td>
              </tr>
            );
          })}
          {projection.workflows.length > 1 && (
            <tr>
              <th scope="row">{text('plan:projection.client')}</th>
              <td>
                <Reached
                  score={projection.client.before}
                  band={null}
                  subject={text('plan:projection.todayOf', { name: text('plan:projection.client') })}
                />
              </td>
              <td>
                <Reached
                  score={projection.client.after}
                  band={null}
                  subject={text('plan:projection.afterOf', { name: text('plan:projection.client') })}
                />
              </td>
              <td />
            </tr>
          )}
        </tbody>
      </DataTable>
    </Section>
  );
}

function Reached({
  score,
  band,
  subject,
}: {
  readonly score: Score;
  readonly band: Band | null;
  readonly subject: string;
}) {
  const figures = scoreFigures(score);
  return (
    <span className={classes.reached}>
      <PairBar figures={figures} subject={subject} size="mid" range={false} />
      <PairFigures figures={figures} />
      {band !== null && <BandMark band={band} />}
    </span>
  );
}
