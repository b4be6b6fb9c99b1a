import type { NamedRole } from '../../domain/alignment/scriptRoles';
import { text } from './text';

/** A role of the degraded-day script in words: the usual ones by the catalogue, added ones as they were called. */
export const roleName = ({ role, name }: NamedRole): string => name ?? text(`degraded:role.${role}`);
