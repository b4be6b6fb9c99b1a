import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { Assessment } from '../../../src/domain/assessment/assessmentRecord';
import type { PackId } from '../../../src/domain/ids';
import { Failure } from '../../../src/backend/services/failure';
import { BUILT_IN, EXAMPLE, fileOf, packFolder } from '../packs/packFolder';
import { openTestLibrary, testServices } from '../support/testLibrary';

async function failureOf(work: Promise<unknown>): Promise<Failure['body']> {
  try {
    await work;
  } catch (error) {
    if (error instanceof Failure) return error.body;
    throw error;
  }
  throw new Error('it worked');
}

const ASSESSMENT = {
  title: 'Review',
  scope: 'full',
  asOf: null,
  currency: 'EUR',
  confidentiality: '',
} as const;

/** Everything below a folder, with forward slashes. */
function filesIn(folder: string, below = ''): readonly string[] {
  return readdirSync(join(folder, below), { withFileTypes: true }).flatMap((entry) => {
    const path = below === '' ? entry.name : `${below}/${entry.name}`;
    return entry.isDirectory() ? filesIn(folder, path) : [path];
  });
}

const renamed = (id: string, version = '1.0.0') =>
  packFolder(EXAMPLE, {
    'pack.json': fileOf(EXAMPLE, 'pack.json')
      .replace('"order-desk"', `"${id}"`)
      .replace('"1.0.0"', `"${version}"`),
  });

describe('a pack of the user', () => {
  it('is copied whole, served beside the built-in ones, and still there after a restart', async () => {
    const { services, library } = await testServices();
    const source = packFolder(EXAMPLE, { '.DS_Store': 'x' });
    const { pack, already } = await services.ownPacks.add({ path: source });
    expect([pack.id, pack.version, already]).toEqual(['order-desk', '1.0.0', false]);
    // What happens to the original folder is nobody's business from now on.
    rmSync(source, { recursive: true });
    expect(services.packs.get(pack).texts.pack.name).toBe('Order desk');
    const line = {
      ...pack,
      name: 'Order desk',
      origin: 'own',
      questions: 4,
      standard: false,
      assessments: 0,
    };
    expect(services.ownPacks.list()).toContainEqual(line);
    expect(services.ownPacks.list()[0]).toMatchObject({ id: 'continuity-readiness', origin: 'built-in' });
    expect(filesIn(join(library.folder, 'packs')).toSorted()).toEqual(
      filesIn(EXAMPLE)
        .map((file) => `order-desk/1.0.0/${file}`)
        .toSorted(),
    );

    const restarted = await testServices(library);
    await restarted.services.ownPacks.load();
    expect(restarted.services.ownPacks.list()).toContainEqual(line);
    expect(restarted.services.packs.get(pack)).toEqual(services.packs.get(pack));
  });

  it('works for an assessment, and never becomes the default of a new one', async () => {
    const { services } = await testServices();
    const { pack } = await services.ownPacks.add({ path: renamed('a') });
    const client = services.clients.create({ name: 'Desk', sector: '' });
    const made = (chosen?: Assessment['pack']) =>
      services.assessments.create({ clientId: client.id, ...ASSESSMENT, pack: chosen });
    expect(made().pack.id).toBe('continuity-readiness');
    expect(made(pack).pack).toEqual(pack);
    expect(services.ownPacks.list().find(({ id }) => id === 'a')?.assessments).toBe(1);
    expect(() => made({ ...pack, hash: '0'.repeat(64) })).toThrow('NOT_FOUND');
  });

  it('is refused with every fault as data, and nothing is kept of it', async () => {
    const { services, library } = await testServices();
    const broken = packFolder(EXAMPLE, { 'fit.json': '{', 'knowledge.json': '[]', 'notes.txt': 'x' });
    const failure = await failureOf(services.ownPacks.add({ path: broken }));
    expect(failure.code === 'PACK_REFUSED' && failure.data.faults).toMatchObject([
      { file: 'fit.json', line: 1, code: 'json-syntax' },
      { file: 'locales/en/knowledge.json', line: 2, code: 'superfluous-text' },
      { file: 'locales/en/knowledge.json', line: 8, code: 'superfluous-text' },
      { file: 'notes.txt', line: null, code: 'unexpected-file' },
    ]);
    expect(services.ownPacks.list().every(({ origin }) => origin === 'built-in')).toBe(true);
    expect(existsSync(join(library.folder, 'packs'))).toBe(false);
    const nothing = await failureOf(services.ownPacks.add({ path: join(broken, 'nothing') }));
    expect(nothing).toMatchObject({ code: 'PACK_REFUSED', data: { faults: [{ code: 'folder-missing' }] } });
  });

  it('is there already when its content is the same, and refused when a released version has changed', async () => {
    const { services } = await testServices();
    const { pack } = await services.ownPacks.add({ path: EXAMPLE });
    expect(await services.ownPacks.add({ path: packFolder(EXAMPLE) })).toEqual({
      pack,
      name: 'Order desk',
      already: true,
    });
    const changed = packFolder(EXAMPLE, {
      'locales/en/pack.json': fileOf(EXAMPLE, 'locales/en/pack.json').replace('Order desk', 'Other desk'),
    });
    expect(await failureOf(services.ownPacks.add({ path: changed }))).toEqual({
      code: 'PACK_TAKEN',
      data: { id: 'order-desk', version: '1.0.0', by: 'own' },
    });
    expect(services.packs.get(pack).texts.pack.name).toBe('Order desk');
    expect((await services.ownPacks.add({ path: renamed('order-desk', '1.1.0') })).already).toBe(false);
  });

  it('may not stand in for a built-in one, in no version', async () => {
    const { services } = await testServices();
    for (const version of ['1.0.0', '99.0.0']) {
      expect(
        await failureOf(services.ownPacks.add({ path: renamed('continuity-readiness', version) })),
      ).toEqual({
        code: 'PACK_TAKEN',
        data: { id: 'continuity-readiness', version, by: 'built-in' },
      });
    }
    expect(await services.ownPacks.add({ path: BUILT_IN })).toMatchObject({ already: true });
  });

  it('goes only while no assessment works with it, removed ones included', async () => {
    const { services, library } = await testServices();
    const { pack } = await services.ownPacks.add({ path: EXAMPLE });
    const client = services.clients.create({ name: 'Desk', sector: '' });
    const { id } = services.assessments.create({ clientId: client.id, ...ASSESSMENT, pack });
    const inUse = (removed: boolean) => ({
      code: 'PACK_IN_USE',
      data: { count: 1, assessments: [{ client: 'Desk', title: 'Review', removed }] },
    });
    expect(await failureOf(services.ownPacks.remove(pack))).toEqual(inUse(false));
    services.assessments.remove({ id });
    expect(await failureOf(services.ownPacks.remove(pack))).toEqual(inUse(true));
    services.assessments.restore({ id });
    services.clients.remove({ id: client.id });
    expect(await failureOf(services.ownPacks.remove(pack))).toEqual(inUse(true));
    services.clients.restore({ id: client.id });
    services.assessments.movePack({ id, pack: services.packs.newest() });
    await services.ownPacks.remove(pack);
    expect(services.packs.find(pack)).toBeNull();
    expect(filesIn(join(library.folder, 'packs'))).toEqual([]);
    expect(await failureOf(services.ownPacks.remove(pack))).toMatchObject({ code: 'NOT_FOUND' });
  });

  it('cannot be removed when it is built in, nor by a name that leads out of the folder', async () => {
    const { services, library } = await testServices();
    await services.ownPacks.add({ path: EXAMPLE });
    const refs = [
      services.packs.newest(),
      { id: '..' as PackId, version: '..', hash: null },
      { id: '../evidence' as PackId, version: '.', hash: null },
    ];
    for (const ref of refs) {
      expect(await failureOf(services.ownPacks.remove(ref))).toMatchObject({ code: 'NOT_FOUND' });
    }
    expect(existsSync(library.file)).toBe(true);
  });

  it('that was damaged since is told, keeps no other from being served, and can be added anew or removed', async () => {
    const { services, library } = await testServices();
    const { pack } = await services.ownPacks.add({ path: EXAMPLE });
    await services.ownPacks.add({ path: renamed('other') });
    const folder = join(library.folder, 'packs');
    writeFileSync(join(folder, 'order-desk/1.0.0/fit.json'), 'x');
    mkdirSync(join(folder, '.unfinished-7'));
    mkdirSync(join(folder, 'stray/1.0.0'), { recursive: true });
    writeFileSync(join(folder, 'stray.txt'), 'x');

    const { services: restarted } = await testServices(library);
    await restarted.ownPacks.load();
    expect(existsSync(join(folder, '.unfinished-7'))).toBe(false);
    expect(restarted.packs.find(pack)).toBeNull();
    expect(restarted.ownPacks.list().map(({ id }) => id)).toContain('other');
    expect(restarted.ownPacks.unusable()).toMatchObject([
      { id: 'order-desk', version: '1.0.0', faults: [{ file: 'fit.json', code: 'json-syntax' }] },
      { id: 'stray', version: '1.0.0' },
    ]);
    await restarted.ownPacks.remove({ id: 'stray', version: '1.0.0', hash: null });
    expect(await restarted.ownPacks.add({ path: EXAMPLE })).toEqual({
      pack,
      name: 'Order desk',
      already: false,
    });
    expect(restarted.ownPacks.unusable()).toEqual([]);
    expect(readFileSync(join(folder, 'order-desk/1.0.0/fit.json'), 'utf8')).toBe(fileOf(EXAMPLE, 'fit.json'));
  });

  it('that lies under a wrong name, or was put there by hand over a built-in one, changes nothing', async () => {
    const library = openTestLibrary();
    const folder = join(library.folder, 'packs');
    cpSync(renamed('continuity-readiness', '1.0.0'), join(folder, 'continuity-readiness/1.0.0'), {
      recursive: true,
    });
    cpSync(EXAMPLE, join(folder, 'order-desk/9.9.9'), { recursive: true });
    const { services } = await testServices(library);
    const before = services.packs.newest();
    await services.ownPacks.load();
    expect(services.packs.newest()).toEqual(before);
    expect(services.packs.get(before).questions.length).toBeGreaterThan(4);
    expect(services.ownPacks.unusable()).toMatchObject([
      { version: '9.9.9', faults: [{ code: 'folder-name' }] },
    ]);
  });

  it('is added once when two calls come at the same time', async () => {
    const { services } = await testServices();
    const both = await Promise.all([
      services.ownPacks.add({ path: EXAMPLE }),
      services.ownPacks.add({ path: EXAMPLE }),
    ]);
    expect(both.map(({ already }) => already)).toEqual([false, true]);
  });
});
