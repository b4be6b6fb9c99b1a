import { readFile } from 'node:fs/promises';
import { extractText, getDocumentProxy } from 'unpdf';

/** The selectable text of each page, in reading order, runs of blanks made one. */
export async function pdfText(path: string): Promise<string[]> {
  const document = await getDocumentProxy(new Uint8Array(await readFile(path)));
  const { text } = await extractText(document, { mergePages: false });
  return text.map((page) => page.replace(/[ \u00a0\u202f]+/g, ' '));
}
