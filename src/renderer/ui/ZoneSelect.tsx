import { Select, type SelectProps } from '@mantine/core';
import { useMemo } from 'react';
import { text } from '../../shared/i18n/text';
import { localZone } from './localZone';

/** All time zones by their IANA names, searched while one types: this computer's and UTC first. */
export function ZoneSelect({
  zone,
  ...rest
}: { readonly zone: string | null } & Omit<SelectProps, 'data' | 'value' | 'searchable' | 'limit'>) {
  const zones = useMemo(() => {
    const first = [...new Set([localZone(), 'UTC', ...(zone === null ? [] : [zone])])];
    const known = Intl.supportedValuesOf('timeZone').filter((name) => !first.includes(name));
    return [...first, ...known];
  }, [zone]);
  return (
    <Select
      {...rest}
      data={zones}
      value={zone}
      searchable
      limit={60}
      nothingFoundMessage={text('app:ui.zoneNone')}
    />
  );
}
