/** Every migration in order. Append only. */
import { initial } from './0001-initial';
import { imports } from './0002-imports';
import { degradedDay } from './0003-degraded-day';
import { ledgers } from './0004-ledgers';
import { plan } from './0005-plan';
import { settlements } from './0006-settlements';
import type { Migration } from './migration';

export const migrations: readonly Migration[] = [initial, imports, degradedDay, ledgers, plan, settlements];
