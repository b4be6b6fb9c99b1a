/** How a drill or a change went, in the words of files. */
import type { DrillOutcome } from '../../../domain/pack/receiptKind';
import { withoutAccents } from '../writtenTime';

const list = (text: string): readonly string[] => text.split(',').map((word) => word.trim());

const DRILL: Readonly<Record<DrillOutcome | 'planned', readonly string[]>> = {
  passed:
    list(`passed, pass, successful, success, succeeded, ok, okay, yes, y, true, 1, green, bestanden, erfolgreich,
    erfolg, gelungen, ja, aprovado, aprovada, passou, sucesso, com sucesso, bem sucedido, bem sucedida, sim, s, aprobado,
    aprobada, exitoso, exitosa, exito, con exito, superado, superada, si, reussi, reussie, succes, oui, o, valide`),
  partly:
    list(`partly, partial, partially, in part, partial success, partially passed, partially successful, mixed,
    passed with findings, passed with issues, successful with issues, amber, yellow, teilweise, zum teil,
    teilweise bestanden, bedingt bestanden, teilerfolg, parcial, parcialmente, em parte, sucesso parcial, en parte,
    exito parcial, partiel, partielle, partiellement, en partie, succes partiel`),
  failed:
    list(`failed, fail, failure, unsuccessful, not passed, not successful, no, n, false, 0, nok, not ok, red,
    nicht bestanden, durchgefallen, gescheitert, fehlgeschlagen, nicht erfolgreich, misslungen, nein, falhou, falha,
    reprovado, reprovada, malsucedido, sem sucesso, nao, fallo, fallido, fallida, fracaso, fracasado, reprobado,
    no superado, no superada, sin exito, echec, echoue, echouee, non reussi, non`),
  planned:
    list(`planned, scheduled, upcoming, to do, todo, pending, not held, not yet held, not started, geplant,
    angesetzt, ausstehend, vorgesehen, previsto, prevista, planejado, planejada, agendado, agendada, pendente,
    planeado, planificado, planificada, programado, programada, pendiente, prevu, prevue, planifie, planifiee`),
};

/** `silent`: a known state that does not say how the change went. */
const CHANGE: Readonly<Record<'failed' | 'well' | 'silent', readonly string[]>> = {
  failed:
    list(`yes, y, true, t, 1, x, failed, fail, failure, error, errored, unsuccessful, not successful, rolled back,
    rolledback, rollback, reverted, backed out, gone wrong, sim, s, falhou, falha, com falha, sem sucesso, revertido, si,
    fallo, fallido, fallida, fracaso, con fallo, sin exito, ja, j, fehlgeschlagen, gescheitert, fehler,
    nicht erfolgreich, zuruckgerollt, oui, o, echec, echoue, echouee, en echec`),
  well: list(`no, n, false, f, 0, success, successful, succeeded, successful with issues, successful issues, ok, okay,
    passed, deployed, done, complete, completed, finished, released, active, nao, sucesso, com sucesso, bem sucedido,
    bem sucedida, concluido, concluida, exito, exitoso, exitosa, con exito, completado, nein, erfolgreich, erfolg,
    abgeschlossen, ausgerollt, non, succes, reussi, reussie, termine, terminee`),
  silent:
    list(`pending, queued, in progress, inprogress, running, created, waiting, blocked, scheduled, skipped, manual,
    cancelled, canceled, canceling, inactive, unknown, new, open, closed, assess, authorize, authorized, implement,
    review, draft`),
};

const plain = (text: string): string =>
  withoutAccents(text)
    .toLowerCase()
    .replace(/[\s_\-/]+/g, ' ')
    .trim();

function byWord<Meaning extends string>(
  words: Readonly<Record<Meaning, readonly string[]>>,
): ReadonlyMap<string, Meaning> {
  return new Map(
    (Object.keys(words) as Meaning[]).flatMap((meaning) =>
      words[meaning].map((word) => [word, meaning] as const),
    ),
  );
}

const drillWords = byWord(DRILL);
const changeWords = byWord(CHANGE);

/** How a drill went, or that it was not held yet; null for a word that says neither. Nothing passes by default. */
export const drillOutcome = (text: string): DrillOutcome | 'planned' | null =>
  drillWords.get(plain(text)) ?? null;

/** Whether a change failed; `silent` for a state that does not tell, null for a word that is none. */
export const changeWent = (text: string): 'failed' | 'well' | 'silent' | null =>
  changeWords.get(plain(text)) ?? null;
