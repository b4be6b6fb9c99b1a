/**
 * The JSON Schemas of a pack's files, for editors and for whoever writes packs with other tools, made from the schemas
 * that packs are read with. They say what one file may hold; how files fit together is left to `pack check`.
 * `npm run pack-schema` writes them anew.
 */
import { readdirSync } from 'node:fs';
import { resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import * as z from 'zod';
import { PACK_FILE_NAMES, STRUCTURE_FILES, TEXT_FILES } from '../../../src/domain/pack/packFiles';

const folder = resolve('docs/pack-schema');

function jsonSchema(title: string, schema: z.ZodType): string {
  const { $schema, ...rest } = z.toJSONSchema(schema, { io: 'input' });
  return `${JSON.stringify({ $schema, title, ...rest }, null, 2)}\n`;
}

const SCHEMAS = PACK_FILE_NAMES.flatMap((file) => {
  const stem = file.replace(/\.json$/, '');
  return [
    { name: `${stem}.schema.json`, text: jsonSchema(file, STRUCTURE_FILES[file]) },
    {
      name: `locales.${stem}.schema.json`,
      text: jsonSchema(`locales/<language>/${file}`, TEXT_FILES[file]),
    },
  ];
});

describe('docs/pack-schema', () => {
  it.each(SCHEMAS)('$name says what packs are read with', async ({ name, text }) => {
    await expect(text).toMatchFileSnapshot(resolve(folder, name));
  });

  it('holds nothing else', () => {
    expect(readdirSync(folder).sort()).toEqual(SCHEMAS.map(({ name }) => name).sort());
  });
});
