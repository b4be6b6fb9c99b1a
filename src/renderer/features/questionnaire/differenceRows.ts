import { PACK_PARTS, type PackDiff, type Recounted, type Reworded } from '../../../domain/pack/packDiff';
import type { Pack } from '../../../domain/pack/packSchema';
import { text } from '../../../shared/i18n/text';

/** One line of the table of differences; null where the kind of thing has no such column. */
export interface DifferenceRow {
  readonly name: string;
  readonly added: number | null;
  readonly dropped: number | null;
  readonly changed: number;
}

/** A list behind one figure of the table. */
export interface DifferenceList {
  readonly title: string;
  readonly lines: readonly string[];
}

const partName = (part: string): string => text(`packs:questionnaire.parts.${part}`);

/** How many things are new, gone and changed, for every kind in which anything is. */
export function differenceRows(diff: PackDiff): readonly DifferenceRow[] {
  const { questions, dimensions, parts } = diff;
  const changed = new Set([...questions.reworded, ...questions.recounted].map(({ id }) => id));
  const rows: readonly DifferenceRow[] = [
    {
      name: partName('questions'),
      added: questions.added.length,
      dropped: questions.dropped.length,
      changed: changed.size,
    },
    { name: partName('dimension'), added: null, dropped: null, changed: dimensions.length },
    ...PACK_PARTS.map((part) => ({
      name: partName(part),
      added: parts[part].added.length,
      dropped: parts[part].dropped.length,
      changed: parts[part].changed.length,
    })),
  ];
  return rows.filter((row) => (row.added ?? 0) + (row.dropped ?? 0) + row.changed > 0);
}

const list = (parts: readonly string[]): string => parts.join('; ');

const rewordedLine = ({ name, prompt, levels }: Reworded): string => {
  const told = [
    ...(prompt ? [text('packs:questionnaire.promptAnew')] : []),
    ...(levels.length > 0
      ? [text('packs:questionnaire.levelsAnew', { count: levels.length, levels: levels.join(', ') })]
      : []),
  ];
  return `${name}: ${list(told)}`;
};

function recountedLine(question: Recounted, after: Pack): string {
  const { name, weight, core, scope, discipline, guardrail, applicability } = question;
  const say = (key: string, values = {}) => text(`packs:questionnaire.${key}`, values);
  const told = [
    ...(weight === null ? [] : [say('weight', weight)]),
    ...(core === null ? [] : [say(core.to ? 'nowCore' : 'notCore')]),
    ...(scope === null ? [] : [say(scope.to === 'client' ? 'nowClient' : 'nowWorkflow')]),
    ...(discipline === null
      ? []
      : [say('discipline', { name: after.texts.pack.disciplines[discipline.to]?.name ?? discipline.to })]),
    ...(guardrail ? [say('guardrail')] : []),
    ...(applicability ? [say('applicability')] : []),
  ];
  return `${name}: ${list(told)}`;
}

/** Everything that differs, by name, in lists; empty ones are left out. */
export function differenceLists(diff: PackDiff, after: Pack): readonly DifferenceList[] {
  const { questions, dimensions, parts } = diff;
  const names = (items: readonly { readonly name: string }[]) => items.map(({ name }) => name);
  const titled = (key: string, part: string) => text(`packs:questionnaire.${key}`, { part: partName(part) });
  const absent = text('packs:questionnaire.absent');
  const lists: readonly DifferenceList[] = [
    { title: titled('listNew', 'questions'), lines: names(questions.added) },
    { title: titled('listGone', 'questions'), lines: names(questions.dropped) },
    { title: text('packs:questionnaire.reworded'), lines: questions.reworded.map(rewordedLine) },
    {
      title: text('packs:questionnaire.recounted'),
      lines: questions.recounted.map((question) => recountedLine(question, after)),
    },
    {
      title: partName('dimension'),
      lines: dimensions.map(({ name, from, to }) =>
        text('packs:questionnaire.dimensionWeight', { name, from: from ?? absent, to: to ?? absent }),
      ),
    },
    ...PACK_PARTS.flatMap((part) => [
      { title: titled('listNew', part), lines: names(parts[part].added) },
      { title: titled('listGone', part), lines: names(parts[part].dropped) },
      { title: titled('listChanged', part), lines: names(parts[part].changed) },
    ]),
  ];
  return lists.filter(({ lines }) => lines.length > 0);
}
