import { Select, TextInput } from '@mantine/core';
import { useDeferredValue, useMemo, useState } from 'react';
import { methodSections } from '../../../domain/report/methodSections';
import { text } from '../../../shared/i18n/text';
import { useAssessment } from '../../assessment/useAssessment';
import { Rich } from '../../report/Rich';
import { sentenceText } from '../../report/sentenceText';
import { PageHead } from '../../ui/PageHead';
import { KnowledgeEntry } from './KnowledgeEntry';
import { knowledgeSearch } from './searchEntries';
import classes from './knowledge.module.css';

const ALL = 'all';

/** Everything that the assessment's question pack knows, to be looked up by part or by word. */
export function KnowledgePage() {
  const { pack } = useAssessment();
  const sections = useMemo(() => methodSections(pack), [pack]);
  const search = useMemo(() => knowledgeSearch(sections), [sections]);
  const [chosen, setChosen] = useState(ALL);
  const [words, setWords] = useState('');
  const asked = useDeferredValue(words);
  const found = search(asked).filter(({ id }) => chosen === ALL || id === chosen);
  const count = found.reduce((sum, { entries }) => sum + entries.length, 0);
  return (
    <div className="ek-page">
      <PageHead
        title={text('method:page.title')}
        lead={text('method:page.lead', { name: pack.texts.pack.name, version: pack.manifest.version })}
      />
      <div className={classes.controls}>
        <TextInput
          type="search"
          label={text('method:page.search')}
          placeholder={text('method:page.searchHint')}
          value={words}
          onChange={(event) => setWords(event.currentTarget.value)}
        />
        <Select
          label={text('method:page.section')}
          allowDeselect={false}
          maxDropdownHeight={400}
          value={chosen}
          onChange={(value) => setChosen(value ?? ALL)}
          data={[
            { value: ALL, label: text('method:page.all') },
            ...sections.map(({ id, heading }) => ({ value: id, label: sentenceText(heading) })),
          ]}
        />
      </div>
      <p className="ek-small" role="status">
        {count === 0 ? text('method:page.nothing', { words: asked }) : text('method:page.found', { count })}
      </p>
      {found.map(({ id, heading, intro, entries }) => (
        <section key={id} aria-labelledby={`knowledge-${id}`} className={classes.section}>
          <h2 id={`knowledge-${id}`}>
            <Rich of={heading} />
          </h2>
          {intro.length > 0 && (
            <p className="ek-small">
              <Rich of={intro} />
            </p>
          )}
          {entries.map((entry) => (
            <KnowledgeEntry key={entry.id} entry={entry} />
          ))}
        </section>
      ))}
    </div>
  );
}
