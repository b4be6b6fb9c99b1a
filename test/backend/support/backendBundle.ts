/** The backend as one script for plain Node, built from the sources as they are. */
import { createHash } from 'node:crypto';
import { join, resolve } from 'node:path';
import { build } from 'vite';

const root = resolve(import.meta.dirname, '../../..');

/** Builds the backend and returns the script to start; `name` keeps parallel builds apart. */
export async function buildBackend(name: string): Promise<string> {
  const outDir = join(root, 'node_modules/.cache/backend-under-test', shortHash(name));
  await build({
    root,
    configFile: false,
    logLevel: 'error',
    ssr: { noExternal: true, external: ['better-sqlite3'] },
    build: {
      ssr: true,
      outDir,
      emptyOutDir: true,
      target: 'node22',
      minify: false,
      rolldownOptions: {
        input: { backend: join(root, 'src/backend/entry.ts') },
        output: { format: 'cjs', entryFileNames: '[name].cjs', codeSplitting: false },
      },
    },
  });
  return join(outDir, 'backend.cjs');
}

const shortHash = (text: string) => createHash('sha256').update(text).digest('hex').slice(0, 12);
