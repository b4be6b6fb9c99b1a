import type { AssessmentRecord, Workflow } from '../assessment/assessmentRecord';
import type { WorkflowId } from '../ids';
import type { Pack } from '../pack/packSchema';
import type { ScriptItem } from '../pack/packScript';
import { dayOf } from '../time';
import type { AlignmentResult, AlphaResult, ItemAgreement, LeftOutItem, RoleSaid } from './alignmentResult';
import { askedItems, type AskedItem } from './askedItems';
import type { ItemKey, RoleAnswer, ScriptRole, WordsJudgement } from './degradedDay';
import { krippendorffAlpha } from './krippendorffAlpha';
import { scriptRoles } from './scriptRoles';

/** What was said and judged about the degraded day, found by workflow. */
export interface DegradedDayIndex {
  /** Place of each role in the assessment's order. */
  readonly order: ReadonlyMap<ScriptRole, number>;
  readonly answers: ReadonlyMap<WorkflowId, readonly RoleAnswer[]>;
  readonly judgements: ReadonlyMap<WorkflowId, ReadonlyMap<ItemKey, WordsJudgement>>;
}

/** Indexes what a record holds about the degraded day. */
export function degradedDayIndex(
  record: Pick<AssessmentRecord, 'addedRoles' | 'roleAnswers' | 'wordsJudgements'>,
): DegradedDayIndex {
  const answers = new Map<WorkflowId, RoleAnswer[]>();
  for (const answer of record.roleAnswers) {
    const known = answers.get(answer.workflowId);
    if (known === undefined) answers.set(answer.workflowId, [answer]);
    else known.push(answer);
  }
  const judgements = new Map<WorkflowId, Map<ItemKey, WordsJudgement>>();
  for (const judgement of record.wordsJudgements) {
    const known = judgements.get(judgement.workflowId) ?? new Map<ItemKey, WordsJudgement>();
    judgements.set(judgement.workflowId, known.set(judgement.item, judgement));
  }
  return {
    order: new Map(scriptRoles(record).map(({ role }, at) => [role, at])),
    answers,
    judgements,
  };
}

/**
 * How far the roles agree on the degraded day of a workflow (section 8); null while nobody said anything. Not part of
 * any score.
 *
 * Agreement of an item is the share of pairs of roles with the same choice. Where the facilitator judged what two
 * roles wrote beside the same choice to be different, that pair does not agree: the same tick for two meanings is no
 * shared definition. Words never turn two choices into one, and an item is one item whether its words were judged or
 * not, so that judging can only lower the figure and nobody can talk it up. Words without a choice do not count.
 * A choice that the script no longer has counts as none.
 *
 * Alpha is taken over the ordinal items that share one list of choices, since the third of six times and the third of
 * five other choices are no values of one scale; pooling them would count the differences between scales as variation
 * and flatter the result. A list with a single item has none: alpha of one item is 0 whatever was answered.
 */
export function alignmentOf(
  index: DegradedDayIndex,
  pack: Pick<Pack, 'script'>,
  workflow: Pick<Workflow, 'id' | 'milestones'>,
): AlignmentResult | null {
  const everything = (index.answers.get(workflow.id) ?? []).filter(saysSomething);
  const days = everything.map(({ answeredAt }) => dayOf(answeredAt)).sort();
  const [from, to] = [days[0], days.at(-1)];
  if (from === undefined || to === undefined) return null;
  const answers = byItem(everything, index.order);
  const judgements = index.judgements.get(workflow.id);
  const asked = askedItems(pack.script, workflow);
  const compared = asked.map((item) => ({
    item,
    said: saidTo(item.item, answers.get(item.key) ?? []),
  }));
  const items = compared.flatMap(({ item, said }) =>
    said.length < 2 ? [] : [agreementOf(item, said, judgements?.get(item.key))],
  );
  return {
    alignment:
      items.length === 0 ? null : items.reduce((sum, { agreement }) => sum + agreement, 0) / items.length,
    items,
    leftOut: [
      ...compared.flatMap(({ item, said }) => leftOut(item.key, said, answers.get(item.key) ?? [])),
      ...noLongerAsked(asked, answers),
    ],
    alphas: alphas(compared),
    disagreements: items.filter(({ same, pairs }) => same < pairs).sort((a, b) => a.agreement - b.agreement),
    roles: [...new Set([...answers.values()].flat().map(({ role }) => role))].sort(byRole(index.order)),
    from,
    to,
  };
}

const saysSomething = ({ choice, words }: RoleAnswer): boolean => choice !== null || words.trim() !== '';

/** Roles of the assessment in its order, then any others by their id. */
const byRole =
  (order: ReadonlyMap<ScriptRole, number>) =>
  (a: ScriptRole, b: ScriptRole): number =>
    (order.get(a) ?? Infinity) === (order.get(b) ?? Infinity)
      ? a < b
        ? -1
        : 1
      : (order.get(a) ?? Infinity) - (order.get(b) ?? Infinity);

/** Answers of each item in the order of the roles; of two by one role the later counts. */
function byItem(
  answers: readonly RoleAnswer[],
  order: ReadonlyMap<ScriptRole, number>,
): ReadonlyMap<ItemKey, readonly RoleAnswer[]> {
  const items = new Map<ItemKey, Map<ScriptRole, RoleAnswer>>();
  for (const answer of answers) {
    const roles = items.get(answer.item) ?? new Map<ScriptRole, RoleAnswer>();
    const known = roles.get(answer.role);
    if (known === undefined || answer.answeredAt >= known.answeredAt) roles.set(answer.role, answer);
    items.set(answer.item, roles);
  }
  const compare = byRole(order);
  return new Map(
    [...items]
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([key, roles]) => [key, [...roles.values()].sort((a, b) => compare(a.role, b.role))]),
  );
}

const saidTo = (item: ScriptItem, answers: readonly RoleAnswer[]): readonly RoleSaid[] =>
  answers.flatMap(({ role, choice, words }) =>
    choice !== null && item.choices.includes(choice) ? [{ role, choice, words }] : [],
  );

function agreementOf(
  { key, item, milestone }: AskedItem,
  said: readonly RoleSaid[],
  judgement: WordsJudgement | undefined,
): ItemAgreement {
  const groupOf = new Map<ScriptRole, number>();
  judgement?.groups.forEach((group, at) => group.forEach((role) => groupOf.set(role, at)));
  const partedBy = (a: RoleSaid, b: RoleSaid): boolean => {
    if (a.words.trim() === '' || b.words.trim() === '') return false;
    const [one, other] = [groupOf.get(a.role), groupOf.get(b.role)];
    return one !== undefined && other !== undefined && one !== other;
  };
  let same = 0;
  let partedByWords = 0;
  said.forEach((a, at) =>
    said.slice(at + 1).forEach((b) => {
      if (a.choice !== b.choice) return;
      if (partedBy(a, b)) partedByWords += 1;
      else same += 1;
    }),
  );
  const pairs = (said.length * (said.length - 1)) / 2;
  return { key, itemId: item.id, milestone, said, pairs, same, partedByWords, agreement: same / pairs };
}

const leftOut = (
  key: ItemKey,
  said: readonly RoleSaid[],
  answers: readonly RoleAnswer[],
): readonly LeftOutItem[] =>
  said.length >= 2
    ? []
    : [{ key, why: said.length === 0 ? 'nobody' : 'one-role', roles: answers.map(({ role }) => role) }];

/** Answers to items that the workflow had before: a milestone was renamed, or the script changed. */
function noLongerAsked(
  asked: readonly AskedItem[],
  answers: ReadonlyMap<ItemKey, readonly RoleAnswer[]>,
): readonly LeftOutItem[] {
  const known = new Set(asked.map(({ key }) => key));
  return [...answers].flatMap(([key, said]): LeftOutItem[] =>
    known.has(key) ? [] : [{ key, why: 'no-longer-asked', roles: said.map(({ role }) => role) }],
  );
}

interface ComparedItem {
  readonly item: AskedItem;
  readonly said: readonly RoleSaid[];
}

const ROLES_FOR_ALPHA = 3;

function alphas(compared: readonly ComparedItem[]): readonly AlphaResult[] {
  const scales = new Map<string, ComparedItem[]>();
  for (const entry of compared) {
    if (entry.item.item.scale !== 'ordinal' || entry.said.length < 2) continue;
    const scale = entry.item.item.choices.join(' ');
    const known = scales.get(scale);
    if (known === undefined) scales.set(scale, [entry]);
    else known.push(entry);
  }
  return [...scales.values()].map((entries): AlphaResult => {
    const items = entries.map(({ item }) => item.key);
    const roles = new Set(entries.flatMap(({ said }) => said.map(({ role }) => role))).size;
    if (roles < ROLES_FOR_ALPHA) return { items, roles, value: null, reason: 'fewer-than-three-roles' };
    const units = entries.map(({ item, said }) =>
      said.map(({ choice }) => item.item.choices.indexOf(choice)),
    );
    const value = krippendorffAlpha(units, 'ordinal');
    if (value === null) return { items, roles, value, reason: 'no-variation' };
    if (entries.length === 1) return { items, roles, value: null, reason: 'one-item' };
    return { items, roles, value, reason: null };
  });
}
