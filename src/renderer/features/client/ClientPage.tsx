import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useNavigate, useParams } from '@tanstack/react-router';
import { useState } from 'react';
import type { LibraryRow } from '../../../shared/contract';
import { text } from '../../../shared/i18n/text';
import { api } from '../../api';
import { problemSentence } from '../../assessment/problemSentence';
import { useToday } from '../../assessment/useToday';
import { TopBar } from '../../shell/TopBar';
import { EmptyState } from '../../ui/EmptyState';
import { Loading } from '../../ui/Loading';
import { PageHead } from '../../ui/PageHead';
import { Problem } from '../../ui/Problem';
import { RemoveButton } from '../../ui/RemoveButton';
import { Section } from '../../ui/Section';
import { TextField } from '../../ui/TextField';
import { libraryChanges } from '../library/libraryChanges';
import { ReadinessTrend } from '../library/ReadinessTrend';
import { AssessmentList } from './AssessmentList';
import { LedgerLinks } from './LedgerLinks';
import { NewAssessmentDialog } from './NewAssessmentDialog';

function ClientDetails({ row }: { readonly row: LibraryRow }) {
  const navigate = useNavigate();
  const [asking, setAsking] = useState(false);
  const { client, assessments } = row;
  const latest = assessments[0];
  const start = { label: text('app:client.newAssessment'), act: () => setAsking(true) };
  return (
    <main className="ek-page">
      <PageHead
        title={client.name}
        lead={client.sector === '' ? text('app:client.noSector') : client.sector}
        actions={
          <>
            <RemoveButton
              label={text('app:client.removeClient')}
              title={text('app:client.removeAssessment', { title: client.name })}
              goes={text('app:client.clientGoes', { count: assessments.length })}
              removed={text('app:client.removed', { name: client.name })}
              remove={async () => {
                const worked = await libraryChanges.removeClient(client.id);
                if (worked) await navigate({ to: '/' });
                return worked;
              }}
              restore={() => libraryChanges.restoreClient(client.id)}
            />
            {assessments.length > 1 && (
              <Button
                variant="default"
                onClick={() =>
                  void navigate({ to: '/client/$clientId/compare', params: { clientId: client.id } })
                }
              >
                {text('compare:open')}
              </Button>
            )}
            <Button onClick={start.act}>{start.label}</Button>
          </>
        }
      />
      <Section
        title={text('app:client.assessments')}
        {...(assessments.length > 1 ? { aside: <ReadinessTrend lines={assessments} /> } : {})}
      >
        {assessments.length === 0 ? (
          <EmptyState title={text('app:client.noneTitle')} actions={[start]}>
            {text('app:client.noneText')}
          </EmptyState>
        ) : (
          <AssessmentList row={row} />
        )}
      </Section>
      {latest !== undefined && <LedgerLinks assessmentId={latest.id} title={latest.title} />}
      <Section title={text('app:client.profile')}>
        <div className="ek-client-facts">
          <TextField
            label={text('app:newClient.name')}
            value={client.name}
            maxLength={200}
            needed={text('app:newClient.nameNeeded')}
            onSave={(name) => void libraryChanges.saveClient({ ...client, name: name.trim() })}
          />
          <TextField
            label={text('app:newClient.sector')}
            placeholder={text('app:newClient.sectorExample')}
            value={client.sector}
            maxLength={500}
            onSave={(sector) => void libraryChanges.saveClient({ ...client, sector })}
          />
        </div>
      </Section>
      <NewAssessmentDialog
        clientId={client.id}
        latest={assessments[0] ?? null}
        opened={asking}
        onClose={() => setAsking(false)}
      />
    </main>
  );
}

/** One client: its assessments over time, a new one, its name and what it does. */
export function ClientPage() {
  const { clientId } = useParams({ from: '/client/$clientId' });
  const navigate = useNavigate();
  const today = useToday();
  const { data: rows, error, refetch } = useQuery(api.library.rows.queryOptions({ input: { today } }));
  const row = rows?.find((entry) => entry.client.id === clientId);
  return (
    <div className="ek-client">
      <TopBar>
        <span className="ek-crumb">
          <b>{row?.client.name ?? ''}</b>
        </span>
      </TopBar>
      {row !== undefined && <ClientDetails row={row} />}
      {error !== null && row === undefined && (
        <Problem
          what={text('app:library.notRead')}
          kept={problemSentence(error)}
          actions={[{ label: text('app:ui.tryAgain'), act: () => void refetch() }]}
        />
      )}
      {error === null && rows === undefined && <Loading />}
      {rows !== undefined && row === undefined && (
        <Problem
          what={text('app:client.notThere')}
          kept={text('app:client.notThereWhy')}
          actions={[{ label: text('app:client.toLibrary'), act: () => void navigate({ to: '/' }) }]}
        />
      )}
    </div>
  );
}
