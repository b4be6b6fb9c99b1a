/** How an assessment was made: the method with its limits, then everything that its question pack says. */
import { measureSection } from './measureSection';
import type { MethodDocument } from './methodDocument';
import { methodSections } from './methodSections';
import type { ReportContext } from './reportContext';
import { say } from './sentence';

export function buildMethodDocument({ frame, pack }: ReportContext): MethodDocument {
  const { manifest, texts } = pack;
  const days = manifest.receiptValidityDays;
  return {
    kind: 'method',
    frame,
    title: [say('method:title')],
    lead: [
      say('method:lead.pack', {
        name: texts.pack.name,
        version: manifest.version,
        questions: pack.questions.length,
        patterns: pack.diagnosis.patterns.length,
        causes: pack.diagnosis.causes.length,
        moves: pack.diagnosis.moves.length,
      }),
      say('method:lead.proof'),
      say('method:lead.ageing', {
        drill: days.drill,
        record: days.record,
        metric: days.metric,
        document: days.document,
        statement: days.statement,
      }),
      say('method:lead.bands'),
      say('method:lead.judgement'),
    ],
    measures: measureSection(),
    sections: [...methodSections(pack)],
  };
}
