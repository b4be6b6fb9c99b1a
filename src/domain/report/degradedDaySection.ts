/** What a workflow's page says about its degraded day: how far the roles agree, where they part, what was agreed. */
import * as z from 'zod';
import { ALIGNED_FROM } from '../alignment/alignedFrom';
import type { AlignmentResult, AlphaResult } from '../alignment/alignmentResult';
import { alphaLines } from '../alignment/alphaLines';
import { askedItems } from '../alignment/askedItems';
import type { ItemKey, ScriptRole } from '../alignment/degradedDay';
import { scriptRoles } from '../alignment/scriptRoles';
import type { ChoiceId } from '../ids';
import { Day } from '../time';
import { roleSentence } from './buildRoleSheets';
import type { ReportContext, WorkflowView } from './reportContext';
import { say, Sentence } from './sentence';

const sentences = z.array(Sentence);

export const DegradedDaySection = z.strictObject({
  lead: sentences,
  /** Largest disagreement first. */
  disagreements: z.array(
    z.strictObject({
      item: Sentence,
      same: z.number().int().nonnegative(),
      pairs: z.number().int().positive(),
      /** One sentence an answer: who gave it. */
      said: sentences,
    }),
  ),
  agreed: z.array(
    z.strictObject({
      item: Sentence,
      /** Empty where only words were agreed. */
      choice: z.string(),
      words: z.string(),
      on: Day,
      by: z.string(),
    }),
  ),
  note: sentences,
});
export type DegradedDaySection = z.infer<typeof DegradedDaySection>;

interface Texts {
  readonly item: (key: ItemKey) => Sentence;
  readonly choice: (key: ItemKey, id: ChoiceId) => string;
  readonly role: (role: ScriptRole) => Sentence;
}

/** Items are named by their key alone, so that one that is no longer asked still has a name. */
function textsOf({ pack, record }: ReportContext): Texts {
  const roles = new Map(scriptRoles(record).map((named) => [named.role, named]));
  const split = (key: ItemKey): readonly [string, string] => {
    const at = key.indexOf('/');
    return at === -1 ? [key, ''] : [key.slice(0, at), key.slice(at + 1)];
  };
  return {
    item: (key) => {
      const [id, milestone] = split(key);
      const item = pack.texts.script[id]?.short ?? id;
      return milestone === '' ? say('degraded:item', { item }) : say('degraded:itemFor', { item, milestone });
    },
    choice: (key, id) => pack.texts.script[split(key)[0]]?.choices[id] ?? id,
    role: (role) => roleSentence(roles.get(role) ?? { role, name: role }),
  };
}

const alphaSentences = (alphas: readonly AlphaResult[], { item }: Texts): Sentence[] =>
  alphaLines(alphas).map(({ named, roles, count, value, reason }) => {
    const values = { items: named.map(item), roles, count };
    return value === null
      ? say(`degraded:compare.alphaNone.${reason ?? 'no-variation'}`, values)
      : say('degraded:compare.alpha', { ...values, value });
  });

function lead({ alignment, items, roles }: AlignmentResult, texts: Texts): Sentence[] {
  const asked = say('degraded:compare.asked', { roles: roles.map(texts.role) });
  if (alignment === null) return [say('degraded:compare.notYet'), asked];
  const meaning = alignment === 1 ? 'all' : alignment >= ALIGNED_FROM ? 'most' : 'few';
  return [
    say('degraded:report.figure', { alignment }),
    say(`degraded:report.${meaning}`),
    items.length === 1
      ? say('degraded:compare.meansOne', { alignment })
      : say('degraded:compare.means', { alignment, count: items.length }),
    asked,
    say('degraded:compare.notScored'),
  ];
}

/** Undefined where no role said anything and nothing was agreed, so that such a page stays as it was. */
export function degradedDaySection(
  context: ReportContext,
  { workflow, result }: WorkflowView,
): DegradedDaySection | undefined {
  const { alignment } = result;
  const order = askedItems(context.pack.script, workflow).map(({ key }) => key);
  const agreed = context.record.agreedItems
    .filter(({ workflowId }) => workflowId === workflow.id)
    .sort((a, b) => placeIn(order, a.item) - placeIn(order, b.item) || (a.item < b.item ? -1 : 1));
  if (alignment === null && agreed.length === 0) return undefined;
  const texts = textsOf(context);
  const open = order.length - order.filter((key) => agreed.some(({ item }) => item === key)).length;
  return {
    lead: alignment === null ? [] : lead(alignment, texts),
    disagreements: (alignment?.disagreements ?? []).map(({ key, same, pairs, said, partedByWords }) => ({
      item: texts.item(key),
      same,
      pairs,
      said: [
        ...[...new Set(said.map(({ choice }) => choice))].map((choice) =>
          say('degraded:report.said', {
            roles: said.filter((one) => one.choice === choice).map(({ role }) => texts.role(role)),
            choice: texts.choice(key, choice),
          }),
        ),
        ...(partedByWords === 0 ? [] : [say('degraded:compare.parted', { count: partedByWords })]),
      ],
    })),
    agreed: agreed.map(({ item, choice, words, agreedOn, by }) => ({
      item: texts.item(item),
      choice: choice === null ? '' : texts.choice(item, choice),
      words,
      on: agreedOn,
      by,
    })),
    note: [
      ...(agreed.length === 0
        ? [say('degraded:report.nothingAgreed')]
        : open === 0
          ? []
          : [say('degraded:report.open', { count: open })]),
      ...alphaSentences(alignment?.alphas ?? [], texts),
    ],
  };
}

const placeIn = (order: readonly ItemKey[], key: ItemKey): number => {
  const at = order.indexOf(key);
  return at === -1 ? order.length : at;
};
