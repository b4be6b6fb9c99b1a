import { useQuery } from '@tanstack/react-query';
import { type ReactNode, useEffect, useSyncExternalStore } from 'react';
import { text } from '../../../shared/i18n/text';
import { connectionState } from '../../backend/connectionState';
import { Loading } from '../../ui/Loading';
import { Problem } from '../../ui/Problem';
import { StartProblemPage } from './StartProblemPage';

/** Lets the pages be drawn once the library is open; until then, or when it cannot be, says why. */
export function StartGate({ children }: { readonly children: ReactNode }) {
  const connection = useSyncExternalStore(connectionState.subscribe, connectionState.get);
  const { data, isPending, refetch } = useQuery({
    queryKey: ['start-problem'],
    queryFn: () => window.desktop.startProblem(),
    staleTime: Infinity,
  });
  useEffect(() => {
    if (connection === 'gone') void refetch();
  }, [connection, refetch]);
  if (isPending) return <Loading />;
  if (data !== null && data !== undefined) return <StartProblemPage problem={data} />;
  if (connection === 'gone') {
    return (
      <Problem
        what={text('app:shell.gone')}
        kept={text('app:shell.goneKept')}
        next={text('app:shell.goneNext')}
      />
    );
  }
  return children;
}
