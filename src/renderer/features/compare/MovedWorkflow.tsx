import { useState } from 'react';
import type { WorkflowComparison } from '../../../domain/compare/comparison';
import { signed } from '../../../domain/report/buildComparison';
import {
  limitSentences,
  moverSentence,
  timeSentences,
  type ComparisonContext,
} from '../../../domain/report/comparisonSentences';
import { movedQuestions, type MovedRow } from '../../../domain/report/movedQuestions';
import { text } from '../../../shared/i18n/text';
import { sentenceText } from '../../report/sentenceText';
import { DataTable } from '../../ui/DataTable';
import { PairBar } from '../../ui/PairBar';
import { PairFigures } from '../../ui/PairFigures';
import { scoreFigures } from '../../ui/scoreFigures';
import { Section } from '../../ui/Section';
import { Disclosure } from '../findings/Disclosure';
import { levelWords } from './compareWords';
import classes from './compare.module.css';

const FIRST = 8;

interface MovedWorkflowProps {
  readonly workflow: WorkflowComparison;
  readonly context: ComparisonContext;
}

/** One workflow: the questions that moved and what moved each, the limits, the measured times, the rest folded. */
export function MovedWorkflow({ workflow, context }: MovedWorkflowProps) {
  const title = text('compare:moved.title', { workflow: workflow.name });
  const limits = limitSentences(workflow, context);
  const times = timeSentences(workflow);
  return (
    <Section title={title}>
      <MovedTable workflow={workflow} context={context} title={title} />
      <h3 className={classes.part}>{text('compare:limits.title')}</h3>
      {limits.length === 0 ? (
        <p className={classes.plain}>{text('compare:limits.none')}</p>
      ) : (
        <ul className={classes.plain}>
          {limits.map((sentence) => (
            <li key={JSON.stringify(sentence)}>{sentenceText(sentence)}</li>
          ))}
        </ul>
      )}
      <h3 className={classes.part}>{text('compare:times.title')}</h3>
      {times.length === 0 ? (
        <p className={classes.plain}>{text('compare:times.none')}</p>
      ) : (
        <ul className={classes.plain}>
          {times.map((sentence) => (
            <li key={JSON.stringify(sentence)}>{sentenceText(sentence)}</li>
          ))}
        </ul>
      )}
      <Disclosure summary={text('compare:moved.dimensions')}>
        <Dimensions workflow={workflow} context={context} />
      </Disclosure>
      <Still workflow={workflow} context={context} />
    </Section>
  );
}

function MovedTable({ workflow, context, title }: MovedWorkflowProps & { readonly title: string }) {
  const [all, setAll] = useState(false);
  const { rows, weights, change } = movedQuestions(workflow);
  if (rows.length === 0) return <p className={classes.plain}>{text('compare:moved.none')}</p>;
  const left = rows.length - FIRST;
  return (
    <div className={classes.table}>
      <DataTable caption={title}>
        <thead>
          <tr>
            <th scope="col">{text('compare:moved.question')}</th>
            <th scope="col">{text('compare:moved.claimed')}</th>
            <th scope="col">{text('compare:moved.proven')}</th>
            <th scope="col">{text('compare:moved.what')}</th>
            <th scope="col" data-align="right">
              {text('compare:moved.points')}
            </th>
          </tr>
        </thead>
        <tbody>
          {(all ? rows : rows.slice(0, FIRST)).map((row) => (
            <Row key={row.question.questionId} row={row} context={context} />
          ))}
          {left > 0 && (
            <tr>
              <td colSpan={5}>
                <button type="button" className="ek-link" onClick={() => setAll(!all)}>
                  {all ? text('compare:moved.fewer') : text('compare:moved.more', { count: left })}
                </button>
              </td>
            </tr>
          )}
          {weights !== 0 && (
            <tr>
              <th scope="row">{text('compare:moved.weights')}</th>
              <td colSpan={3}>{text('compare:moved.weightsAbout')}</td>
              <td data-align="right">{signed(weights)}</td>
            </tr>
          )}
          {change !== null && (
            <tr>
              <th scope="row">{text('compare:moved.sum')}</th>
              <td colSpan={3} />
              <td data-align="right">
                <b>{signed(change)}</b>
              </td>
            </tr>
          )}
        </tbody>
      </DataTable>
    </div>
  );
}

function Row({ row, context }: { readonly row: MovedRow; readonly context: ComparisonContext }) {
  const { before, after, movers, questionId } = row.question;
  const { short } = (after === null ? context.before : context.after).question(questionId);
  return (
    <tr>
      <th scope="row">{short}</th>
      <td className={classes.levels}>{levelWords(before?.claimed ?? null, after?.claimed ?? null)}</td>
      <td className={classes.levels}>{levelWords(before?.proven ?? null, after?.proven ?? null)}</td>
      <td>{movers.map((mover) => sentenceText(moverSentence(mover, context))).join(' ')}</td>
      <td data-align="right">{row.points === null ? '' : signed(row.points)}</td>
    </tr>
  );
}

function Dimensions({ workflow, context }: MovedWorkflowProps) {
  const nameOf = (id: string): string =>
    (context.after.pack.texts.pack.dimensions[id] ?? context.before.pack.texts.pack.dimensions[id])?.name ??
    id;
  return (
    <DataTable caption={text('compare:moved.dimensions')}>
      <thead>
        <tr>
          <th scope="col">{text('compare:moved.dimension')}</th>
          <th scope="col">{text('compare:before')}</th>
          <th scope="col">{text('compare:after')}</th>
        </tr>
      </thead>
      <tbody>
        {workflow.dimensions.map(({ dimensionId, before, after }) => (
          <tr key={dimensionId}>
            <th scope="row">{nameOf(dimensionId)}</th>
            {[before, after].map((score, at) => (
              <td key={at}>
                {score === null ? (
                  text('compare:moved.notThere')
                ) : (
                  <span className={classes.reached}>
                    <PairBar
                      figures={scoreFigures(score)}
                      subject={`${nameOf(dimensionId)}, ${text(at === 0 ? 'compare:before' : 'compare:after')}`}
                      size="mid"
                    />
                    <PairFigures figures={scoreFigures(score)} />
                  </span>
                )}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </DataTable>
  );
}

/** What did not move, for whoever looks for it. */
function Still({ workflow, context }: MovedWorkflowProps) {
  const still = workflow.questions.filter(
    ({ moved, before, after }) =>
      !moved && (before?.applicability === 'applies' || after?.applicability === 'applies'),
  );
  if (still.length === 0) return null;
  return (
    <Disclosure summary={text('compare:moved.still', { count: still.length })}>
      <DataTable caption={text('compare:moved.still', { count: still.length })}>
        <thead>
          <tr>
            <th scope="col">{text('compare:moved.question')}</th>
            <th scope="col">{text('compare:moved.claimed')}</th>
            <th scope="col">{text('compare:moved.proven')}</th>
          </tr>
        </thead>
        <tbody>
          {still.map(({ questionId, before, after }) => (
            <tr key={questionId}>
              <th scope="row">
                {(after === null ? context.before : context.after).question(questionId).short}
              </th>
              <td>{levelWords(before?.claimed ?? null, after?.claimed ?? null)}</td>
              <td>{levelWords(before?.proven ?? null, after?.proven ?? null)}</td>
            </tr>
          ))}
        </tbody>
      </DataTable>
    </Disclosure>
  );
}
