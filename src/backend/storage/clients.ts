/** Table `client`. */
import type { Client } from '../../domain/assessment/assessmentRecord';
import type { ClientId } from '../../domain/ids';
import type { Instant } from '../../domain/time';
import type { ReadableDb, WritableDb } from './database';

/** Adds a client. */
export function insertClient(db: WritableDb, client: Client, at: Instant): void {
  db.run('INSERT INTO client (id, name, sector, created_at) VALUES (@id, @name, @sector, @at)', {
    ...client,
    at,
  });
}

/** Null: no such client, or removed. */
export function findClient(db: ReadableDb, id: ClientId): Client | null {
  return (
    db.get<Client>('SELECT id, name, sector FROM client WHERE id = ? AND removed_at IS NULL', [id]) ?? null
  );
}

/** Clients that are not removed, as they were added. */
export const listClients = (db: ReadableDb): readonly Client[] =>
  db.all<Client>('SELECT id, name, sector FROM client WHERE removed_at IS NULL ORDER BY created_at, rowid');

/** Name and sector. */
export function updateClient(db: WritableDb, client: Client): void {
  db.run('UPDATE client SET name = @name, sector = @sector WHERE id = @id', { ...client });
}

/** Removes or, with null, restores; false when there is no such client. */
export const setClientRemoved = (db: WritableDb, id: ClientId, removedAt: Instant | null): boolean =>
  db.run('UPDATE client SET removed_at = @removedAt WHERE id = @id', { id, removedAt }) > 0;
