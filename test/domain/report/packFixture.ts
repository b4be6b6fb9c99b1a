/** The shipped question pack as reports receive it, read straight from its files. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Pack } from '../../../src/domain/pack/packSchema';

const folder = join(process.cwd(), 'questionnaires/continuity-readiness/1.0.0');
const read = (file: string): unknown => JSON.parse(readFileSync(join(folder, file), 'utf8'));

export const pack: Pack = Pack.parse({
  manifest: read('pack.json'),
  hash: '0'.repeat(64),
  language: 'en',
  questions: read('questions.json'),
  diagnosis: read('diagnosis.json'),
  guardrails: read('guardrails.json'),
  fit: read('fit.json'),
  contradictions: [],
  script: [],
  knowledge: [],
  texts: {
    pack: read('locales/en/pack.json'),
    questions: read('locales/en/questions.json'),
    diagnosis: read('locales/en/diagnosis.json'),
    guardrails: read('locales/en/guardrails.json'),
    fit: read('locales/en/fit.json'),
    contradictions: {},
    script: {},
    knowledge: {},
  },
});
