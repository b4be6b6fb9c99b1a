import { Button, TextInput } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Link, useNavigate } from '@tanstack/react-router';
import { useRef, useState } from 'react';
import type { LibraryRow } from '../../../shared/contract';
import { text } from '../../../shared/i18n/text';
import { api } from '../../api';
import { problemSentence } from '../../assessment/problemSentence';
import { useToday } from '../../assessment/useToday';
import { TopBar } from '../../shell/TopBar';
import { DataTable } from '../../ui/DataTable';
import { EmptyState } from '../../ui/EmptyState';
import { Kbd } from '../../ui/Kbd';
import { Loading } from '../../ui/Loading';
import { PageHead } from '../../ui/PageHead';
import { Problem } from '../../ui/Problem';
import { useKeys } from '../../ui/useKeys';
import { ClientRow } from './ClientRow';
import { ContinueLink } from './ContinueLink';
import { FirstRun } from './FirstRun';
import { libraryChanges } from './libraryChanges';
import { NewClientDialog } from './NewClientDialog';
import { newClientDialog } from './newClientDialog';

/** Every word of the search stands somewhere in the client's names. */
function matches(row: LibraryRow, search: string): boolean {
  const names = [
    row.client.name,
    row.client.sector,
    row.latest?.weakest?.name ?? '',
    ...row.assessments.map(({ title }) => title),
  ]
    .join(' ')
    .toLocaleLowerCase();
  return search
    .toLocaleLowerCase()
    .split(/\s+/)
    .every((word) => names.includes(word));
}

function Rows({ rows }: { readonly rows: readonly LibraryRow[] }) {
  return (
    <DataTable caption={text('app:library.title')}>
      <colgroup>
        <col className="ek-col-client" />
        <col className="ek-col-last" />
        <col className="ek-col-bar" />
        <col className="ek-col-pair" />
        <col className="ek-col-trend" />
        <col className="ek-col-weakest" />
        <col className="ek-col-decisions" />
      </colgroup>
      <thead>
        <tr>
          <th scope="col">{text('app:library.client')}</th>
          <th scope="col">{text('app:library.last')}</th>
          <th scope="col">
            {text('app:library.readiness')}
            <span className="ek-library-axis" aria-hidden>
              <span>0</span>
              <span>50</span>
              <span>100</span>
            </span>
          </th>
          <th scope="col">{text('app:library.pair')}</th>
          <th scope="col">{text('app:library.trend')}</th>
          <th scope="col">{text('app:library.weakest')}</th>
          <th scope="col">{text('app:library.decisionsHead')}</th>
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <ClientRow key={row.client.id} row={row} />
        ))}
      </tbody>
    </DataTable>
  );
}

/** The library: every client with its last readiness, or what to do first when there is none. */
export function LibraryPage() {
  const today = useToday();
  const navigate = useNavigate();
  const field = useRef<HTMLInputElement>(null);
  const [search, setSearch] = useState('');
  const { data: rows, error, refetch } = useQuery(api.library.rows.queryOptions({ input: { today } }));
  useKeys({ '/': () => field.current?.focus() });

  const openSample = async (): Promise<void> => {
    const opened = await libraryChanges.openSample();
    if (opened !== null)
      await navigate({
        to: '/assessment/$assessmentId/findings',
        params: { assessmentId: opened.assessmentId },
      });
  };
  const sample = { label: text('app:library.openSample'), act: () => void openSample() };
  const found = rows?.filter((row) => search.trim() === '' || matches(row, search.trim())) ?? [];

  return (
    <div className="ek-library">
      <TopBar>
        <Link to="/packs" className="ek-link ek-library-packs">
          {text('packs:page.link')}
        </Link>
        {rows !== undefined && rows.length > 0 && (
          <TextInput
            ref={field}
            type="search"
            className="ek-library-search"
            aria-label={text('app:library.search')}
            placeholder={text('app:library.search')}
            rightSection={<Kbd>/</Kbd>}
            rightSectionPointerEvents="none"
            value={search}
            onChange={(event) => setSearch(event.currentTarget.value)}
          />
        )}
      </TopBar>
      <main className="ek-page">
        {error !== null && (
          <Problem
            what={text('app:library.notRead')}
            kept={problemSentence(error)}
            actions={[{ label: text('app:ui.tryAgain'), act: () => void refetch() }]}
          />
        )}
        {error === null && rows === undefined && <Loading />}
        {rows !== undefined && rows.length === 0 && (
          <FirstRun
            actions={[sample, { label: text('app:library.newClient'), act: () => newClientDialog.set(true) }]}
          />
        )}
        {rows !== undefined && rows.length > 0 && (
          <>
            <PageHead
              title={text('app:library.title')}
              lead={<ContinueLink rows={rows} />}
              actions={
                <>
                  <Button variant="subtle" onClick={sample.act}>
                    {sample.label}
                  </Button>
                  <Button onClick={() => newClientDialog.set(true)}>{text('app:library.newClient')}</Button>
                </>
              }
            />
            {found.length === 0 ? (
              <EmptyState
                title={text('app:library.nothingFound', { search: search.trim() })}
                actions={[{ label: text('app:library.showAll'), act: () => setSearch('') }]}
              />
            ) : (
              <Rows rows={found} />
            )}
          </>
        )}
      </main>
      <NewClientDialog />
    </div>
  );
}
