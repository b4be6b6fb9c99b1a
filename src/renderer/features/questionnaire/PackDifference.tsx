import type { PackMove } from '../../../domain/assessment/packMove';
import { isUnchanged } from '../../../domain/pack/packDiff';
import type { Pack } from '../../../domain/pack/packSchema';
import { text } from '../../../shared/i18n/text';
import { DataTable } from '../../ui/DataTable';
import { Section } from '../../ui/Section';
import { Disclosure } from '../findings/Disclosure';
import { differenceLists, differenceRows } from './differenceRows';
import { MoveScores } from './MoveScores';
import classes from './questionnaire.module.css';

function Effects({ move }: { readonly move: PackMove }) {
  const { answers, diff, symptomsDropped, beliefsDropped } = move;
  const symptoms = symptomsDropped.reduce((sum, { workflows }) => sum + workflows, 0);
  const told: readonly (readonly [string, number, readonly { readonly name: string }[]])[] = [
    ['kept', answers.kept, []],
    ['lookAgain', answers.lookAgain.length, answers.lookAgain],
    ['dropped', answers.dropped.length, answers.dropped],
    ['returning', answers.returning.length, answers.returning],
    ['new', diff.questions.added.length - answers.returning.length, []],
    ['symptoms', symptoms, symptomsDropped],
    ['beliefs', beliefsDropped.length, beliefsDropped],
  ];
  return (
    <ul className={classes.effects}>
      {told
        .filter(([, count]) => count > 0)
        .map(([key, count, items]) => (
          <li key={key}>
            {items.length === 0 ? (
              <span className={classes.plain}>{text(`packs:questionnaire.${key}`, { count })}</span>
            ) : (
              <Disclosure summary={text(`packs:questionnaire.${key}`, { count })}>
                <ul className={classes.names}>
                  {items.map(({ name }) => (
                    <li key={name}>{name}</li>
                  ))}
                </ul>
              </Disclosure>
            )}
          </li>
        ))}
    </ul>
  );
}

/** What moving to another pack changes: for this assessment first, then in the packs themselves. */
export function PackDifference({ move, after }: { readonly move: PackMove; readonly after: Pack }) {
  const rows = differenceRows(move.diff);
  const none = '–';
  return (
    <>
      <Section title={text('packs:questionnaire.here')}>
        <Effects move={move} />
      </Section>
      <Section title={text('packs:questionnaire.scores')} aside={text('packs:questionnaire.scoresAbout')}>
        <MoveScores move={move} />
      </Section>
      <Section title={text('packs:questionnaire.difference')}>
        {isUnchanged(move.diff) ? (
          <p>{text('packs:questionnaire.unchanged')}</p>
        ) : (
          <>
            <DataTable caption={text('packs:questionnaire.difference')}>
              <thead>
                <tr>
                  <th scope="col">{text('packs:questionnaire.part')}</th>
                  {(['isNew', 'isGone', 'isChanged'] as const).map((key) => (
                    <th key={key} scope="col" data-align="right">
                      {text(`packs:questionnaire.${key}`)}
                    </th>
                  ))}
                </tr>
              </thead>
              <tbody>
                {rows.map(({ name, added, dropped, changed }) => (
                  <tr key={name}>
                    <th scope="row">{name}</th>
                    <td data-align="right">{added ?? none}</td>
                    <td data-align="right">{dropped ?? none}</td>
                    <td data-align="right">{changed}</td>
                  </tr>
                ))}
              </tbody>
            </DataTable>
            <div className={classes.lists}>
              {differenceLists(move.diff, after).map(({ title, lines }) => (
                <Disclosure
                  key={title}
                  summary={text('packs:questionnaire.listCount', { title, count: lines.length })}
                >
                  <ul className={classes.names}>
                    {lines.map((line) => (
                      <li key={line}>{line}</li>
                    ))}
                  </ul>
                </Disclosure>
              ))}
            </div>
          </>
        )}
      </Section>
    </>
  );
}
