import type { AssessmentRecord } from '../assessment/assessmentRecord';
import type { Pack } from '../pack/packSchema';
import { instant, type Instant } from '../time';
import { askedItems } from './askedItems';
import type { RoleAnswer } from './degradedDay';
import type { RoleFile } from './roleFile';
import { scriptRoles } from './scriptRoles';

/** Why nothing of a role file was taken in. */
export type RoleFileRefusal = 'other-assessment' | 'unknown-role' | 'nothing-answered';

/** One answer of the file beside what is here. */
export interface CheckedAnswer {
  readonly answer: RoleAnswer;
  /** What this role has said here, where it says something else than the file; else null. */
  readonly other: RoleAnswer | null;
  /** Names, for a person. */
  readonly workflow: string;
  readonly item: string;
  readonly milestone: string | null;
}

export interface LeftOutAnswer {
  readonly why: 'unknown-workflow' | 'unknown-item' | 'unknown-choice';
  readonly workflow: string;
  readonly item: string;
  readonly milestone: string | null;
}

export type RoleFileCheck =
  | { readonly kind: 'refused'; readonly why: RoleFileRefusal }
  | {
      readonly kind: 'read';
      /** Said by nobody of this role yet. */
      readonly fresh: readonly CheckedAnswer[];
      /** Something else stands here: somebody has to choose. */
      readonly differing: readonly CheckedAnswer[];
      /** The same stands here already. */
      readonly same: number;
      readonly leftOut: readonly LeftOutAnswer[];
      /** The file was made with another version of the pack. */
      readonly otherPack: boolean;
    };

/**
 * Holds a role file against the assessment that it is to go into. Nothing is decided here where the two differ: both
 * answers are given, whichever is later. Answers from after `now`, from a computer whose clock is ahead, count as
 * given now, so that they do not stay the latest for good. Of two answers to one item the later counts.
 */
export function checkRoleFile(
  file: RoleFile,
  record: AssessmentRecord,
  pack: Pick<Pack, 'script'>,
  now: Instant,
): RoleFileCheck {
  if (file.assessment.id !== record.assessment.id) return { kind: 'refused', why: 'other-assessment' };
  const { role } = file.role;
  if (!scriptRoles(record).some((known) => known.role === role))
    return { kind: 'refused', why: 'unknown-role' };
  const said = latest(file.answers.map((answer) => ({ ...answer, role }))).filter(
    ({ choice, words }) => choice !== null || words.trim() !== '',
  );
  if (said.length === 0) return { kind: 'refused', why: 'nothing-answered' };

  const asked = new Map(record.workflows.map((one) => [one.id, askedItems(pack.script, one)]));
  const names = new Map(record.workflows.map((one) => [one.id, one.name]));
  const inFile = new Map(file.workflows.map((one) => [one.id, one]));
  const here = new Map(
    record.roleAnswers.filter((answer) => answer.role === role).map((answer) => [place(answer), answer]),
  );
  const fresh: CheckedAnswer[] = [];
  const differing: CheckedAnswer[] = [];
  const leftOut: LeftOutAnswer[] = [];
  let same = 0;
  for (const given of said) {
    const texts = inFile.get(given.workflowId);
    const item = texts?.items.find((one) => one.item === given.item);
    const named = {
      workflow: names.get(given.workflowId) ?? texts?.name ?? given.workflowId,
      item: item?.short ?? given.item,
      milestone: item?.milestone ?? null,
    };
    const items = asked.get(given.workflowId);
    const known = items?.find(({ key }) => key === given.item);
    const why =
      items === undefined
        ? 'unknown-workflow'
        : known === undefined
          ? 'unknown-item'
          : given.choice !== null && !known.item.choices.includes(given.choice)
            ? 'unknown-choice'
            : null;
    if (why !== null) {
      leftOut.push({ why, ...named });
      continue;
    }
    const answer: RoleAnswer = { ...given, answeredAt: instant(Math.min(given.answeredAt, now)) };
    const other = here.get(place(answer)) ?? null;
    if (other === null || (other.choice === null && other.words.trim() === ''))
      fresh.push({ answer, other: null, ...named });
    else if (other.choice === answer.choice && other.words === answer.words) same += 1;
    else differing.push({ answer, other, ...named });
  }
  const { id, version, hash } = record.assessment.pack;
  const otherPack = file.pack.id !== id || file.pack.version !== version || file.pack.hash !== hash;
  return { kind: 'read', fresh, differing, same, leftOut, otherPack };
}

const place = ({ workflowId, item }: Pick<RoleAnswer, 'workflowId' | 'item'>): string =>
  JSON.stringify([workflowId, item]);

/** One answer to each item, in the order of the file. */
function latest(answers: readonly RoleAnswer[]): readonly RoleAnswer[] {
  const found = new Map<string, RoleAnswer>();
  for (const answer of answers) {
    const known = found.get(place(answer));
    if (known === undefined || answer.answeredAt >= known.answeredAt) found.set(place(answer), answer);
  }
  return [...found.values()];
}
