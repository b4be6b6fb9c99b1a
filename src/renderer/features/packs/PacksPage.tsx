import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useEffect, useRef, useState } from 'react';
import { text } from '../../../shared/i18n/text';
import type { UnusablePack } from '../../../shared/packsContract';
import { api } from '../../api';
import { problemSentence } from '../../assessment/problemSentence';
import { TopBar } from '../../shell/TopBar';
import { Loading } from '../../ui/Loading';
import { notifyDone } from '../../ui/notify';
import { PageHead } from '../../ui/PageHead';
import { Problem } from '../../ui/Problem';
import { Section } from '../../ui/Section';
import { FaultTable } from './FaultTable';
import { addPack, type AddOutcome } from './packChanges';
import { PackTable } from './PackTable';
import { RemovePack } from './RemovePack';
import classes from './packs.module.css';

type NotAdded = Extract<AddOutcome, { kind: 'refused' | 'taken' }> & { readonly path: string };

/** Why a pack was not added; comes into sight and is read out when it appears. */
function Refusal({
  outcome,
  again,
  close,
}: {
  readonly outcome: NotAdded;
  readonly again: () => void;
  readonly close: () => void;
}) {
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => {
    box.current?.scrollIntoView({ block: 'nearest' });
  }, [outcome]);
  return (
    <div role="alert" ref={box} className={classes.refused}>
      <Section title={text('packs:page.refused')}>
        {outcome.kind === 'refused' ? (
          <>
            <p className={classes.why}>
              {text('packs:page.refusedWhy', { count: outcome.faults.length, path: outcome.path })}
            </p>
            <FaultTable caption={text('packs:page.refused')} faults={outcome.faults} />
          </>
        ) : (
          <p className={classes.why}>
            {text(`packs:page.takenBy.${outcome.by}`, { id: outcome.id, version: outcome.version })}
          </p>
        )}
        <div className={`ek-page-actions ${classes.actions}`}>
          {outcome.kind === 'refused' && (
            <Button variant="default" onClick={again}>
              {text('packs:page.again')}
            </Button>
          )}
          <Button variant="subtle" onClick={close}>
            {text('packs:page.close')}
          </Button>
        </div>
      </Section>
    </div>
  );
}

function Unusable({ packs }: { readonly packs: readonly UnusablePack[] }) {
  return (
    <Section title={text('packs:page.unusable')}>
      <p className={classes.why}>{text('packs:page.unusableWhy')}</p>
      {packs.map(({ id, version, faults }) => (
        <div key={`${id}/${version}`} className={classes.faults}>
          <div className="ek-page-actions">
            <h3>{text('packs:choose.option', { name: id, version })}</h3>
            <RemovePack pack={{ id, name: id, version, hash: null }} />
          </div>
          <FaultTable caption={text('packs:choose.option', { name: id, version })} faults={faults} />
        </div>
      ))}
    </Section>
  );
}

/** The question packs of this library, and a way to add one of one's own. */
export function PacksPage() {
  const { data: packs, error, refetch } = useQuery(api.packs.list.queryOptions());
  const { data: unusable = [] } = useQuery(api.packs.unusable.queryOptions());
  const [outcome, setOutcome] = useState<NotAdded | null>(null);

  const add = async (path: string): Promise<void> => {
    const added = await addPack(path);
    if (added === null) return;
    if (added.kind === 'refused' || added.kind === 'taken') {
      setOutcome({ ...added, path });
      return;
    }
    setOutcome(null);
    const { name, pack } = added;
    notifyDone(text(`packs:page.${added.kind}`, { name, version: pack.version }));
  };
  const choose = async (): Promise<void> => {
    const path = await window.desktop.choosePackFolder();
    if (path !== null) await add(path);
  };

  return (
    <div className="ek-client">
      <TopBar>
        <span className="ek-crumb">
          <b>{text('packs:page.title')}</b>
        </span>
      </TopBar>
      <main className="ek-page">
        <PageHead
          title={text('packs:page.title')}
          lead={text('packs:page.lead')}
          actions={<Button onClick={() => void choose()}>{text('packs:page.add')}</Button>}
        />
        {packs !== undefined && <PackTable packs={packs} />}
        {error === null && packs === undefined && <Loading />}
        {error !== null && packs === undefined && (
          <Problem
            what={text('packs:page.notRead')}
            kept={problemSentence(error)}
            actions={[{ label: text('app:ui.tryAgain'), act: () => void refetch() }]}
          />
        )}
        {outcome !== null && (
          <Refusal outcome={outcome} again={() => void add(outcome.path)} close={() => setOutcome(null)} />
        )}
        {unusable.length > 0 && <Unusable packs={unusable} />}
      </main>
    </div>
  );
}
