/** One thing that the product has to know, and the item of the pack that says it. */
export type CarrierKind =
  | 'belief'
  | 'cause'
  | 'criterion'
  | 'dimension'
  | 'discipline'
  | 'guardrail'
  | 'knowledge'
  | 'pattern'
  | 'question';

export interface DomainFact {
  /** `kind id` of the item. */
  readonly item: `${CarrierKind} ${string}`;
  /** The fact in short. */
  readonly fact: string;
  /** What has to occur in the item's texts, in any case of letters. */
  readonly words: readonly string[];
}

/** One row of the table. */
export const fact = (
  item: DomainFact['item'],
  text: string,
  ...words: readonly [string, ...string[]]
): DomainFact => ({ item, fact: text, words });
