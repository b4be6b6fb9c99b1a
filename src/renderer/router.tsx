/** The addresses of the app. Hash history: the page is always the same file. */
import {
  createHashHistory,
  createRootRoute,
  createRoute,
  createRouter,
  lazyRouteComponent,
  redirect,
  type RouterHistory,
} from '@tanstack/react-router';
import * as z from 'zod';
import { ScriptRole } from '../domain/alignment/degradedDay';
import { AssessmentId, QuestionId, WorkflowId } from '../domain/ids';
import { ClientPage } from './features/client/ClientPage';
import { LibraryPage } from './features/library/LibraryPage';
import { AssessmentShell } from './shell/AssessmentShell';
import { PageProblem } from './shell/PageProblem';
import { RootFrame } from './shell/RootFrame';

/**
 * `w`: the chosen workflow; `q`: the question that a link asked for; `p`: what stands in place of the page. Anything
 * unreadable is left out.
 */
const AssessmentSearch = z.object({
  w: WorkflowId.optional().catch(undefined),
  q: QuestionId.optional().catch(undefined),
  p: z.string().optional().catch(undefined),
});

/** `w`: for which workflow; `r`: which role answers. */
const AnswerSearch = z.object({
  w: WorkflowId.optional().catch(undefined),
  r: ScriptRole.optional().catch(undefined),
});

/** `from` and `to`: the two assessments that are compared. */
const CompareSearch = z.object({
  from: AssessmentId.optional().catch(undefined),
  to: AssessmentId.optional().catch(undefined),
});

const root = createRootRoute({ component: RootFrame, errorComponent: PageProblem });
const library = createRoute({ getParentRoute: () => root, path: '/', component: LibraryPage });
const client = createRoute({ getParentRoute: () => root, path: '/client/$clientId', component: ClientPage });
const compare = createRoute({
  getParentRoute: () => root,
  path: '/client/$clientId/compare',
  validateSearch: CompareSearch,
  component: lazyRouteComponent(() => import('./features/compare/ComparePage'), 'ComparePage'),
});

const packs = createRoute({
  getParentRoute: () => root,
  path: '/packs',
  component: lazyRouteComponent(() => import('./features/packs/PacksPage'), 'PacksPage'),
});

const assessment = createRoute({
  getParentRoute: () => root,
  path: '/assessment/$assessmentId',
  validateSearch: AssessmentSearch,
  component: AssessmentShell,
});
const start = createRoute({
  getParentRoute: () => assessment,
  path: '/',
  beforeLoad: ({ params }) => {
    // eslint-disable-next-line @typescript-eslint/only-throw-error -- how the router is told to go elsewhere
    throw redirect({ to: '/assessment/$assessmentId/fit', params, search: {} });
  },
});
const fit = createRoute({
  getParentRoute: () => assessment,
  path: '/fit',
  component: lazyRouteComponent(() => import('./features/fit/FitPage'), 'FitPage'),
});
const workflows = createRoute({
  getParentRoute: () => assessment,
  path: '/workflows',
  component: lazyRouteComponent(() => import('./features/workflows/WorkflowsPage'), 'WorkflowsPage'),
});
const degradedDay = createRoute({
  getParentRoute: () => assessment,
  path: '/degraded-day',
  component: lazyRouteComponent(() => import('./features/degraded-day/DegradedDayPage'), 'DegradedDayPage'),
});
/** Beside the assessment, not inside it: nothing of its shell is on screen while a role answers. */
const answering = createRoute({
  getParentRoute: () => root,
  path: '/answer/$assessmentId',
  validateSearch: AnswerSearch,
  component: lazyRouteComponent(() => import('./features/degraded-day/AnswerPage'), 'AnswerPage'),
});
const questions = createRoute({
  getParentRoute: () => assessment,
  path: '/questions',
  component: lazyRouteComponent(() => import('./features/questions/QuestionsPage'), 'QuestionsPage'),
});
const patterns = createRoute({
  getParentRoute: () => assessment,
  path: '/patterns',
  component: lazyRouteComponent(() => import('./features/patterns/PatternsPage'), 'PatternsPage'),
});
const metrics = createRoute({
  getParentRoute: () => assessment,
  path: '/metrics',
  component: lazyRouteComponent(() => import('./features/metrics/MetricsPage'), 'MetricsPage'),
});
const findings = createRoute({
  getParentRoute: () => assessment,
  path: '/findings',
  component: lazyRouteComponent(() => import('./features/findings/FindingsPage'), 'FindingsPage'),
});
const plan = createRoute({
  getParentRoute: () => assessment,
  path: '/plan',
  component: lazyRouteComponent(() => import('./features/plan/PlanPage'), 'PlanPage'),
});
const report = createRoute({
  getParentRoute: () => assessment,
  path: '/report',
  component: lazyRouteComponent(() => import('./features/export/ReportPage'), 'ReportPage'),
});

const claims = createRoute({
  getParentRoute: () => assessment,
  path: '/claims',
  component: lazyRouteComponent(() => import('./features/claims/ClaimsPage'), 'ClaimsPage'),
});
const vendors = createRoute({
  getParentRoute: () => assessment,
  path: '/vendors',
  component: lazyRouteComponent(() => import('./features/vendors/VendorsPage'), 'VendorsPage'),
});
const records = createRoute({
  getParentRoute: () => assessment,
  path: '/records',
  component: lazyRouteComponent(() => import('./features/records/RecordsPage'), 'RecordsPage'),
});
const knowledge = createRoute({
  getParentRoute: () => assessment,
  path: '/knowledge',
  component: lazyRouteComponent(() => import('./features/knowledge/KnowledgePage'), 'KnowledgePage'),
});

const questionnaire = createRoute({
  getParentRoute: () => assessment,
  path: '/questionnaire',
  component: lazyRouteComponent(
    () => import('./features/questionnaire/QuestionnairePage'),
    'QuestionnairePage',
  ),
});

const routeTree = root.addChildren([
  library,
  client,
  compare,
  packs,
  answering,
  assessment.addChildren([
    start,
    fit,
    workflows,
    degradedDay,
    questions,
    patterns,
    metrics,
    findings,
    plan,
    report,
    claims,
    vendors,
    records,
    knowledge,
    questionnaire,
  ]),
]);

/** The router of the app; tests hand in a history of their own. */
export function createAppRouter(history: RouterHistory = createHashHistory()) {
  return createRouter({
    routeTree,
    history,
    defaultErrorComponent: PageProblem,
    defaultPendingMs: 400,
    scrollRestoration: false,
  });
}

export type AppRouter = ReturnType<typeof createAppRouter>;

declare module '@tanstack/react-router' {
  interface Register {
    router: AppRouter;
  }
}
