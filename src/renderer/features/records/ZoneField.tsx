import { text } from '../../../shared/i18n/text';
import { localZone } from '../../ui/localZone';
import { ZoneSelect } from '../../ui/ZoneSelect';
import { entryZone } from './entryZone';

/** In which zone the times of a form are typed and shown. */
export function ZoneField({
  zone,
  onZone,
}: {
  readonly zone: string;
  readonly onZone: (zone: string) => void;
}) {
  return (
    <ZoneSelect
      label={text('records:zone.label')}
      description={text(zone === localZone() ? 'records:zone.here' : 'records:zone.about')}
      zone={zone}
      allowDeselect={false}
      onChange={(chosen) => {
        if (chosen === null) return;
        entryZone.set(chosen);
        onZone(chosen);
      }}
    />
  );
}
