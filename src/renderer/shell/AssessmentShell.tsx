import { useMediaQuery } from '@mantine/hooks';
import { Link, Outlet, useLocation, useNavigate, useParams, useSearch } from '@tanstack/react-router';
import { useCallback, useMemo } from 'react';
import { AssessmentId, type WorkflowId } from '../../domain/ids';
import { text } from '../../shared/i18n/text';
import type { OpenAssessment } from '../assessment/assessmentContext';
import { AssessmentProvider, type AssessmentPlace } from '../assessment/AssessmentProvider';
import { useAssessment } from '../assessment/useAssessment';
import { useRememberPlace } from '../features/library/useRememberPlace';
import { useFromTop } from '../ui/useFromTop';
import { usePresenter } from '../ui/usePresenter';
import { NarrowPages } from './NarrowPages';
import { NarrowWorkflows } from './NarrowWorkflows';
import { Rail } from './Rail';
import { TopBar } from './TopBar';
import { useAssessmentKeys } from './useAssessmentKeys';

function Frame() {
  const { record } = useAssessment();
  const { presenting } = usePresenter();
  const tooNarrow = useMediaQuery('(max-width: 860px)') === true;
  const narrow = presenting || tooNarrow;
  useAssessmentKeys();
  useRememberPlace();
  useFromTop(useLocation().pathname);
  return (
    <div className="ek-app" data-narrow={narrow ? true : undefined}>
      <a className="ek-skip" href="#page" onClick={focusPage}>
        {text('app:shell.skip')}
      </a>
      <TopBar>
        <nav className="ek-crumb" aria-label={text('app:shell.position')}>
          <Link to="/client/$clientId" params={{ clientId: record.client.id }}>
            {record.client.name}
          </Link>
          <span aria-hidden>/</span>
          <b>{record.assessment.title}</b>
        </nav>
        {narrow && <NarrowWorkflows />}
        {narrow && <NarrowPages />}
      </TopBar>
      <Rail />
      <main className="ek-main" id="page" tabIndex={-1}>
        <Outlet />
      </main>
    </div>
  );
}

/** The page's own address is the hash, so the link moves the focus itself. */
function focusPage(event: React.MouseEvent): void {
  event.preventDefault();
  document.getElementById('page')?.focus();
}

/** Everything inside one assessment: the bar, the rail with its steps, and the step's page. */
export function AssessmentShell() {
  const params = useParams({ from: '/assessment/$assessmentId' });
  const { w, q, p } = useSearch({ from: '/assessment/$assessmentId' });
  const navigate = useNavigate();
  const id = AssessmentId.parse(params.assessmentId);

  const setWorkflow = useCallback(
    (workflow: WorkflowId) => {
      void navigate({ to: '.', search: { w: workflow, p }, replace: true });
    },
    [navigate, p],
  );
  const goTo = useCallback<OpenAssessment['goTo']>(
    (step, to = {}) => {
      void navigate({
        to: `/assessment/$assessmentId/${step}`,
        params: { assessmentId: id },
        search: { w: to.workflow ?? w, q: to.question, p: to.part },
      });
    },
    [navigate, id, w],
  );
  const place = useMemo<AssessmentPlace>(
    () => ({ workflow: w ?? null, question: q ?? null, part: p ?? null, setWorkflow, goTo }),
    [w, q, p, setWorkflow, goTo],
  );
  return (
    <AssessmentProvider key={id} id={id} place={place}>
      <Frame />
    </AssessmentProvider>
  );
}
