/** One step of the library's format. Released steps never change; a correction is a new step. */
import type { Connection } from '../connection';

export interface Migration {
  /** The format that the library has afterwards, kept in `user_version`. */
  readonly version: number;
  readonly up: (db: Connection) => void;
}
