import { Button, MultiSelect, TagsInput } from '@mantine/core';
import type { Vendor } from '../../../domain/vendors/vendor';
import type { VendorScorecard } from '../../../domain/vendors/vendorScorecard';
import { text } from '../../../shared/i18n/text';
import { useAssessment } from '../../assessment/useAssessment';
import { notifyUndo } from '../../ui/notify';
import { PageHead } from '../../ui/PageHead';
import { Section } from '../../ui/Section';
import { TextField } from '../../ui/TextField';
import { PersonFields } from '../workflows/PersonFields';
import { CriteriaList } from './CriteriaList';
import { Scorecard } from './Scorecard';
import { useSaveVendor } from './useSaveVendor';
import classes from './vendors.module.css';

const MOST_NAMES = 30;

/** One vendor: its scorecard, the criteria it agreed to, and what is entered about it; every field saves itself. */
export function VendorEditor({
  vendor,
  card,
  remark,
}: {
  readonly vendor: Vendor;
  readonly card: VendorScorecard;
  /** Why the incidents are not in the scorecard; null when they are. */
  readonly remark: string | null;
}) {
  const { record, change } = useAssessment();
  const save = useSaveVendor(vendor.id);
  const remove = (): void => {
    const place = { kind: 'vendor', key: vendor.id } as const;
    void change.removeEntry(place).then((worked) => {
      if (worked)
        notifyUndo(text('vendors:removed', { name: vendor.name }), () => void change.restoreEntry(place));
    });
  };
  return (
    <div className="ek-workflow">
      <PageHead
        title={vendor.name}
        {...(vendor.provides === '' ? {} : { lead: vendor.provides })}
        actions={
          <Button variant="subtle" onClick={remove}>
            {text('vendors:remove')}
          </Button>
        }
      />
      <Scorecard card={card} remark={remark} />
      <CriteriaList vendor={vendor} />
      <Section title={text('vendors:fields.title')}>
        <div className={classes.fields}>
          <TextField
            label={text('vendors:fields.name')}
            value={vendor.name}
            maxLength={200}
            needed={text('vendors:fields.nameNeeded')}
            onSave={(name) => save((one) => ({ ...one, name: name.trim() }))}
          />
          <TextField
            label={text('vendors:fields.provides')}
            placeholder={text('vendors:fields.providesExample')}
            value={vendor.provides}
            maxLength={500}
            onSave={(provides) => save((one) => ({ ...one, provides }))}
          />
          <TagsInput
            label={text('vendors:fields.alsoKnownAs')}
            description={text('vendors:fields.alsoKnownAsHint')}
            inputWrapperOrder={['label', 'input', 'description', 'error']}
            maxTags={MOST_NAMES}
            value={vendor.alsoKnownAs}
            onChange={(names) =>
              save((one) => ({
                ...one,
                alsoKnownAs: names
                  .map((name) => name.trim().slice(0, 200))
                  .filter((name) => name !== '')
                  .slice(0, MOST_NAMES),
              }))
            }
          />
          <MultiSelect
            label={text('vendors:fields.workflows')}
            placeholder={vendor.workflowIds.length === 0 ? text('vendors:fields.allWorkflows') : ''}
            data={record.workflows.map(({ id, name }) => ({ value: id, label: name }))}
            value={vendor.workflowIds.filter((known) => record.workflows.some(({ id }) => id === known))}
            onChange={(ids) =>
              save((one) => ({
                ...one,
                workflowIds: record.workflows.map(({ id }) => id).filter((id) => ids.includes(id)),
              }))
            }
          />
        </div>
        <PersonFields
          what={text('vendors:fields.owner')}
          about={text('vendors:fields.ownerAbout')}
          person={vendor.owner}
          onSave={(edit) => save((one) => ({ ...one, owner: edit(one.owner) }))}
        />
      </Section>
    </div>
  );
}
