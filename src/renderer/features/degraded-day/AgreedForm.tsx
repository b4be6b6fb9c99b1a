import { NativeSelect } from '@mantine/core';
import type { AskedItem } from '../../../domain/alignment/askedItems';
import type { AgreedItem } from '../../../domain/alignment/degradedDay';
import type { Workflow } from '../../../domain/assessment/assessmentRecord';
import { keyOfEntry } from '../../../domain/assessment/entry';
import { text } from '../../../shared/i18n/text';
import { useAssessment } from '../../assessment/useAssessment';
import { useToday } from '../../assessment/useToday';
import { DayField } from '../../ui/DayField';
import { notifyUndo } from '../../ui/notify';
import { TextAreaField } from '../../ui/TextAreaField';
import { TextField } from '../../ui/TextField';
import type { ItemTexts } from './itemTexts';
import classes from './DegradedDay.module.css';

/** What holds from now on for one item: the answer, the sentence, when and by whom it was agreed. */
export function AgreedForm({
  workflow,
  item,
  texts,
}: {
  readonly workflow: Workflow;
  readonly item: AskedItem;
  readonly texts: ItemTexts;
}) {
  const { record, change, latest } = useAssessment();
  const today = useToday();
  const find = (all: readonly AgreedItem[]) =>
    all.find((one) => one.workflowId === workflow.id && one.item === item.key);
  const agreed = find(record.agreedItems);
  const put = (value: AgreedItem): void => void change.putEntry({ kind: 'agreed-item', value });
  /** Whoever agreed on the item before it was most likely in the room for this one too. */
  const lastBy = (): string =>
    latest().agreedItems.findLast(({ workflowId }) => workflowId === workflow.id)?.by ?? '';
  const edit = (changes: Partial<AgreedItem>): void => {
    const known = find(latest().agreedItems) ?? {
      workflowId: workflow.id,
      item: item.key,
      choice: null,
      words: '',
      agreedOn: today,
      by: lastBy(),
    };
    const next = { ...known, ...changes };
    if (next.choice !== null || next.words.trim() !== '') put(next);
    else if (find(latest().agreedItems) !== undefined) {
      void change.removeEntry({ kind: 'agreed-item', key: keyOfEntry({ kind: 'agreed-item', value: next }) });
      notifyUndo(text('degraded:compare.agreed.removed'), () => put(known));
    }
  };
  return (
    <fieldset className={classes.agreed} data-agreed={agreed !== undefined || undefined}>
      <legend>{text('degraded:compare.agreed.legend')}</legend>
      <NativeSelect
        label={text('degraded:compare.agreed.choice')}
        value={agreed?.choice ?? ''}
        data={[
          { value: '', label: text('degraded:compare.agreed.none') },
          ...item.item.choices.map((id) => ({ value: id, label: texts.choice(id) })),
        ]}
        onChange={(event) =>
          edit({ choice: item.item.choices.find((id) => id === event.currentTarget.value) ?? null })
        }
      />
      <TextAreaField
        label={text('degraded:compare.agreed.words')}
        description={text('degraded:compare.agreed.wordsHint')}
        minRows={1}
        maxLength={5000}
        value={agreed?.words ?? ''}
        onSave={(words) => edit({ words })}
      />
      {agreed !== undefined && (
        <div className={classes.agreedBy}>
          <DayField
            label={text('degraded:compare.agreed.on')}
            value={agreed.agreedOn}
            onSave={(agreedOn) => {
              if (agreedOn !== null) edit({ agreedOn });
            }}
          />
          <TextField
            label={text('degraded:compare.agreed.by')}
            description={text('degraded:compare.agreed.byHint')}
            value={agreed.by}
            maxLength={500}
            onSave={(by) => edit({ by })}
          />
        </div>
      )}
    </fieldset>
  );
}
