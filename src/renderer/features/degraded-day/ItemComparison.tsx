import type { AskedItem } from '../../../domain/alignment/askedItems';
import type { ItemAgreement } from '../../../domain/alignment/alignmentResult';
import type { RoleAnswer } from '../../../domain/alignment/degradedDay';
import { scriptRoles } from '../../../domain/alignment/scriptRoles';
import type { Workflow } from '../../../domain/assessment/assessmentRecord';
import type { ChoiceId } from '../../../domain/ids';
import { text } from '../../../shared/i18n/text';
import { useAssessment } from '../../assessment/useAssessment';
import { usePresenter } from '../../ui/usePresenter';
import { AgreedForm } from './AgreedForm';
import { itemTexts } from './itemTexts';
import { roleNames } from './roleNames';
import { isSaid } from './useRoleAnswers';
import { WordsJudging } from './WordsJudging';
import classes from './DegradedDay.module.css';

/** One item: what each role said side by side, whether it is the same, and what holds from now on. */
export function ItemComparison({
  workflow,
  item,
  agreement,
}: {
  readonly workflow: Workflow;
  readonly item: AskedItem;
  /** Null while fewer than two roles chose. */
  readonly agreement: ItemAgreement | null;
}) {
  const { pack, record } = useAssessment();
  const { presenting } = usePresenter();
  const texts = itemTexts(pack, item);
  const name = roleNames(record);
  const order = scriptRoles(record).map(({ role }) => role);
  const said = record.roleAnswers
    .filter((one) => one.workflowId === workflow.id && one.item === item.key && isSaid(one))
    .sort((a, b) => order.indexOf(a.role) - order.indexOf(b.role));
  const letters = answerLetters(said);
  return (
    <article className={classes.item} data-item={item.key} tabIndex={-1} aria-label={texts.name}>
      <header className={classes.itemHead}>
        <h3>{texts.name}</h3>
        <span className="ek-small ek-figures">
          {agreement === null
            ? text('degraded:compare.notCompared')
            : text('degraded:compare.agreementOf', { ...agreement, count: agreement.pairs })}
        </span>
      </header>
      <p className={classes.itemPrompt}>{texts.prompt}</p>
      {said.length > 0 && (
        <ul className={classes.said}>
          {said.map((one) => (
            <li key={one.role}>
              <b>{name(one.role)}</b>
              <p className={classes.saidChoice}>
                {one.choice !== null && letters.size > 1 && (
                  <span
                    className={classes.letter}
                    role="img"
                    aria-label={text('degraded:compare.mark', { letter: letters.get(one.choice) ?? '' })}
                  >
                    {letters.get(one.choice)}
                  </span>
                )}
                {one.choice === null
                  ? text('degraded:compare.noChoice')
                  : item.item.choices.includes(one.choice)
                    ? texts.choice(one.choice)
                    : text('degraded:compare.oldChoice')}
              </p>
              {one.words.trim() !== '' && <blockquote className={classes.words}>{one.words}</blockquote>}
            </li>
          ))}
        </ul>
      )}
      {!presenting && agreement !== null && (
        <WordsJudging workflow={workflow} item={item} agreement={agreement} />
      )}
      {agreement !== null && agreement.partedByWords > 0 && (
        <p className="ek-small">{text('degraded:compare.parted', { count: agreement.partedByWords })}</p>
      )}
      <AgreedForm workflow={workflow} item={item} texts={texts} />
    </article>
  );
}

/** A letter for each answer that was given, in the order in which the roles gave them. */
function answerLetters(said: readonly RoleAnswer[]): ReadonlyMap<ChoiceId, string> {
  const given = [...new Set(said.flatMap(({ choice }) => (choice === null ? [] : [choice])))];
  return new Map(given.map((choice, at) => [choice, String.fromCharCode(65 + at)]));
}
