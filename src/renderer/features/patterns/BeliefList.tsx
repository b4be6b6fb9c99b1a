import { Checkbox } from '@mantine/core';
import { text } from '../../../shared/i18n/text';
import { useAssessment } from '../../assessment/useAssessment';
import classes from './BeliefList.module.css';

/** Sentences that hide a root cause, ticked when somebody in the room voices them. They hold for the whole client. */
export function BeliefList() {
  const { pack, record, change } = useAssessment();
  const voiced = new Map(record.beliefs.map((belief) => [belief.beliefId, belief]));
  if (pack.diagnosis.beliefs.length === 0) return null;
  return (
    <section aria-labelledby="beliefs-title" className={classes.beliefs}>
      <h2 id="beliefs-title">{text('findings:patterns.beliefs')}</h2>
      <p className="ek-small">{text('findings:patterns.beliefsLead')}</p>
      <ul className={classes.list}>
        {pack.diagnosis.beliefs.map(({ id }) => {
          const texts = pack.texts.diagnosis.beliefs[id];
          return (
            <li key={id}>
              <Checkbox
                size="sm"
                checked={voiced.has(id)}
                label={text('findings:patterns.quote', { voiced: texts?.voiced ?? id })}
                description={voiced.has(id) ? texts?.reality : undefined}
                onChange={(event) => {
                  if (event.currentTarget.checked) void change.setBelief({ beliefId: id, note: '' });
                  else void change.clearBelief(id);
                }}
              />
            </li>
          );
        })}
      </ul>
    </section>
  );
}
