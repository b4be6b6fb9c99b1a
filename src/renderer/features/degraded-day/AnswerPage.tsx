import { useNavigate, useParams, useSearch } from '@tanstack/react-router';
import { useMemo } from 'react';
import { askedItems } from '../../../domain/alignment/askedItems';
import type { ScriptRole } from '../../../domain/alignment/degradedDay';
import { scriptRoles } from '../../../domain/alignment/scriptRoles';
import { AssessmentId, type WorkflowId } from '../../../domain/ids';
import { roleName } from '../../../shared/i18n/roleName';
import { text } from '../../../shared/i18n/text';
import { AssessmentProvider, type AssessmentPlace } from '../../assessment/AssessmentProvider';
import { useAssessment } from '../../assessment/useAssessment';
import { EmptyState } from '../../ui/EmptyState';
import { RoleScreen, type RolePlace } from './RoleScreen';
import classes from './RoleScreen.module.css';

/** What one role answers, on a page of its own: no rail, no other answers, nothing to compare with. */
export function AnswerPage() {
  const params = useParams({ from: '/answer/$assessmentId' });
  const { w, r } = useSearch({ from: '/answer/$assessmentId' });
  const navigate = useNavigate();
  const id = AssessmentId.parse(params.assessmentId);
  const place = useMemo<AssessmentPlace>(
    () => ({
      workflow: w ?? null,
      question: null,
      part: null,
      setWorkflow: () => undefined,
      goTo: (step, to = {}) =>
        void navigate({
          to: `/assessment/$assessmentId/${step}`,
          params: { assessmentId: id },
          search: { w: to.workflow ?? w },
          replace: true,
        }),
    }),
    [id, navigate, w],
  );
  const go = (to: RolePlace) =>
    void navigate({
      to: '/answer/$assessmentId',
      params: { assessmentId: id },
      search: { w: to.workflow, r: to.role },
      replace: true,
    });
  return (
    <main className={classes.frame} id="page" tabIndex={-1}>
      <AssessmentProvider key={id} id={id} place={place}>
        <Role role={r ?? null} workflowId={w ?? null} onGo={go} />
      </AssessmentProvider>
    </main>
  );
}

function Role({
  role,
  workflowId,
  onGo,
}: {
  readonly role: ScriptRole | null;
  readonly workflowId: WorkflowId | null;
  readonly onGo: (to: RolePlace) => void;
}) {
  const { record, pack, goTo } = useAssessment();
  const named = scriptRoles(record).find((one) => one.role === role);
  const workflow = record.workflows.find(({ id }) => id === workflowId);
  if (named === undefined || workflow === undefined || askedItems(pack.script, workflow).length === 0) {
    return (
      <div className={classes.card}>
        <EmptyState
          title={text('degraded:roleScreen.gone.title')}
          actions={[{ label: text('degraded:roleScreen.gone.back'), act: () => goTo('degraded-day') }]}
        >
          {text('degraded:roleScreen.gone.body')}
        </EmptyState>
      </div>
    );
  }
  return (
    <RoleScreen
      key={`${workflow.id} ${named.role}`}
      workflow={workflow}
      role={named.role}
      name={roleName(named)}
      onGo={onGo}
      onBack={() => goTo('degraded-day')}
    />
  );
}
