import { Link } from '@tanstack/react-router';
import type { LibraryRow } from '../../../shared/contract';
import { text } from '../../../shared/i18n/text';
import { BandMark } from '../../ui/BandMark';
import { PairBar } from '../../ui/PairBar';
import { PairFigures } from '../../ui/PairFigures';
import { DecisionCounts } from './DecisionCounts';
import { lineFigures } from './lineFigures';
import { ReadinessTrend } from './ReadinessTrend';

function Readiness({ row }: { readonly row: LibraryRow }) {
  const [last] = row.assessments;
  if (last === undefined || row.latest === null) {
    return (
      <td colSpan={5} className="ek-small">
        {last === undefined ? text('app:library.noAssessment') : text('app:library.packMissing')}
      </td>
    );
  }
  const figures = lineFigures(last);
  const { fit, weakest, decisions } = row.latest;
  if (fit === 'overhead') {
    return (
      <td colSpan={5}>
        <b>{text('common:fit.overhead')}.</b> {text('app:library.overhead')}
      </td>
    );
  }
  return (
    <>
      <td className="ek-library-bar">
        <PairBar figures={figures} subject={row.client.name} size="mid" />
      </td>
      <td>
        <PairFigures figures={figures} size="big" range />
      </td>
      <td>
        <ReadinessTrend lines={row.assessments} />
      </td>
      <td>
        {weakest !== null && (
          <>
            <span className="ek-weakest-name" title={weakest.name}>
              {weakest.name}
            </span>
            <span className="ek-line">
              <BandMark band={weakest.band} /> <span className="ek-figures">{weakest.proven}</span>
            </span>
          </>
        )}
      </td>
      <td>
        <DecisionCounts decisions={decisions} />
      </td>
    </>
  );
}

/** One client of the library: the name opens the client, the assessment's title opens the assessment. */
export function ClientRow({ row }: { readonly row: LibraryRow }) {
  const [last] = row.assessments;
  return (
    <tr>
      <th scope="row">
        <Link to="/client/$clientId" params={{ clientId: row.client.id }} className="ek-row-link">
          {row.client.name}
        </Link>
        <span className="ek-line ek-small">{row.client.sector}</span>
      </th>
      <td>
        {last !== undefined && (
          <>
            <span className="ek-line">
              {last.running
                ? text('app:library.running', { coverage: last.coverage })
                : text('app:library.day', { day: last.asOf })}
            </span>
            <Link
              to="/assessment/$assessmentId"
              params={{ assessmentId: last.id }}
              className="ek-library-open"
            >
              {last.title}
            </Link>
          </>
        )}
      </td>
      <Readiness row={row} />
    </tr>
  );
}
