import { Button, MultiSelect } from '@mantine/core';
import type { Claim } from '../../../domain/claims/claim';
import type { ClaimResult } from '../../../domain/claims/claimResult';
import { text } from '../../../shared/i18n/text';
import { useAssessment } from '../../assessment/useAssessment';
import { DayField } from '../../ui/DayField';
import { notifyUndo } from '../../ui/notify';
import { Section } from '../../ui/Section';
import { TextAreaField } from '../../ui/TextAreaField';
import { TextField } from '../../ui/TextField';
import { PersonFields } from '../workflows/PersonFields';
import { ClaimEvidence } from './ClaimEvidence';
import { ClaimVerdict } from './ClaimVerdict';
import { SignOffFields } from './SignOffFields';
import { useSaveClaim } from './useClaim';
import classes from './claims.module.css';

/** One claim: what the evidence says of it, then everything that is entered about it; every field saves itself. */
export function ClaimEditor({ claim, judged }: { readonly claim: Claim; readonly judged: ClaimResult }) {
  const { record, change } = useAssessment();
  const save = useSaveClaim(claim.id);
  const remove = (): void => {
    const place = { kind: 'claim', key: claim.id } as const;
    void change.removeEntry(place).then((worked) => {
      if (worked) notifyUndo(text('claims:removed'), () => void change.restoreEntry(place));
    });
  };
  return (
    <div className="ek-workflow">
      <ClaimVerdict claim={claim} judged={judged} />
      <Section title={text('claims:fields.title')}>
        <div className={classes.fields}>
          <TextAreaField
            className={classes.wide ?? ''}
            label={text('claims:fields.sentence')}
            minRows={1}
            maxLength={1000}
            value={claim.sentence}
            onSave={(sentence) => {
              if (sentence.trim() !== '') save((one) => ({ ...one, sentence: sentence.trim() }));
            }}
          />
          <TextField
            label={text('claims:fields.standsIn')}
            placeholder={text('claims:fields.standsInExample')}
            value={claim.standsIn}
            maxLength={500}
            onSave={(standsIn) => save((one) => ({ ...one, standsIn }))}
          />
          <MultiSelect
            label={text('claims:fields.workflows')}
            placeholder={claim.workflowIds.length === 0 ? text('claims:fields.allWorkflows') : ''}
            data={record.workflows.map(({ id, name }) => ({ value: id, label: name }))}
            value={claim.workflowIds.filter((known) => record.workflows.some(({ id }) => id === known))}
            onChange={(ids) =>
              save((one) => ({
                ...one,
                workflowIds: record.workflows.map(({ id }) => id).filter((id) => ids.includes(id)),
              }))
            }
          />
          <TextField
            label={text('claims:fields.release')}
            placeholder={text('claims:fields.releaseExample')}
            value={claim.release}
            maxLength={500}
            onSave={(release) => save((one) => ({ ...one, release }))}
          />
          <DayField
            label={text('claims:fields.releaseOn')}
            value={claim.releaseOn}
            onSave={(releaseOn) => save((one) => ({ ...one, releaseOn }))}
          />
        </div>
      </Section>
      <Section title={text('claims:people.title')} aside={text('claims:people.about')}>
        <PersonFields
          what={text('claims:people.owner')}
          about={text('claims:people.ownerAbout')}
          person={claim.owner}
          onSave={(edit) => save((one) => ({ ...one, owner: edit(one.owner) }))}
        />
        <SignOffFields claim={claim} side="engineering" />
        <SignOffFields claim={claim} side="marketing" />
      </Section>
      <ClaimEvidence claim={claim} />
      <div className={classes.foot}>
        <Button variant="subtle" onClick={remove}>
          {text('claims:remove')}
        </Button>
      </div>
    </div>
  );
}
