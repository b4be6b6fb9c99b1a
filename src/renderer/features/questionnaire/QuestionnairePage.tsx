import { Button, Select } from '@mantine/core';
import { skipToken, useQuery } from '@tanstack/react-query';
import { useMemo, useState } from 'react';
import { packMove } from '../../../domain/assessment/packMove';
import { retiredAnswers } from '../../../domain/assessment/retiredAnswers';
import { compareVersions } from '../../../domain/pack/packVersion';
import type { Pack } from '../../../domain/pack/packSchema';
import { text } from '../../../shared/i18n/text';
import type { PackLine, PackRef } from '../../../shared/packsContract';
import { api, queryClient } from '../../api';
import { problemSentence } from '../../assessment/problemSentence';
import { useAssessment } from '../../assessment/useAssessment';
import { notifyUndo } from '../../ui/notify';
import { PageHead } from '../../ui/PageHead';
import { PackDifference } from './PackDifference';
import { RetiredAnswerList } from './RetiredAnswerList';
import classes from './questionnaire.module.css';

const refOf = ({ id, version, hash }: PackRef): PackRef => ({ id, version, hash });

/** The newest version of this pack that is newer than this one; undefined: there is none. */
const newerVersion = (packs: readonly PackLine[], current: PackRef): PackLine | undefined =>
  packs
    .filter(({ id, version }) => id === current.id && compareVersions(version, current.version) > 0)
    .sort((a, b) => compareVersions(b.version, a.version))[0];

function Difference({ after }: { readonly after: Pack }) {
  const { record, pack, metrics, asOf, change } = useAssessment();
  const move = useMemo(
    () => packMove(record, pack, after, metrics, asOf),
    [record, pack, after, metrics, asOf],
  );
  const { name } = after.texts.pack;
  const { id, version } = after.manifest;
  const moveThere = async (): Promise<void> => {
    const former = refOf(record.assessment.pack);
    const changed = await change.movePack({ id, version, hash: after.hash });
    if (!changed) return;
    const readAgain = () => queryClient.invalidateQueries({ queryKey: api.packs.list.key() });
    await readAgain();
    notifyUndo(text('packs:questionnaire.moved', { name, version }), () => {
      void change.movePack(former).then(readAgain);
    });
  };
  return (
    <>
      <PackDifference move={move} after={after} />
      <div className={classes.move}>
        <Button onClick={() => void moveThere()}>
          {text('packs:questionnaire.move', { name, version })}
        </Button>
        <span className="ek-small">{text('packs:questionnaire.moveAbout')}</span>
      </div>
    </>
  );
}

/** Which pack this assessment works with, what another version would change, and what is no longer asked. */
export function QuestionnairePage() {
  const { record, pack } = useAssessment();
  const current = record.assessment.pack;
  const { data: packs = [] } = useQuery(api.packs.list.queryOptions());
  const others = packs.filter(({ hash }) => hash !== current.hash);
  const newer = newerVersion(others, current);
  const [chosen, setChosen] = useState<string | null>(null);
  const target = others.find(({ hash }) => hash === chosen) ?? newer;
  const [shown, setShown] = useState<string | null>(null);
  const showing = target !== undefined && shown === target.hash;
  const { data: after, error } = useQuery(
    api.packs.get.queryOptions({ input: showing ? refOf(target) : skipToken, staleTime: Infinity }),
  );
  const retired = useMemo(() => retiredAnswers(record, pack), [record, pack]);
  const { name } = pack.texts.pack;
  return (
    <div className="ek-page">
      <PageHead
        title={text('packs:questionnaire.title')}
        lead={text('packs:questionnaire.lead', {
          name,
          version: current.version,
          count: pack.questions.length,
        })}
      />
      <p>
        {newer === undefined
          ? text('packs:questionnaire.newest')
          : text('packs:questionnaire.newer', { version: newer.version })}
      </p>
      {others.length > 0 && (
        <div className={classes.choice}>
          <Select
            label={text('packs:questionnaire.other')}
            placeholder={text('packs:questionnaire.choose')}
            allowDeselect={false}
            value={target?.hash ?? null}
            data={others.map((line) => ({
              value: line.hash,
              label: text('packs:choose.option', { name: line.name, version: line.version }),
            }))}
            onChange={setChosen}
          />
          <Button
            variant="default"
            disabled={target === undefined}
            onClick={() => setShown(target?.hash ?? null)}
          >
            {text('packs:questionnaire.show')}
          </Button>
        </div>
      )}
      {showing && error !== null && (
        <p role="alert">
          {text('packs:questionnaire.notRead')}: {problemSentence(error)}
        </p>
      )}
      {showing && error === null && after === undefined && (
        <p role="status">{text('packs:questionnaire.reading')}</p>
      )}
      {showing && after !== undefined && <Difference after={after} />}
      {retired.length > 0 && <RetiredAnswerList retired={retired} />}
    </div>
  );
}
