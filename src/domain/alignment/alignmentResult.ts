/** What the roles' answers about the degraded day come to, in one workflow. */
import type { ChoiceId, ScriptItemId } from '../ids';
import type { Day } from '../time';
import type { ItemKey, ScriptRole } from './degradedDay';

/** What one role said to one item. */
export interface RoleSaid {
  readonly role: ScriptRole;
  readonly choice: ChoiceId;
  readonly words: string;
}

export interface ItemAgreement {
  readonly key: ItemKey;
  readonly itemId: ScriptItemId;
  readonly milestone: string | null;
  /** Roles that chose, in the order of the assessment's roles; at least two. */
  readonly said: readonly RoleSaid[];
  /** Pairs of roles that both chose. */
  readonly pairs: number;
  /** Pairs with the same choice whose words were not judged different. */
  readonly same: number;
  /** Pairs with the same choice whose words were judged different. */
  readonly partedByWords: number;
  /** `same / pairs`, 0 to 1. */
  readonly agreement: number;
}

/** An item that is not compared, because too few chose or because it is no longer asked. */
export interface LeftOutItem {
  readonly key: ItemKey;
  readonly why: 'nobody' | 'one-role' | 'no-longer-asked';
  /** Whoever said something to it, be it in words only. */
  readonly roles: readonly ScriptRole[];
}

/** Krippendorff's alpha over the ordinal items that share one list of choices. */
export interface AlphaResult {
  readonly items: readonly ItemKey[];
  /** Roles that chose in at least one of the items. */
  readonly roles: number;
  /** Null: undefined, for the reason given. */
  readonly value: number | null;
  readonly reason: 'fewer-than-three-roles' | 'one-item' | 'no-variation' | null;
}

export interface AlignmentResult {
  /** Mean agreement over `items`, 0 to 1; null while no item has two answers. */
  readonly alignment: number | null;
  /** Compared items in the script's order. */
  readonly items: readonly ItemAgreement[];
  readonly leftOut: readonly LeftOutItem[];
  /** One for each list of choices of ordinal items, in the script's order. */
  readonly alphas: readonly AlphaResult[];
  /** Compared items on which not every pair agrees, largest disagreement first, then in the script's order. */
  readonly disagreements: readonly ItemAgreement[];
  /** Roles that said anything in this workflow, in the order of the assessment's roles. */
  readonly roles: readonly ScriptRole[];
  /** First and last day on which they did, in UTC. */
  readonly from: Day;
  readonly to: Day;
}
