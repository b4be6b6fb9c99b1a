import { askedItems } from '../../../domain/alignment/askedItems';
import type { AlignmentResult } from '../../../domain/alignment/alignmentResult';
import { type AlphaLine, alphaLines } from '../../../domain/alignment/alphaLines';
import type { ItemKey } from '../../../domain/alignment/degradedDay';
import type { Workflow } from '../../../domain/assessment/assessmentRecord';
import { ALIGNED_FROM } from '../../../domain/alignment/alignedFrom';
import { formatShare } from '../../../shared/i18n/formats';
import { currentLanguage, text } from '../../../shared/i18n/text';
import { useAssessment } from '../../assessment/useAssessment';
import { EmptyState } from '../../ui/EmptyState';
import { Section } from '../../ui/Section';
import { ItemComparison } from './ItemComparison';
import { itemName } from './itemTexts';
import { roleNames } from './roleNames';
import classes from './DegradedDay.module.css';

/** Everything side by side: the figure, where roles part, each item, and the definition that they agree on. */
export function ComparePanel({
  workflow,
  onAnswer,
}: {
  readonly workflow: Workflow;
  readonly onAnswer: () => void;
}) {
  const { pack, record, workflowResult } = useAssessment();
  const alignment = workflowResult?.alignment ?? null;
  if (alignment === null) {
    return (
      <EmptyState
        title={text('degraded:compare.nothingTitle')}
        actions={[{ label: text('degraded:compare.nothingAction'), act: onAnswer }]}
      >
        {text('degraded:compare.nothing')}
      </EmptyState>
    );
  }
  const asked = askedItems(pack.script, workflow);
  const name = (key: ItemKey): string => itemName(pack, asked, key);
  const role = roleNames(record);
  const agreed = record.agreedItems.filter(({ workflowId }) => workflowId === workflow.id);
  const agreedOf = asked.filter(({ key }) => agreed.some(({ item }) => item === key)).length;
  return (
    <>
      <Figure alignment={alignment} name={name} asked={alignment.roles.map(role)} />
      <Section title={text('degraded:compare.disagreements')}>
        {alignment.disagreements.length === 0 ? (
          <p className={classes.line}>{text('degraded:compare.noDisagreements')}</p>
        ) : (
          <ol className={classes.lines}>
            {alignment.disagreements.map((item) => (
              <li key={item.key} className={classes.line}>
                <button type="button" className="ek-link" onClick={() => showItem(item.key)}>
                  {name(item.key)}
                </button>
                <span className="ek-small ek-figures">
                  {text('degraded:compare.disagreement', { same: item.same, pairs: item.pairs })}
                </span>
              </li>
            ))}
          </ol>
        )}
      </Section>
      <Section
        title={text('degraded:compare.items')}
        aside={text('degraded:compare.agreed.count', { agreed: agreedOf, total: asked.length })}
      >
        {asked.map((item) => (
          <ItemComparison
            key={item.key}
            workflow={workflow}
            item={item}
            agreement={alignment.items.find(({ key }) => key === item.key) ?? null}
          />
        ))}
      </Section>
      {alignment.leftOut.length > 0 && (
        <Section title={text('degraded:compare.leftOut')}>
          <ul className={classes.lines}>
            {alignment.leftOut.map(({ key, why, roles }) => (
              <li key={key} className={classes.line}>
                {text(`degraded:compare.why.${why}`, { item: name(key), roles: roles.map(role) })}
              </li>
            ))}
          </ul>
        </Section>
      )}
    </>
  );
}

/** Brings an item of the list below into view and gives it the focus. */
function showItem(key: ItemKey): void {
  const item = document.querySelector(`[data-item="${CSS.escape(key)}"]`);
  if (!(item instanceof HTMLElement)) return;
  item.scrollIntoView({ block: 'start' });
  item.focus();
}

function Figure({
  alignment: { alignment, items, alphas },
  name,
  asked,
}: {
  readonly alignment: AlignmentResult;
  readonly name: (key: ItemKey) => string;
  readonly asked: readonly string[];
}) {
  if (alignment === null) {
    return (
      <p>
        {text('degraded:compare.notYet')} {text('degraded:compare.asked', { roles: asked })}
      </p>
    );
  }
  const meaning = alignment === 1 ? 'all' : alignment >= ALIGNED_FROM ? 'most' : 'few';
  return (
    <div className={classes.figure}>
      <p className={classes.big}>
        <span className="ek-visually-hidden">{text('degraded:compare.figureLabel')} </span>
        {formatShare(alignment, currentLanguage())}
      </p>
      <div>
        <p>
          <b>{text(`degraded:compare.${meaning}`)}</b>{' '}
          {items.length === 1
            ? text('degraded:compare.meansOne', { alignment })
            : text('degraded:compare.means', { alignment, count: items.length })}{' '}
          {text('degraded:compare.asked', { roles: asked })} {text('degraded:compare.notScored')}
        </p>
        {alphaLines(alphas).map((line) => (
          <p key={line.named.join(' ')} className="ek-small">
            {alphaSentence(line, name)}
          </p>
        ))}
      </div>
    </div>
  );
}

function alphaSentence(line: AlphaLine, name: (key: ItemKey) => string): string {
  const values = { ...line, items: line.named.map(name) };
  return line.value === null
    ? text(`degraded:compare.alphaNone.${line.reason ?? 'no-variation'}`, values)
    : text('degraded:compare.alpha', values);
}
