import type { Claim } from '../../../domain/claims/claim';
import type { ClaimSide } from '../../../domain/claims/claimResult';
import { text } from '../../../shared/i18n/text';
import { useToday } from '../../assessment/useToday';
import { DayField } from '../../ui/DayField';
import { TextField } from '../../ui/TextField';
import { useSaveClaim } from './useClaim';

/** Who of one side signed off and when; without a name nobody has. */
export function SignOffFields({ claim, side }: { readonly claim: Claim; readonly side: ClaimSide }) {
  const save = useSaveClaim(claim.id);
  const today = useToday();
  const given = claim.signOffs[side];
  const what = text(`claims:people.${side}`);
  const put = (edit: (current: typeof given) => typeof given): void =>
    save((one) => ({ ...one, signOffs: { ...one.signOffs, [side]: edit(one.signOffs[side]) } }));
  return (
    <div className="ek-person" role="group" aria-label={what}>
      <div>
        <p className="ek-person-what">{what}</p>
      </div>
      <TextField
        aria-label={text('claims:people.signedBy', { what })}
        placeholder={text('claims:people.notSigned')}
        value={given?.by ?? ''}
        maxLength={200}
        onSave={(by) =>
          put((current) => (by.trim() === '' ? null : { by: by.trim(), on: current?.on ?? today }))
        }
      />
      <DayField
        aria-label={text('claims:people.signedOn', { what })}
        disabled={given === null}
        value={given?.on ?? null}
        onSave={(on) => put((current) => (current === null || on === null ? current : { ...current, on }))}
      />
    </div>
  );
}
