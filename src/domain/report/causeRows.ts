/** Likely causes with their evidence in words. The strength is a band, never a number. */
import type { CauseBand, CauseResult, EvidenceItem } from '../assessment/assessmentResult';
import { smallerFirst } from '../smallerFirst';
import type { ReportContext, WorkflowView } from './reportContext';
import type { CauseRow } from './reportFigures';
import { say, type Sentence } from './sentence';

const RANK: Record<CauseBand, number> = { strong: 3, likely: 2, possible: 1, unlikely: 0 };

function evidenceSentence(context: ReportContext, item: EvidenceItem): Sentence {
  switch (item.kind) {
    case 'symptom': {
      const pattern = context.pattern(item.patternId);
      const when = item.lastSeen === null ? 'undated' : item.aged ? 'aged' : 'dated';
      const values = item.lastSeen === null ? { pattern } : { pattern, lastSeen: item.lastSeen };
      return item.source === 'measured'
        ? say(`evidence.measured.${when}`, { ...values, count: item.incidents })
        : say(`evidence.${item.occurrence}.${when}`, values);
    }
    case 'answers':
      return say('evidence.answers', { questions: item.questionIds.map((id) => context.question(id).short) });
    case 'belief':
      return say('evidence.belief', { voiced: context.belief(item.beliefId) });
  }
}

/** What a cause rests on, counted. Patterns may share incidents, so several of them only say "at least". */
function basisOf({ evidence }: CauseResult): Sentence[] {
  const counts = evidence.flatMap((item) =>
    item.kind === 'symptom' && item.source === 'measured' ? [item.incidents] : [],
  );
  const accounts = evidence.filter((item) => item.kind === 'symptom' && item.source !== 'measured').length;
  const answers = evidence.reduce(
    (sum, item) => sum + (item.kind === 'answers' ? item.questionIds.length : 0),
    0,
  );
  const beliefs = evidence.filter((item) => item.kind === 'belief').length;
  const counted = (key: string, count: number) => (count > 0 ? [say(`basis.${key}`, { count })] : []);
  return [
    ...counted(counts.length > 1 ? 'atLeastIncidents' : 'incidents', Math.max(0, ...counts)),
    ...counted('accounts', accounts),
    ...counted('answers', answers),
    ...counted('beliefs', beliefs),
  ];
}

/** Packs explain in two sentences: what happens, and what follows from it. Reports have room for the first. */
const firstSentence = (explains: string): string => /^.+?[.!?](?=\s|$)/su.exec(explains)?.[0] ?? explains;

function causeRow(
  context: ReportContext,
  cause: CauseResult,
  workflows: readonly string[],
  places: readonly string[],
  mostEvidence: number,
): CauseRow {
  const { plain, explains } = context.cause(cause.causeId);
  return {
    title: plain,
    explains: firstSentence(explains),
    band: cause.band,
    evidence: cause.evidence.slice(0, mostEvidence).map((item) => evidenceSentence(context, item)),
    basis: basisOf(cause),
    workflows: [...workflows],
    places: [...places],
  };
}

const MOST_OF_ONE = 5;

/** The causes of one workflow that are at least possible, strongest first, and how many lesser ones are left out. */
export function causeRowsOf(
  context: ReportContext,
  view: WorkflowView,
): { readonly rows: CauseRow[]; readonly leftOut: number } {
  const pointed = view.result.causes.filter((cause) => cause.evidence.length > 0);
  const shown = pointed.filter((cause) => cause.band !== 'unlikely').slice(0, MOST_OF_ONE);
  return {
    rows: shown.map((cause) =>
      causeRow(context, cause, [view.name], cause.serviceIds.map(context.service), 4),
    ),
    leftOut: pointed.length - shown.length,
  };
}

/**
 * The causes that weigh most over all workflows: strongest band, then in how many workflows it reaches that
 * band, then its best place on the axis, then pack order. Evidence is told from where it is strongest.
 */
export function topCauses(context: ReportContext, most: number): CauseRow[] {
  const order = context.pack.diagnosis.causes.map((cause) => cause.id);
  const served = context.views.filter((view) => view.result.decision !== 'overhead');
  const found = order.flatMap((causeId) => {
    const seen = served.flatMap((view) =>
      view.result.causes
        .filter((cause) => cause.causeId === causeId && cause.band !== 'unlikely')
        .map((cause) => ({ name: view.name, cause })),
    );
    const best = [...seen].sort((a, b) => smallerFirst(b.cause.position, a.cause.position))[0];
    return best === undefined ? [] : [{ best, seen }];
  });
  const atBest = ({ best, seen }: (typeof found)[number]) =>
    seen.filter((one) => one.cause.band === best.cause.band).length;
  return found
    .sort(
      (a, b) =>
        RANK[b.best.cause.band] - RANK[a.best.cause.band] ||
        atBest(b) - atBest(a) ||
        smallerFirst(b.best.cause.position, a.best.cause.position),
    )
    .slice(0, most)
    .map(({ best, seen }) => {
      const places = [...new Set(seen.flatMap((one) => one.cause.serviceIds.map(context.service)))];
      return causeRow(
        context,
        best.cause,
        seen.map((one) => one.name),
        places,
        1,
      );
    });
}
