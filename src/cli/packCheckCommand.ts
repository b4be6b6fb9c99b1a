/** `pack check DIR`: tells everything that is wrong with a question pack in one run. */
import { type PackFault, packPathText } from '../domain/pack/packFault';
import type { Pack } from '../domain/pack/packSchema';
import { checkPackFolder } from '../backend/services/packService';
import { packFaultSentence } from '../shared/i18n/packFaultSentence';
import { text } from '../shared/i18n/text';
import { EXIT, type ExitCode } from './exitCode';

/** Where a command writes: results to standard output, everything else to standard error. */
export interface CommandOutput {
  readonly out: (text: string) => void;
  readonly err: (text: string) => void;
}

/** `questions.json:12 $[0].id: reason`, leaving out what the fault does not know. */
function faultLine(fault: PackFault): string {
  const file = fault.file === '' ? '.' : fault.file;
  const place = fault.line === null ? file : `${file}:${fault.line}`;
  const path = fault.path.length === 0 ? '' : ` ${packPathText(fault.path)}`;
  return `${place}${path}: ${packFaultSentence(fault)}`;
}

function validLine(pack: Pack, languages: readonly string[]): string {
  const { manifest, diagnosis } = pack;
  return text('packs:check.valid', {
    id: manifest.id,
    version: manifest.version,
    name: pack.texts.pack.name,
    hash: pack.hash,
    questions: pack.questions.length,
    patterns: diagnosis.patterns.length,
    causes: diagnosis.causes.length,
    moves: diagnosis.moves.length,
    guardrails: pack.guardrails.length,
    criteria: pack.fit.length,
    languages: languages.join(', '),
  });
}

/**
 * Runs `pack check` on its arguments (those after the two words). Exit code 0: sound, one line on standard
 * output. 2: wrong usage. 3: refused, with a line for every fault on standard error.
 */
export async function runPackCheck(args: readonly string[], io: CommandOutput): Promise<ExitCode> {
  const [dir] = args;
  if (dir === undefined || dir === '' || dir.startsWith('-') || args.length > 1) {
    io.err(`${text('packs:check.usage')}\n`);
    return EXIT.wrongUsage;
  }
  const reading = await checkPackFolder(dir);
  if ('ok' in reading) {
    io.out(`${validLine(reading.ok, reading.languages)}\n`);
    return EXIT.done;
  }
  const { faults } = reading;
  if (faults.some(({ code }) => code === 'folder-missing')) {
    io.err(`${text('packs:check.no-folder', { dir })}\n`);
    return EXIT.refused;
  }
  for (const fault of faults) io.err(`${faultLine(fault)}\n`);
  io.err(`${text('packs:check.refused', { dir, count: faults.length })}\n`);
  return EXIT.refused;
}
