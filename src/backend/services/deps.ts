/** What every service stands on; nothing of it is global. */
import type { Instant } from '../../domain/time';
import type { Library } from '../storage/openLibrary';

export interface ServiceDeps {
  readonly library: Library;
  readonly now: () => Instant;
  /** A new identifier that nothing else has. */
  readonly newId: () => string;
  /** Who works here, for the change log. */
  readonly who: string;
}
