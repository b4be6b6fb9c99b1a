import { Link } from '@tanstack/react-router';
import { text } from '../../shared/i18n/text';
import { PAGES } from '../assessment/pages';
import { useAssessment } from '../assessment/useAssessment';

/** The pages beside the steps, under them in the rail. */
export function RailPages() {
  const { record, workflow } = useAssessment();
  return (
    <nav className="ek-rail-pages" aria-label={text('app:shell.pages')}>
      <ul>
        {PAGES.map((page) => (
          <li key={page}>
            <Link
              to={`/assessment/$assessmentId/${page}`}
              params={{ assessmentId: record.assessment.id }}
              search={workflow === null ? {} : { w: workflow.id }}
              activeOptions={{ includeSearch: false }}
              className="ek-rail-page"
            >
              {text(`app:page.${page}`)}
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  );
}
