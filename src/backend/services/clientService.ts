import type { Client } from '../../domain/assessment/assessmentRecord';
import type { ClientId } from '../../domain/ids';
import { findClient, insertClient, setClientRemoved, updateClient } from '../storage/clients';
import type { ServiceDeps } from './deps';
import { existingClient } from './existing';
import { notFound } from './failure';
import { recorded, recordedSaved } from './recorded';

/** Clients: create, change, remove and restore. */
export function createClientService(deps: ServiceDeps) {
  const change = recorded(deps);
  const save = recordedSaved(deps);
  return {
    create: change((edit, input: Omit<Client, 'id'>): Client => {
      const client: Client = { ...input, id: deps.newId() as ClientId };
      insertClient(edit.db, client, edit.at);
      edit.log({ entity: 'client', key: client.id, assessmentId: null, from: null, to: client, why: null });
      return client;
    }),

    update: save((edit, client: Client) => {
      const from = existingClient(edit.db, client.id);
      updateClient(edit.db, client);
      edit.log({ entity: 'client', key: client.id, assessmentId: null, from, to: client, why: null });
    }),

    remove: save((edit, { id }: { readonly id: ClientId }) => {
      const from = existingClient(edit.db, id);
      setClientRemoved(edit.db, id, edit.at);
      edit.log({ entity: 'client', key: id, assessmentId: null, from, to: null, why: null });
    }),

    restore: save((edit, { id }: { readonly id: ClientId }) => {
      const from = findClient(edit.db, id);
      if (!setClientRemoved(edit.db, id, null)) throw notFound('client');
      const to = existingClient(edit.db, id);
      edit.log({ entity: 'client', key: id, assessmentId: null, from, to, why: null });
    }),
  };
}
