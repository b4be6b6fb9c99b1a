import type { WorkflowPage } from '../../domain/report/scorecard';
import { text } from '../../shared/i18n/text';
import { BandWord } from './marks/BandWord';
import { PaperBar } from './marks/PaperBar';
import { OverruleReason } from './overrulesTable';
import { Rich } from './Rich';

const BAR_WIDTH = 180;

/** Proven out of claimed as a number, with its range while questions are unanswered. */
function Score({ figure }: { readonly figure: WorkflowPage['standing']['figure'] }) {
  const { claimed, proven, claimedRange, provenRange } = figure;
  if (proven === null || claimed === null)
    return <p className="rp-score-none">{text('common:score.notAssessed')}</p>;
  return (
    <p className="rp-score">
      <b>{proven}</b>
      {provenRange !== null && <i>{text('common:score.range', provenRange)}</i>}
      <span>
        {claimedRange === null
          ? text('report:page.ofClaimed', { claimed })
          : text('report:page.ofClaimedRange', { claimed, ...claimedRange })}
      </span>
    </p>
  );
}

/** Decision, band and score of a workflow, and what they rest on. */
export function SheetHead({ page }: { readonly page: WorkflowPage }) {
  const { workflow, figure, band, decision, overrule } = page.standing;
  return (
    <>
      {page.promise !== '' && <p>{text('report:page.promise', { promise: page.promise })}</p>}
      <div className="rp-standing-sheet">
        <p className="rp-verdict">
          <b>{text(`common:decision.${decision}`)}</b>
          <span className="rp-small">{text('report:page.decision')}</span>
          {band !== null && <BandWord band={band} />}
        </p>
        <div>
          <Score figure={figure} />
          <PaperBar workflow={workflow} figure={figure} width={BAR_WIDTH} height={12} />
        </div>
      </div>
      {overrule !== null && (
        <div className="rp-overrule">
          <b>{text('report:matrix.overruled', { decision: text(`common:decision.${overrule.decision}`) })}</b>{' '}
          <OverruleReason overrule={overrule} />
        </div>
      )}
      <p className="rp-small">
        <Rich of={page.summary} />
      </p>
    </>
  );
}
