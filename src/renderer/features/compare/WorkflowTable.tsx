import type { Comparison, WorkflowComparison } from '../../../domain/compare/comparison';
import { provenChange } from '../../../domain/report/comparisonSentences';
import type { Score } from '../../../domain/scoring/score';
import { text } from '../../../shared/i18n/text';
import { BandMark } from '../../ui/BandMark';
import { DataTable } from '../../ui/DataTable';
import { PairBar } from '../../ui/PairBar';
import { PairFigures } from '../../ui/PairFigures';
import { scoreFigures } from '../../ui/scoreFigures';
import { Section } from '../../ui/Section';
import { changeWords } from './compareWords';
import classes from './compare.module.css';

/** Every workflow that both assessments have, with its pair of bars before and now, and the client over all. */
export function WorkflowTable({ comparison }: { readonly comparison: Comparison }) {
  const { workflows, client } = comparison;
  return (
    <Section title={text('compare:workflows.title')}>
      {workflows.length === 0 ? (
        <p className={classes.plain}>{text('compare:workflows.none')}</p>
      ) : (
        <div className={classes.table}>
          <DataTable caption={text('compare:workflows.title')}>
            <thead>
              <tr>
                <th scope="col">{text('compare:workflows.workflow')}</th>
                <th scope="col">{text('compare:before')}</th>
                <th scope="col">{text('compare:after')}</th>
                <th scope="col" data-align="right">
                  {text('compare:workflows.change')}
                </th>
                <th scope="col">{text('compare:workflows.decision')}</th>
              </tr>
            </thead>
            <tbody>
              {workflows.map((workflow) => (
                <Row key={workflow.after} workflow={workflow} />
              ))}
              <tr>
                <th scope="row">{text('compare:workflows.client')}</th>
                <td>
                  <Reached score={client.before} subject={text('compare:before')} />
                </td>
                <td>
                  <Reached score={client.after} subject={text('compare:after')} />
                </td>
                <td data-align="right" className={classes.levels}>
                  {changeWords(provenChange({ score: client }))}
                </td>
                <td />
              </tr>
            </tbody>
          </DataTable>
        </div>
      )}
    </Section>
  );
}

function Row({ workflow }: { readonly workflow: WorkflowComparison }) {
  const { name, nameBefore, score, band, decision } = workflow;
  return (
    <tr>
      <th scope="row">
        {name}
        {nameBefore !== null && (
          <span className={classes.sub}>{text('compare:workflows.was', { name: nameBefore })}</span>
        )}
      </th>
      <td>
        <Reached
          score={score.before}
          band={band.before}
          subject={text('compare:workflows.beforeOf', { name })}
        />
      </td>
      <td>
        <Reached
          score={score.after}
          band={band.after}
          subject={text('compare:workflows.afterOf', { name })}
        />
      </td>
      <td data-align="right" className={classes.levels}>
        {changeWords(provenChange(workflow))}
      </td>
      <td>
        {decision.before === decision.after
          ? text('compare:workflows.decisionSame', { decision: text(`common:decision.${decision.after}`) })
          : text('compare:workflows.decisionChanged', {
              before: text(`common:decision.${decision.before}`),
              after: text(`common:decision.${decision.after}`),
            })}
      </td>
    </tr>
  );
}

function Reached({
  score,
  band = null,
  subject,
}: {
  readonly score: Score;
  readonly band?: WorkflowComparison['band']['before'];
  readonly subject: string;
}) {
  const figures = scoreFigures(score);
  return (
    <span className={classes.reached}>
      <PairBar figures={figures} subject={subject} size="mid" />
      <PairFigures figures={figures} range />
      {band !== null && <BandMark band={band.held} />}
    </span>
  );
}
