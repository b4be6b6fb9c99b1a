import { Button, Checkbox } from '@mantine/core';
import { useId } from 'react';
import type { Symptom, Workflow } from '../../../domain/assessment/assessmentRecord';
import { text } from '../../../shared/i18n/text';
import { useAssessment } from '../../assessment/useAssessment';
import { usePresenter } from '../../ui/usePresenter';
import { DayField } from '../../ui/DayField';
import { TextAreaField } from '../../ui/TextAreaField';
import classes from './PatternBoard.module.css';

interface PatternDetailsProps {
  readonly workflow: Workflow;
  readonly said: Symptom;
  readonly onEdit: (changes: Partial<Pick<Symptom, 'lastSeen' | 'note' | 'serviceIds'>>) => void;
  readonly onClear: () => void;
}

/** When and where a symptom was seen, with an internal note; kept as it is typed. */
export function PatternDetails({ workflow, said, onEdit, onClear }: PatternDetailsProps) {
  const { asOf } = useAssessment();
  const { presenting } = usePresenter();
  return (
    <tr>
      <td colSpan={6}>
        <div className={classes.details}>
          <div className={classes.fields}>
            {said.occurrence !== 'never' && (
              <DayField
                label={text('findings:patterns.dayLabel')}
                value={said.lastSeen}
                error={said.lastSeen !== null && said.lastSeen > asOf && text('findings:patterns.dayAhead')}
                onSave={(lastSeen) => onEdit({ lastSeen })}
              />
            )}
            {!presenting && (
              <TextAreaField
                className={classes.note}
                label={text('findings:patterns.note')}
                placeholder={text('findings:patterns.noteHint')}
                value={said.note}
                minRows={1}
                onSave={(note) => onEdit({ note })}
              />
            )}
            {said.occurrence !== 'never' && <Places workflow={workflow} said={said} onEdit={onEdit} />}
          </div>
          <div className={classes.actions}>
            <Button variant="subtle" size="compact-sm" onClick={onClear}>
              {text('findings:patterns.clear')}
            </Button>
          </div>
        </div>
      </td>
    </tr>
  );
}

function Places({ workflow, said, onEdit }: Pick<PatternDetailsProps, 'workflow' | 'said' | 'onEdit'>) {
  const { goTo } = useAssessment();
  const legend = useId();
  return (
    <div className={classes.group} role="group" aria-labelledby={legend}>
      <span id={legend} className={classes.legend}>
        {text('findings:patterns.where')}
      </span>
      {workflow.services.length === 0 ? (
        <p className="ek-small">
          {text('findings:patterns.noPlaces')}{' '}
          <button
            type="button"
            className="ek-link"
            onClick={() => goTo('workflows', { workflow: workflow.id })}
          >
            {text('findings:patterns.placesLink')}
          </button>
        </p>
      ) : (
        <div className={classes.places}>
          {workflow.services.map((service) => (
            <Checkbox
              key={service.id}
              size="sm"
              label={service.name}
              checked={said.serviceIds.includes(service.id)}
              onChange={(event) =>
                onEdit({
                  serviceIds: event.currentTarget.checked
                    ? [...said.serviceIds, service.id]
                    : said.serviceIds.filter((id) => id !== service.id),
                })
              }
            />
          ))}
        </div>
      )}
    </div>
  );
}
