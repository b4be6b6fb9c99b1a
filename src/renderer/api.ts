/** The one door to the backend: a typed client, its query helpers and the cache of what was read. */
import { createORPCClient } from '@orpc/client';
import type { ContractRouterClient } from '@orpc/contract';
import { createTanstackQueryUtils } from '@orpc/tanstack-query';
import { QueryClient } from '@tanstack/react-query';
import type { Contract } from '../shared/contract';
import { BackendLink } from './backend/backendLink';

export type Client = ContractRouterClient<Contract>;

export const backendLink = new BackendLink();
export const client: Client = createORPCClient<Client>(backendLink);
/** `api.library.rows.queryOptions({ input })` and its like, for useQuery. */
export const api = createTanstackQueryUtils(client);

export const queryClient = new QueryClient({
  defaultOptions: {
    queries: { networkMode: 'always', retry: 0, refetchOnWindowFocus: false },
    mutations: { networkMode: 'always', retry: 0 },
  },
});
