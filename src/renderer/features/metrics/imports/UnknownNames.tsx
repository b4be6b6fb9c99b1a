import type { ImportCheck } from '../../../../domain/metrics/importCheck';
import { text } from '../../../../shared/i18n/text';
import { needsWorkflow } from './importDraft';
import { Notice } from './Notice';

/** Workflows and milestones that a file names and the assessment does not know, and what that means for the rows. */
export function UnknownNames({ check }: { readonly check: ImportCheck }) {
  return (
    <>
      <Homeless check={check} />
      <Unlisted check={check} />
    </>
  );
}

/**
 * Incidents and milestone events of no workflow come in and count in no figure, changes and reviews stand for the client
 * as a whole, drills and reconciliations are rejected.
 */
function Homeless({ check: { withoutWorkflow, unknownWorkflows, report } }: { readonly check: ImportCheck }) {
  const byColumn = report.mapping.workflow !== undefined;
  const isMeant = !needsWorkflow(report.kind) && !byColumn;
  const names = unknownWorkflows.map(({ name, rows }) =>
    text('metrics:check.homeless.name', { name, count: rows }),
  );
  if (isMeant || (withoutWorkflow === 0 && names.length === 0)) return null;
  return (
    <Notice tone={needsWorkflow(report.kind) ? 'problem' : 'note'}>
      {withoutWorkflow > 0 &&
        `${text(`metrics:check.homeless.${needsWorkflow(report.kind) ? 'sentence' : 'free'}`, { count: withoutWorkflow })} `}
      {names.length > 0 && text('metrics:check.homeless.names', { names })}
    </Notice>
  );
}

/** A target is found by its milestone's name: one that is written otherwise is measured and meets none. */
function Unlisted({ check: { unlistedMilestones } }: { readonly check: ImportCheck }) {
  if (unlistedMilestones.length === 0) return null;
  const names = unlistedMilestones.map(({ milestone, workflow, rows }) =>
    text('metrics:check.unlisted.name', { milestone, workflow, count: rows }),
  );
  return <Notice tone="note">{text('metrics:check.unlisted.sentence', { names })}</Notice>;
}
