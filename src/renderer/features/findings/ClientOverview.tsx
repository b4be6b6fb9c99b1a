import type { Workflow } from '../../../domain/assessment/assessmentRecord';
import type { WorkflowResult } from '../../../domain/assessment/assessmentResult';
import { shownBand } from '../../../domain/report/shownBand';
import { text } from '../../../shared/i18n/text';
import { useAssessment } from '../../assessment/useAssessment';
import { BandMark } from '../../ui/BandMark';
import { DataTable } from '../../ui/DataTable';
import { PairBar } from '../../ui/PairBar';
import { PairFigures } from '../../ui/PairFigures';
import { scoreFigures } from '../../ui/scoreFigures';
import { Disclosure } from './Disclosure';
import classes from './ClientOverview.module.css';

/** The client as a whole: its score, its weakest workflow by name, and all workflows side by side on demand. */
export function ClientOverview() {
  const { record, result, setWorkflow } = useAssessment();
  const rows = record.workflows.flatMap((workflow) => {
    const own = result.workflows.find((entry) => entry.workflowId === workflow.id);
    return own === undefined ? [] : [{ workflow, own }];
  });
  const byProof = rows.toSorted((a, b) => provenOf(a.own) - provenOf(b.own));
  const weakest = rows.find(({ workflow }) => workflow.id === result.client.weakest);
  const assessed = rows.filter(({ own }) => own.band !== null).length;
  if (rows.length < 2) return null;
  return (
    <section className={classes.client} aria-label={text('findings:client.title')}>
      <Disclosure
        summary={
          <span className={classes.line}>
            <strong>{record.client.name}</strong>
            <span className={classes.bar}>
              <PairBar
                figures={scoreFigures(result.client.score)}
                subject={record.client.name}
                size="thin"
                range={false}
              />
            </span>
            <PairFigures figures={scoreFigures(result.client.score)} />
            {weakest !== undefined && (
              <span className={classes.weakest}>
                {text('findings:client.weakest', { workflow: weakest.workflow.name })}
                <OwnBand of={weakest.own} />
              </span>
            )}
            <span className="ek-small">
              {text('findings:client.assessed', { assessed, total: rows.length })}
            </span>
            <span className="ek-visually-hidden">{text('findings:client.open')}</span>
          </span>
        }
      >
        <p className="ek-small">{text('findings:client.why')}</p>
        <div className={classes.table}>
          <DataTable caption={text('findings:client.title')}>
            <thead>
              <tr>
                <th scope="col">{text('findings:client.table.workflow')}</th>
                <th scope="col">{text('findings:client.table.decision')}</th>
                <th scope="col">{text('findings:client.table.band')}</th>
                <th scope="col" className={classes.barColumn} aria-hidden="true" />
                <th scope="col">{text('findings:client.table.proven')}</th>
                <th scope="col" data-align="right">
                  {text('findings:client.table.criticality')}
                </th>
              </tr>
            </thead>
            <tbody>
              {byProof.map(({ workflow, own }) => (
                <Row
                  key={workflow.id}
                  workflow={workflow}
                  own={own}
                  onOpen={() => setWorkflow(workflow.id)}
                />
              ))}
            </tbody>
          </DataTable>
        </div>
      </Disclosure>
    </section>
  );
}

function OwnBand({ of }: { readonly of: WorkflowResult }) {
  const band = shownBand(of);
  return band === null ? null : <BandMark band={band.held} />;
}

/** Weakest first; what is not assessed comes last. */
const provenOf = ({ score }: WorkflowResult): number => score.proven.score ?? Number.POSITIVE_INFINITY;

interface RowProps {
  readonly workflow: Workflow;
  readonly own: WorkflowResult;
  readonly onOpen: () => void;
}

function Row({ workflow, own, onOpen }: RowProps) {
  const figures = scoreFigures(own.score);
  const { value, assumed } = own.criticality;
  return (
    <tr>
      <th scope="row">
        <button type="button" className="ek-link" onClick={onOpen}>
          {workflow.name}
        </button>
      </th>
      <td>{text(`common:decision.${own.decision}`)}</td>
      <td>
        <OwnBand of={own} />
      </td>
      <td className={classes.barColumn}>
        <PairBar figures={figures} subject={workflow.name} size="mid" />
      </td>
      <td>
        <PairFigures figures={figures} range />
      </td>
      <td data-align="right">
        {assumed.length > 0 ? text('findings:client.table.assumed', { value }) : value}
      </td>
    </tr>
  );
}
