/** A file that somebody chose and that could not be read. */
export class UnreadableFile extends Error {
  constructor(
    readonly path: string,
    readonly reason: 'missing' | 'folder' | 'denied' | 'failed',
    options?: ErrorOptions,
  ) {
    super(`cannot read ${path}: ${reason}`, options);
  }

  static from(path: string, error: unknown): UnreadableFile {
    const code = error instanceof Error && 'code' in error ? error.code : undefined;
    const reason =
      code === 'ENOENT' ? 'missing' : code === 'EISDIR' ? 'folder' : isDenied(code) ? 'denied' : 'failed';
    return new UnreadableFile(path, reason, { cause: error });
  }
}

const isDenied = (code: unknown): boolean => code === 'EACCES' || code === 'EPERM';
