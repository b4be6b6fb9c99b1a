import { cpSync, mkdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { loadBuiltInPacks } from '../../../src/backend/services/packService';
import { BROKEN, emptyFolder, fileOf, packFolder, SMALL } from './packFolder';

function library(packs: Readonly<Record<string, string>>): string {
  const dir = emptyFolder();
  for (const [folder, from] of Object.entries(packs)) {
    mkdirSync(join(dir, folder), { recursive: true });
    cpSync(from, join(dir, folder), { recursive: true });
  }
  return dir;
}

const small = (version: string) =>
  packFolder(SMALL, { 'pack.json': fileOf(SMALL, 'pack.json').replace('1.0.0', version) });

describe('loadBuiltInPacks', () => {
  it('serves the packs that the app brings along, all of them sound', async () => {
    const service = await loadBuiltInPacks(resolve('questionnaires'));
    expect(service.faulty).toEqual([]);
    expect(service.packs.map(({ id, version }) => `${id} ${version}`)).toContain(
      'continuity-readiness 1.0.0',
    );
    const lookup = service.getPack('continuity-readiness', '1.0.0', 'pt-BR');
    expect('ok' in lookup && lookup.ok.language).toBe('en');
  });

  it('serves the same object each time, and nothing is shared between two services', async () => {
    const dir = library({ 'small/1.0.0': SMALL });
    const [one, two] = [await loadBuiltInPacks(dir), await loadBuiltInPacks(dir)];
    const read = (service: typeof one) => {
      const lookup = service.getPack('small', '1.0.0');
      return 'ok' in lookup ? lookup.ok : undefined;
    };
    expect(read(one)).toBeDefined();
    expect(read(one)).toBe(read(one));
    expect(read(one)).not.toBe(read(two));
  });

  it('names the newest version by number, not by letter', async () => {
    const service = await loadBuiltInPacks(
      library({
        'small/1.2.0': small('1.2.0'),
        'small/1.10.0': small('1.10.0'),
        'small/1.9.9': small('1.9.9'),
      }),
    );
    expect(service.packs.map(({ version }) => version)).toEqual(['1.10.0', '1.9.9', '1.2.0']);
    const latest = service.latestPack('small');
    expect('ok' in latest && latest.ok.manifest.version).toBe('1.10.0');
  });

  it('says what is wrong as data and goes on serving the rest', async () => {
    const service = await loadBuiltInPacks(
      library({ 'small/1.0.0': SMALL, 'broken/1.0.0': BROKEN, 'small/2.0.0': SMALL }),
    );
    expect(service.packs.map(({ id, version }) => `${id} ${version}`)).toEqual(['small 1.0.0']);
    expect(service.faulty.map(({ folder }) => folder)).toEqual(['broken/1.0.0', 'small/2.0.0']);
    expect(service.faulty[1]?.faults.map(({ code }) => code)).toEqual(['folder-name']);
    expect(service.getPack('broken', '1.0.0')).toMatchObject({
      error: { code: 'pack-faulty', id: 'broken' },
    });
    expect(service.getPack('small', '3.0.0')).toEqual({
      error: { code: 'pack-not-found', id: 'small', version: '3.0.0' },
    });
    const latest = service.latestPack('small');
    expect('ok' in latest && latest.ok.manifest.version).toBe('1.0.0');
    expect(service.latestPack('none')).toMatchObject({ error: { code: 'pack-not-found' } });
  });

  it('says so when the folder of the packs is not there', async () => {
    const service = await loadBuiltInPacks(join(emptyFolder(), 'nothing'));
    expect(service.packs).toEqual([]);
    expect(service.faulty).toMatchObject([{ folder: '', faults: [{ code: 'folder-missing' }] }]);
  });
});
