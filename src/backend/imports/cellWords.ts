/** What the words in cells mean. */
import type { ReportedBy, Severity } from '../../domain/metrics/importTypes';
import {
  CHANGE_WORDS,
  CLOSED_STATES,
  NO,
  NOBODY,
  OPEN_STATES,
  PERSON_WORDS,
  SEVERITY_WORDS,
  SYSTEM_TOOLS,
  SYSTEM_WORDS,
  YES,
} from './usualWords';
import { withoutAccents } from './writtenTime';

const MISSING = new Set(['', '?', '-', 'n/a', 'null', 'none']);

/** The cell without blanks around it, or null when it says that nothing is there. */
export function present(cell: string | undefined): string | null {
  if (cell === undefined) return null;
  const text = cell.trim();
  return text.length <= 4 && MISSING.has(text.toLowerCase()) ? null : text;
}

const plain = (text: string): string => withoutAccents(text).trim().toLowerCase();

/** ServiceNow's incident states as numbers: resolved, closed, canceled. */
const SERVICENOW_CLOSED = ['6', '7', '8'];
const SERVICENOW_STATE = /^[1-8]$/;

const REMEMBERED = 1000;

/** Few words, many cells: each is looked at once. */
function remembering<T>(meaning: (text: string) => T): (text: string) => T {
  const known = new Map<string, T>();
  return (text) => {
    const found = known.get(text);
    if (found !== undefined) return found;
    const answer = meaning(text);
    if (known.size < REMEMBERED) known.set(text, answer);
    return answer;
  };
}

/** A file's own words, or null for the usual ones. */
export type GivenWords = {
  severity: Readonly<Record<string, Severity>>;
  closedStates: readonly string[];
  reportedBySystem: readonly string[];
} | null;

/** The words that count when a file's own are not given. */
export const usualWords = (isServiceNow: boolean) => ({
  closedStates: [...CLOSED_STATES, ...(isServiceNow ? SERVICENOW_CLOSED : [])],
  reportedBySystem: [...SYSTEM_WORDS],
});

/** A longer text tells a story. */
const LONGEST_WORDS = 100;
const LEVELS = ['SEV1', 'SEV1', 'SEV2', 'SEV3', 'SEV4', 'SEV4'] as const;
/** `1`, `P1`, `Sev-2`, `S3`, `Priority 4`, `1 - Critical`, `1. Major`, `2 High`: a number alone, or with words behind. */
const LEVEL_FIRST =
  /^(?:sev(?:erity)?|prio(?:rity)?|prioridade|prioridad|prioritat|priorite|severidade|severidad|schweregrad|gravite|p|s)?[\s\-_:#]*([0-5])(?:\.0+)?(?:$|\s*[-–—:.,;)/|(]|\s+\p{L}+$)/u;
/** `High (P2)`, `Critical - SEV1`. */
const LEVEL_WITHIN = /(?:^|[\s([\-–:/])(?:sev(?:erity)?|p|s)[\s\-_]?([0-5])(?=$|[\s)\]\-–:/,])/u;
/** `Closed - no action`, `Resolved (Permanently)`, `7 - Closed`; what only says how it will end is another state. */
const CLOSED_FIRST = /^(?:\d+\s*[-–.:]\s*)?(?:closed|resolved|solved|cancell?ed|completed)(?=\s*[-–/:(,]|$)/;
/** A change's number, or the key by which a tool refers to it. */
const CHANGE_NUMBER =
  /^(?:(?:chg|change|chng|crq|rfc|cr|cm|tkt|rel)[-_ #]*\d+|[a-z][a-z\d]+-\d+|#?\d{2,}|[\da-f]{32})\b/;

/** The meaning of words in one import. */
export class CellWords {
  private readonly severities: Map<string, Severity>;
  private readonly closed: Set<string>;
  private readonly system: Set<string>;
  private readonly isUsual: boolean;
  private readonly open: Set<string> = new Set(OPEN_STATES);

  constructor(
    given: GivenWords,
    private readonly isServiceNow: boolean,
  ) {
    const usual = Object.entries(SEVERITY_WORDS).flatMap(([severity, words]) =>
      words.map((word) => [word, severity as Severity] as const),
    );
    const own = Object.entries(given?.severity ?? {}).map(
      ([word, severity]) => [plain(word), severity] as const,
    );
    this.severities = new Map([...usual, ...own]);
    this.isUsual = given === null;
    const words = given ?? usualWords(isServiceNow);
    this.closed = new Set(words.closedStates.map(plain));
    this.system = new Set(words.reportedBySystem.map(plain));
  }

  /** `P1`, `Sev 2`, `3 - Moderate`, `critical`; null for a word that says nothing about severity. */
  readonly severity = remembering((text) => this.severityOf(text));
  readonly isClosed = remembering((text) => this.isClosedState(plain(text)));
  /** A known state at all, closed or not; tells a state of incidents from one of a federation. */
  readonly isState = remembering((text) => {
    const word = plain(text);
    return (
      this.open.has(word) ||
      this.isClosedState(word) ||
      /^(?:awaiting|waiting|pending|aguardando|esperando|wartet|en attente)\b/.test(word) ||
      (this.isServiceNow && SERVICENOW_STATE.test(word))
    );
  });
  /** A name that is no system's is a person's; null for a word that names neither. */
  readonly reportedBy = remembering((text) => this.reporterOf(plain(text)));
  /** A word that is known to name a system or people; tells who reported from any other source. */
  readonly isReporter = remembering((text) => {
    const word = plain(text);
    return PERSON_WORDS.includes(word) || this.reporterOf(word) === 'system';
  });
  /** Yes, no, or the number of a change, which counts as yes; null for a cause of another sort. */
  readonly isYes = remembering((text) => this.answerOf(plain(text)));

  private isClosedState(word: string): boolean {
    return this.closed.has(word) || (this.isUsual && CLOSED_FIRST.test(word));
  }

  private reporterOf(word: string): ReportedBy | null {
    if (this.system.has(word)) return 'system';
    if (!this.isUsual) return 'person';
    if (SYSTEM_TOOLS.test(word)) return 'system';
    return NOBODY.includes(word) || /^[\W\d]+$/.test(word) || /^[\da-f]{32}$/.test(word) ? null : 'person';
  }

  private answerOf(word: string): boolean | null {
    if (NO.includes(word)) return false;
    if (YES.includes(word)) return true;
    return CHANGE_NUMBER.test(word) || CHANGE_WORDS.test(word) ? true : null;
  }

  private severityOf(text: string): Severity | null {
    const word = plain(text);
    const known = this.severities.get(word);
    if (known !== undefined) return known;
    if (word.length > LONGEST_WORDS) return null;
    const level = (LEVEL_FIRST.exec(word) ?? LEVEL_WITHIN.exec(word))?.[1];
    if (level !== undefined) return LEVELS[Number(level)] ?? null;
    // `Critical - all users`, `high/urgent`: the word before the mark.
    const first = /^([\p{L} ]+?)\s*[-–—:/(|,]/u.exec(word)?.[1];
    return first === undefined ? null : (this.severities.get(first) ?? null);
  }
}
