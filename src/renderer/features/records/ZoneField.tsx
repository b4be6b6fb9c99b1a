import { NativeSelect } from '@mantine/core';
import { text } from '../../../shared/i18n/text';
import { entryZone, localZone, zonesToChoose } from './entryZone';

/** In which zone the times of a form are typed and shown; not asked where this computer's is UTC, as labels say. */
export function ZoneField({
  zone,
  onZone,
}: {
  readonly zone: string;
  readonly onZone: (zone: string) => void;
}) {
  const zones = zonesToChoose(zone);
  if (zones.length === 1) return null;
  return (
    <NativeSelect
      label={text('records:zone.label')}
      description={text('records:zone.about')}
      value={zone}
      data={zones.map((value) => ({
        value,
        label: value === localZone() ? text('records:zone.local', { zone: value }) : value,
      }))}
      onChange={(event) => {
        entryZone.set(event.currentTarget.value);
        onZone(event.currentTarget.value);
      }}
    />
  );
}
