import { open, rename, rm } from 'node:fs/promises';

/** Writes a text so that the file is there whole or not at all; an older one of that name stays until then. */
export async function writeWholeFile(path: string, text: string): Promise<number> {
  const draft = `${path}.${process.pid}.part`;
  const bytes = Buffer.from(text, 'utf8');
  try {
    const file = await open(draft, 'w');
    try {
      await file.writeFile(bytes);
      await file.sync();
    } finally {
      await file.close();
    }
    await rename(draft, path);
  } catch (error) {
    await rm(draft, { force: true });
    throw error;
  }
  return bytes.length;
}
