import type { Vendor } from '../../../domain/vendors/vendor';
import { text } from '../../../shared/i18n/text';
import { useToday } from '../../assessment/useToday';
import { ChoiceField } from '../../ui/ChoiceField';
import { DayField } from '../../ui/DayField';
import { notifyUndo } from '../../ui/notify';
import { Section } from '../../ui/Section';
import { TextAreaField } from '../../ui/TextAreaField';
import { AddLine } from '../../ui/AddLine';
import { RemoveLine } from '../workflows/RemoveLine';
import { useSaveVendor } from './useSaveVendor';
import classes from './vendors.module.css';

type Criterion = Vendor['criteria'][number];

const STATES = ['met', 'not-met', 'not-checked'] as const;

/** What the vendor agreed to: each criterion with its state and the day it was checked. */
export function CriteriaList({ vendor }: { readonly vendor: Vendor }) {
  const save = useSaveVendor(vendor.id);
  const today = useToday();
  const put = (edit: (all: readonly Criterion[]) => Criterion[]): void =>
    save((one) => ({ ...one, criteria: edit(one.criteria) }));
  const change = (at: number, edit: Partial<Criterion>): void =>
    put((all) => all.map((one, place) => (place === at ? { ...one, ...edit } : one)));
  return (
    <Section title={text('vendors:criteria.title')} aside={text('vendors:criteria.about')}>
      <ul className={classes.criteria}>
        {vendor.criteria.map((criterion, at) => (
          <li key={at}>
            <TextAreaField
              aria-label={text('vendors:criteria.nth', { n: at + 1 })}
              minRows={1}
              value={criterion.text}
              maxLength={500}
              needed={text('vendors:criteria.needed')}
              onSave={(written) => change(at, { text: written.trim() })}
            />
            <ChoiceField
              label={text('vendors:criteria.stateOf', { n: at + 1 })}
              labelHidden
              value={criterion.state}
              choices={STATES.map((state) => ({
                value: state,
                label: text(`vendors:criteria.state.${state}`),
              }))}
              onSave={(state) =>
                change(at, {
                  state,
                  checkedOn: state === 'not-checked' ? null : (criterion.checkedOn ?? today),
                })
              }
            />
            <DayField
              aria-label={text('vendors:criteria.checkedOn', { n: at + 1 })}
              disabled={criterion.state === 'not-checked'}
              value={criterion.checkedOn}
              onSave={(checkedOn) => change(at, { checkedOn })}
            />
            <RemoveLine
              name={criterion.text}
              onRemove={() => {
                put((all) => all.filter((_one, place) => place !== at));
                notifyUndo(text('vendors:criteria.removed', { name: criterion.text }), () =>
                  put((all) => all.toSpliced(at, 0, criterion)),
                );
              }}
            />
          </li>
        ))}
      </ul>
      <AddLine
        label={text('vendors:criteria.add')}
        placeholder={text('vendors:criteria.example')}
        action={text('vendors:criteria.addAction')}
        maxLength={500}
        onAdd={(written) =>
          put((all) =>
            [...all, { text: written, state: 'not-checked' as const, checkedOn: null }].slice(0, 50),
          )
        }
      />
    </Section>
  );
}
