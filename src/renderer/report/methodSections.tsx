/** The method document: a title with how scores are made, then one part after another as the pack has them. */
import type { MethodDocument, MethodEntry, MethodPart } from '../../domain/report/methodDocument';
import type { Block, Section } from './blocks';
import { MethodLines, saysSomething } from './MethodLines';
import { Rich } from './Rich';
import { sentenceText } from './sentenceText';
import { headingBlock, textBlock } from './textBlock';
import { Title } from './Title';

const Part = ({ part: { label, lines } }: { readonly part: MethodPart }) => (
  <div className={label === null ? 'rp-method-text' : 'rp-method-part'}>
    {label !== null && (
      <b>
        <Rich of={label} />
      </b>
    )}
    <MethodLines lines={lines} />
  </div>
);

const Entry = ({ entry }: { readonly entry: MethodEntry }) => (
  <section className="rp-method">
    <h3>{entry.title}</h3>
    {entry.parts.filter(saysSomething).map((part, at) => (
      <Part key={at} part={part} />
    ))}
  </section>
);

/** Each part begins where the one before ends; nothing is set tighter, for it is looked up and not read through. */
export function methodSections(model: MethodDocument): readonly Section[] {
  const blocks = (): readonly Block[] => [
    textBlock('title', <Title of={model.title} />, { gap: 0 }),
    ...model.lead.map((sentence, at) =>
      textBlock(
        `lead-${String(at)}`,
        <p className={at === 0 ? 'rp-lead' : ''}>
          <Rich of={sentence} />
        </p>,
        { gap: 3 },
      ),
    ),
    headingBlock('measures-heading', model.measures.heading, { gap: 9 }),
    textBlock(
      'measures-intro',
      <p className="rp-small">
        <Rich of={model.measures.intro} />
      </p>,
      { gap: 1, keepWithNext: true },
    ),
    ...model.measures.rules.map(({ id, title, text }) =>
      textBlock(
        `measures-${id}`,
        <section className="rp-method">
          <h3>
            <Rich of={title} />
          </h3>
          <div className="rp-method-text">
            <p>
              <Rich of={text} />
            </p>
          </div>
        </section>,
        { gap: 4, part: sentenceText(model.measures.heading) },
      ),
    ),
    ...model.sections.flatMap(({ id, heading, intro, entries }): readonly Block[] => [
      headingBlock(`${id}-heading`, heading, { gap: 9 }),
      ...(intro.length === 0
        ? []
        : [
            textBlock(
              `${id}-intro`,
              <p className="rp-small">
                <Rich of={intro} />
              </p>,
              { gap: 1, keepWithNext: true },
            ),
          ]),
      ...entries.map((entry) =>
        textBlock(`${id}-${entry.id}`, <Entry entry={entry} />, { gap: 4, part: sentenceText(heading) }),
      ),
    ]),
  ];
  return [{ id: 'method', settings: [blocks] }];
}
