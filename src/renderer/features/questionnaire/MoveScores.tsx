import type { MoveStanding, PackMove } from '../../../domain/assessment/packMove';
import { text } from '../../../shared/i18n/text';
import { BandMark } from '../../ui/BandMark';
import { DataTable } from '../../ui/DataTable';
import { PairFigures } from '../../ui/PairFigures';

const Pair = ({ at }: { readonly at: MoveStanding }) => (
  <PairFigures figures={{ ...at, hasRange: at.coverage < 1 }} range />
);

function Line({
  name,
  before,
  after,
}: {
  readonly name: string;
  readonly before: MoveStanding;
  readonly after: MoveStanding;
}) {
  return (
    <tr>
      <th scope="row">{name}</th>
      <td>
        <Pair at={before} />
      </td>
      <td>
        <Pair at={after} />
      </td>
      <td>{before.band !== null && <BandMark band={before.band} />}</td>
      <td>{after.band !== null && <BandMark band={after.band} />}</td>
      <td>{after.decision !== null && text(`common:decision.${after.decision}`)}</td>
    </tr>
  );
}

/** Where every workflow and the client stand under the pack of now and under the other one. */
export function MoveScores({ move }: { readonly move: PackMove }) {
  return (
    <DataTable caption={text('packs:questionnaire.scores')}>
      <thead>
        <tr>
          <th scope="col">{text('packs:questionnaire.workflow')}</th>
          <th scope="col">{text('packs:questionnaire.before')}</th>
          <th scope="col">{text('packs:questionnaire.after')}</th>
          <th scope="col">{text('packs:questionnaire.bandBefore')}</th>
          <th scope="col">{text('packs:questionnaire.bandAfter')}</th>
          <th scope="col">{text('packs:questionnaire.decisionAfter')}</th>
        </tr>
      </thead>
      <tbody>
        {move.workflows.map(({ workflowId, ...line }) => (
          <Line key={workflowId} {...line} />
        ))}
        <Line name={text('packs:questionnaire.whole')} {...move.client} />
      </tbody>
    </DataTable>
  );
}
