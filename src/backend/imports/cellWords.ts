/** What the words in cells mean. */
import type { ReportedBy, Severity } from '../../domain/metrics/importTypes';
import { withoutAccents } from './writtenTime';

const MISSING = new Set(['', '?', '-', 'n/a', 'null', 'none']);

/** The cell without blanks around it, or null when it says that nothing is there. */
export function present(cell: string | undefined): string | null {
  if (cell === undefined) return null;
  const text = cell.trim();
  return text.length <= 4 && MISSING.has(text.toLowerCase()) ? null : text;
}

const plain = (text: string): string => withoutAccents(text).trim().toLowerCase();

const SEVERITY_WORDS: Record<Severity, readonly string[]> = {
  SEV1: ['critical', 'blocker', 'highest', 'urgent', 'emergency', 'critico', 'critica', 'urgente'],
  SEV2: ['high', 'major', 'alta', 'alto', 'mayor'],
  SEV3: ['medium', 'moderate', 'minor', 'normal', 'media', 'medio', 'warning'],
  SEV4: ['low', 'lowest', 'trivial', 'planning', 'info', 'informational', 'baixa', 'baja'],
};
const CLOSED = [
  'closed',
  'resolved',
  'done',
  'complete',
  'completed',
  'solved',
  'fixed',
  'canceled',
  'cancelled',
  'closed complete',
  'closed incomplete',
  'closed skipped',
  'encerrado',
  'encerrada',
  'fechado',
  'fechada',
  'resolvido',
  'resolvida',
  'concluido',
  'concluida',
  'cerrado',
  'cerrada',
  'resuelto',
  'resuelta',
  'geschlossen',
  'gelost',
  'erledigt',
  'ferme',
  'resolu',
];
/** ServiceNow's incident states as numbers: resolved, closed, canceled. */
const SERVICENOW_CLOSED = ['6', '7', '8'];
const SYSTEM = [
  'system',
  'monitor',
  'monitoring',
  'alert',
  'alerting',
  'event',
  'automated',
  'automatic',
  'automation',
  'auto',
  'api',
  'integration',
  'bot',
  'synthetic',
  'probe',
  'healthcheck',
  'sistema',
  'monitoramento',
  'monitoreo',
  'integration user',
];
const NO = new Set(['no', 'false', '0', 'n', 'f', 'nao', 'nein', 'non']);

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
  closedStates: isServiceNow ? [...CLOSED, ...SERVICENOW_CLOSED] : CLOSED,
  reportedBySystem: SYSTEM,
});

/** The meaning of words in one import. */
export class CellWords {
  private readonly severities: Map<string, Severity>;
  private readonly closed: Set<string>;
  private readonly system: Set<string>;

  constructor(given: GivenWords, isServiceNow: boolean) {
    const usual = Object.entries(SEVERITY_WORDS).flatMap(([severity, words]) =>
      words.map((word) => [word, severity as Severity] as const),
    );
    const own = Object.entries(given?.severity ?? {}).map(
      ([word, severity]) => [plain(word), severity] as const,
    );
    this.severities = new Map([...usual, ...own]);
    const words = given ?? usualWords(isServiceNow);
    this.closed = new Set(words.closedStates.map(plain));
    this.system = new Set(words.reportedBySystem.map(plain));
  }

  /** `P1`, `Sev 2`, `3 - Moderate`, `critical`; null for a word that says nothing about severity. */
  readonly severity = remembering((text) => this.severityOf(text));
  readonly isClosed = remembering((text) => this.closed.has(plain(text)));
  readonly reportedBy = remembering((text): ReportedBy =>
    this.system.has(plain(text)) ? 'system' : 'person',
  );
  /** A change number counts as yes. */
  readonly isYes = remembering((text) => !NO.has(plain(text)));

  private severityOf(text: string): Severity | null {
    const word = plain(text);
    const known = this.severities.get(word);
    if (known !== undefined) return known;
    const level = /^(?:sev(?:erity)?|prio(?:rity)?|p|s)?[\s\-_]*([0-5])(?!\d)/.exec(word)?.[1];
    if (level !== undefined)
      return (['SEV1', 'SEV1', 'SEV2', 'SEV3', 'SEV4', 'SEV4'] as const)[Number(level)] ?? null;
    return null;
  }
}
