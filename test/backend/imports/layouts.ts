/** Tables as tools export them, with rows of our own, and what a first look makes of them. */
import { inspectFile } from '../../../src/backend/imports/inspectFile';
import { FileInspection, type ImportMapping, type PresetName } from '../../../src/domain/metrics/importTypes';
import { fileOf } from './importText';

export const csv = (...lines: string[]): string => lines.map((line) => `${line}\r\n`).join('');

export const look = async (
  content: string | Buffer,
  preset: PresetName | null = null,
): Promise<FileInspection> => FileInspection.parse(await inspectFile(fileOf(content), preset));

/** Of PagerDuty's incidents.csv. */
export const pagerdutyMapping: ImportMapping = {
  id: 'id',
  started: 'created_on',
  restored: 'resolved_on',
  service: 'service_name',
  severity: 'urgency',
  duration: 'seconds_to_resolve',
};

/** Of ServiceNow's tables, by the names of their fields. */
export const servicenowMapping: ImportMapping = {
  id: 'number',
  started: 'opened_at',
  restored: 'resolved_at',
  reconciled: 'closed_at',
  severity: 'priority',
  state: 'incident_state',
  reportedBy: 'contact_type',
};
