import { keepPreviousData, skipToken, useQuery } from '@tanstack/react-query';
import { useMemo, useSyncExternalStore, type ReactNode } from 'react';
import { assess } from '../../domain/assessment/assess';
import type { AssessmentRecord } from '../../domain/assessment/assessmentRecord';
import type { AssessmentId, QuestionId, WorkflowId } from '../../domain/ids';
import { text } from '../../shared/i18n/text';
import { api, client } from '../api';
import { Loading } from '../ui/Loading';
import { Problem } from '../ui/Problem';
import { AssessmentContext, type OpenAssessment } from './assessmentContext';
import { assessmentChanges } from './assessmentChanges';
import { problemSentence } from './problemSentence';
import { recordKeeper } from './recordKeepers';
import { useToday } from './useToday';

export interface AssessmentPlace {
  readonly workflow: WorkflowId | null;
  readonly question: QuestionId | null;
  readonly part: string | null;
  readonly goTo: OpenAssessment['goTo'];
  readonly setWorkflow: OpenAssessment['setWorkflow'];
}

/** Opens an assessment for everything inside it: reads it once, then follows every change. */
export function AssessmentProvider({
  id,
  place,
  children,
}: {
  readonly id: AssessmentId;
  /** What the address names: a workflow, a question, a part of the page. */
  readonly place: AssessmentPlace;
  readonly children: ReactNode;
}) {
  const keeper = recordKeeper(id);
  const change = useMemo(() => assessmentChanges(keeper, client), [keeper]);
  const { error: readError, refetch: readAgain } = useQuery({
    queryKey: ['assessment-record', id],
    queryFn: async () => {
      await keeper.load();
      return id;
    },
  });
  const record = useSyncExternalStore(keeper.subscribe, keeper.shown);
  const acknowledged = useSyncExternalStore(keeper.subscribe, keeper.acknowledged);
  const {
    data: pack,
    error: packError,
    refetch: readPackAgain,
  } = useQuery(
    api.packs.get.queryOptions({ input: record?.assessment.pack ?? skipToken, staleTime: Infinity }),
  );
  const loaded = record !== null;
  const ownDay = record?.assessment.asOf ?? null;
  const today = useToday();
  const figuresInput = loaded
    ? { assessmentId: id, asOf: ownDay, from: 'started' as const, today }
    : skipToken;
  const {
    data: metrics,
    error: metricsError,
    refetch: readMetricsAgain,
  } = useQuery(
    api.metrics.figures.queryOptions({
      input: figuresInput,
      // Counted anew when a workflow is renamed, gets other places or another target, or when an incident is written
      // down, once the backend knows.
      queryKey: [...api.metrics.figures.queryKey({ input: figuresInput }), countedBy(acknowledged)],
      // While the figures of another day are read, those of the day before stay on screen.
      placeholderData: keepPreviousData,
    }),
  );
  const asOf = ownDay ?? today;
  const { workflow: asked, question, part, goTo, setWorkflow } = place;

  const open = useMemo<OpenAssessment | null>(() => {
    if (record === null || pack === undefined || metrics === undefined) return null;
    const result = assess(record, pack, metrics, asOf);
    const workflow = record.workflows.find((entry) => entry.id === asked) ?? record.workflows[0] ?? null;
    return {
      record,
      pack,
      metrics,
      result,
      asOf,
      workflow,
      workflowResult: result.workflows.find((entry) => entry.workflowId === workflow?.id) ?? null,
      setWorkflow,
      question,
      part,
      goTo,
      change,
      latest: () => keeper.shown() ?? record,
      reload: async () => {
        await Promise.all([readAgain(), readMetricsAgain()]);
      },
    };
  }, [
    record,
    pack,
    metrics,
    asOf,
    asked,
    question,
    part,
    goTo,
    setWorkflow,
    change,
    keeper,
    readAgain,
    readMetricsAgain,
  ]);

  const error = readError ?? packError ?? metricsError;
  if (open !== null) return <AssessmentContext value={open}>{children}</AssessmentContext>;
  if (error !== null) {
    return (
      <Problem
        what={text('app:assessment.notOpened')}
        kept={problemSentence(error)}
        actions={[
          {
            label: text('app:ui.tryAgain'),
            act: () => void Promise.all([readAgain(), readPackAgain(), readMetricsAgain()]),
          },
        ]}
      />
    );
  }
  return <Loading />;
}

/** What of the record decides how imported incidents are sorted and counted. */
const countedBy = (record: AssessmentRecord | null): string =>
  JSON.stringify(
    record === null
      ? null
      : [
          record.workflows.map(({ id, name, services, targets }) => [id, name, services, targets.truth]),
          record.incidents,
        ],
  );
