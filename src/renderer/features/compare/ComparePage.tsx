import { NativeSelect } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Link, useNavigate, useParams, useSearch } from '@tanstack/react-router';
import type { AssessmentId } from '../../../domain/ids';
import type { LibraryRow } from '../../../shared/contract';
import { text } from '../../../shared/i18n/text';
import { api } from '../../api';
import { problemSentence } from '../../assessment/problemSentence';
import { useToday } from '../../assessment/useToday';
import { TopBar } from '../../shell/TopBar';
import { EmptyState } from '../../ui/EmptyState';
import { Loading } from '../../ui/Loading';
import { Problem } from '../../ui/Problem';
import { ComparisonView } from './ComparisonView';
import { useCompared, type Compared } from './useCompared';
import classes from './compare.module.css';

/** Two assessments of one client beside each other: the latest two unless the address names others. */
export function ComparePage() {
  const { clientId } = useParams({ from: '/client/$clientId/compare' });
  const navigate = useNavigate();
  const today = useToday();
  const { data: rows, error, refetch } = useQuery(api.library.rows.queryOptions({ input: { today } }));
  const row = rows?.find((entry) => entry.client.id === clientId);
  const toClient = () => void navigate({ to: '/client/$clientId', params: { clientId } });
  return (
    <div className="ek-client">
      <TopBar>
        <span className="ek-crumb">
          <Link to="/client/$clientId" params={{ clientId }}>
            {row?.client.name ?? ''}
          </Link>
          <span aria-hidden>/</span>
          <b>{text('compare:title')}</b>
        </span>
      </TopBar>
      {row !== undefined && <Chosen row={row} />}
      {row === undefined && rows === undefined && error === null && <Loading />}
      {row === undefined && error !== null && (
        <Problem
          what={text('app:library.notRead')}
          kept={problemSentence(error)}
          actions={[{ label: text('app:ui.tryAgain'), act: () => void refetch() }]}
        />
      )}
      {row === undefined && rows !== undefined && (
        <Problem
          what={text('app:client.notThere')}
          kept={text('app:client.notThereWhy')}
          actions={[{ label: text('compare:toClient'), act: toClient }]}
        />
      )}
    </div>
  );
}

/** The library lists the latest assessment first. */
function Chosen({ row }: { readonly row: LibraryRow }) {
  const search = useSearch({ from: '/client/$clientId/compare' });
  const navigate = useNavigate();
  const { client, assessments } = row;
  const known = (id: AssessmentId | undefined, otherwise: AssessmentId | undefined): AssessmentId | null =>
    assessments.find((line) => line.id === id)?.id ?? otherwise ?? null;
  const before = known(search.from, assessments[1]?.id);
  const after = known(search.to, assessments[0]?.id);
  if (assessments.length < 2 || before === null || after === null) {
    return (
      <main className="ek-page">
        <EmptyState
          title={text('compare:title')}
          actions={[
            {
              label: text('compare:toClient'),
              act: () => void navigate({ to: '/client/$clientId', params: { clientId: client.id } }),
            },
          ]}
        >
          {text('compare:few')}
        </EmptyState>
      </main>
    );
  }
  const options = assessments.map(({ id, title, asOf }) => ({
    value: id,
    label: text('compare:option', { title, day: asOf }),
  }));
  const choose = (side: 'from' | 'to', value: string): void => {
    const id = assessments.find((line) => line.id === value)?.id;
    if (id === undefined) return;
    void navigate({
      to: '/client/$clientId/compare',
      params: { clientId: client.id },
      search: { from: before, to: after, [side]: id },
      replace: true,
    });
  };
  return (
    <main className={`ek-page ${classes.page}`}>
      <div className={classes.chooser} role="group" aria-label={text('compare:choose')}>
        <NativeSelect
          label={text('compare:before')}
          value={before}
          data={options}
          onChange={(event) => choose('from', event.currentTarget.value)}
        />
        <NativeSelect
          label={text('compare:after')}
          value={after}
          data={options}
          onChange={(event) => choose('to', event.currentTarget.value)}
        />
      </div>
      {before === after ? (
        <p role="status">{text('compare:same')}</p>
      ) : (
        <Sides key={`${before} ${after}`} before={before} after={after} />
      )}
    </main>
  );
}

function Sides({ before, after }: { readonly before: AssessmentId; readonly after: AssessmentId }) {
  const from = useCompared(before);
  const to = useCompared(after);
  const hindrance = [from, to].find(({ state }) => state === 'pack-missing' || state === 'failed');
  if (hindrance !== undefined) return <Hindrance of={hindrance} />;
  if (from.state !== 'ready' || to.state !== 'ready') return <Loading />;
  return <ComparisonView before={from.assessment} after={to.assessment} />;
}

function Hindrance({ of }: { readonly of: Compared }) {
  if (of.state === 'pack-missing') {
    return (
      <EmptyState title={text('compare:packMissingTitle')}>
        {text('compare:packMissing', { title: of.title, version: of.pack.version, pack: of.pack.id })}
      </EmptyState>
    );
  }
  if (of.state !== 'failed') return null;
  return (
    <Problem
      what={text('compare:notOpened')}
      kept={problemSentence(of.error)}
      actions={[{ label: text('app:ui.tryAgain'), act: of.retry }]}
    />
  );
}
