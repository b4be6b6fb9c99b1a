import { Link } from '@tanstack/react-router';
import type { LibraryRow } from '../../../shared/contract';
import { text } from '../../../shared/i18n/text';
import { DataTable } from '../../ui/DataTable';
import { PairBar } from '../../ui/PairBar';
import { PairFigures } from '../../ui/PairFigures';
import { RemoveButton } from '../../ui/RemoveButton';
import { libraryChanges } from '../library/libraryChanges';
import { lineFigures } from '../library/lineFigures';

/** The assessments of a client over time, latest first. */
export function AssessmentList({ row }: { readonly row: LibraryRow }) {
  return (
    <DataTable caption={text('app:client.assessments')}>
      <thead>
        <tr>
          <th scope="col">{text('app:client.assessment')}</th>
          <th scope="col">{text('app:client.day')}</th>
          <th scope="col">{text('app:library.readiness')}</th>
          <th scope="col">{text('app:library.pair')}</th>
          <th scope="col">
            <span className="ek-visually-hidden">{text('app:client.actions')}</span>
          </th>
        </tr>
      </thead>
      <tbody>
        {row.assessments.map((line) => (
          <tr key={line.id}>
            <th scope="row">
              <Link to="/assessment/$assessmentId" params={{ assessmentId: line.id }}>
                {line.title}
              </Link>
            </th>
            <td className="ek-nowrap">
              {line.running
                ? text('app:library.running', { coverage: line.coverage })
                : text('app:library.day', { day: line.asOf })}
            </td>
            <td className="ek-client-bar">
              <PairBar figures={lineFigures(line)} subject={line.title} size="mid" />
            </td>
            <td>
              <PairFigures figures={lineFigures(line)} range />
            </td>
            <td data-align="right">
              <RemoveButton
                label={text('app:client.remove')}
                title={text('app:client.removeAssessment', { title: line.title })}
                goes={text('app:client.assessmentGoes')}
                removed={text('app:client.removed', { name: line.title })}
                remove={() => libraryChanges.removeAssessment(line.id)}
                restore={() => libraryChanges.restoreAssessment(line.id)}
              />
            </td>
          </tr>
        ))}
      </tbody>
    </DataTable>
  );
}
