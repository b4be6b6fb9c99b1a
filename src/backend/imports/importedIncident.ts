/** One incident as it comes out of a file. */
import type {
  CellReason,
  ImportField,
  ImportFlag,
  ImportMapping,
  PresetName,
  RejectedRow,
  ReportedBy,
  Severity,
} from '../../domain/metrics/importTypes';
import type { IncidentTimes } from '../../domain/metrics/incidentTimes';

export type UnreadableCell = {
  readonly field: ImportField;
  readonly reason: CellReason;
  readonly text: string;
};

/** Null: nothing there, or no column mapped. */
export type ImportedIncident = {
  /** Physical line on which its (first) row begins. */
  readonly line: number;
  readonly externalId: string | null;
  readonly workflow: string | null;
  readonly service: string | null;
  readonly vendor: string | null;
  readonly failurePattern: string | null;
  readonly severity: Severity | null;
  /** As written. */
  readonly severityText: string | null;
  /** As written; `times.closed` says what it means. */
  readonly state: string | null;
  readonly reportedBy: ReportedBy | null;
  readonly causedByChange: boolean | null;
  readonly reconciliationDefects: number | null;
  readonly amountAtRisk: number | null;
  readonly times: IncidentTimes;
  /** How often it was restored again, as far as folded rows tell. */
  readonly reopens: number;
  readonly flags: readonly ImportFlag[];
  readonly unreadable: readonly UnreadableCell[];
};

/** What is known before the first row. */
export type ImportStart = {
  readonly header: readonly string[];
  readonly preset: PresetName;
  readonly mapping: ImportMapping;
  readonly delimiter: string;
};

/** Where imported rows go; everything is awaited, so that a slow sink slows the reading down. */
export type IncidentSink = {
  /** Once, before the first batch. */
  begin?(start: ImportStart): void | Promise<void>;
  /** Forget every batch: they come again. A sink that cannot makes the file be read once more beforehand. */
  restart?(): void | Promise<void>;
  incidents(batch: readonly ImportedIncident[]): void | Promise<void>;
  rejected(batch: readonly RejectedRow[]): void | Promise<void>;
};
