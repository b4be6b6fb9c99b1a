import { describe, expect, it } from 'vitest';
import { checkRoleFile } from '../../../src/domain/alignment/checkRoleFile';
import { blankRoleFile, RoleFile } from '../../../src/domain/alignment/roleFile';
import type { ScriptRole } from '../../../src/domain/alignment/degradedDay';
import { instant } from '../../../src/domain/time';
import { buildPack } from '../buildPack';
import { aWorkflow, buildRecord } from '../buildRecord';

const pack = buildPack({
  questions: [],
  script: [
    { id: 'goes-on', about: 'continues', scale: 'nominal', perMilestone: false, choices: ['all', 'none'] },
    {
      id: 'how-long',
      about: 'milestone-time',
      scale: 'ordinal',
      perMilestone: true,
      choices: ['hour', 'day'],
    },
  ],
});
const NOW = instant(1_000);

const said = (item: string, choice: string | null, answeredAt: number, words = '') => ({
  workflowId: 'w',
  item,
  choice,
  words,
  answeredAt,
});

const recordWith = (here: readonly object[] = [], more: object = {}) =>
  buildRecord({
    workflows: [aWorkflow({ milestones: ['paid'] })],
    more: { roleAnswers: here.map((one) => ({ role: 'sales', ...one })), ...more },
  });

function fileWith(answers: readonly object[], rest: object = {}): RoleFile {
  const record = recordWith();
  const blank = blankRoleFile(
    record,
    pack,
    'sales' as ScriptRole,
    'Sales',
    new Set(record.workflows.map(({ id }) => id)),
  );
  return RoleFile.parse({ ...blank, answers, ...rest });
}

describe('a role file', () => {
  it('asks everything of the chosen workflows and tells nobody anything', () => {
    const record = recordWith([said('goes-on', 'all', 1)]);
    const file = blankRoleFile(
      record,
      pack,
      'sales' as ScriptRole,
      'Sales',
      new Set([record.workflows[0]!.id]),
    );
    expect(RoleFile.parse(file)).toEqual(file);
    expect(file.answers).toEqual([]);
    expect(file.workflows[0]?.items.map(({ item }) => item)).toEqual(['goes-on', 'how-long/paid']);
    expect(blankRoleFile(record, pack, 'sales' as ScriptRole, 'Sales', new Set()).workflows).toEqual([]);
  });

  it('gives what is new, what is the same and what differs, each apart', () => {
    const record = recordWith([said('goes-on', 'all', 500), said('how-long/paid', 'hour', 500)]);
    const check = checkRoleFile(
      fileWith([said('goes-on', 'all', 900), said('how-long/paid', 'day', 400)]),
      record,
      pack,
      NOW,
    );
    expect(check).toMatchObject({ kind: 'read', fresh: [], same: 1, leftOut: [], otherPack: false });
    if (check.kind !== 'read') throw new Error('refused');
    // The answer here is the newer one; the file never decides over it by itself.
    expect(check.differing).toMatchObject([
      { answer: { choice: 'day', answeredAt: 400 }, other: { choice: 'hour', answeredAt: 500 } },
    ]);
    expect(checkRoleFile(fileWith([said('goes-on', 'none', 1)]), recordWith(), pack, NOW)).toMatchObject({
      fresh: [{ answer: { role: 'sales', choice: 'none' }, other: null }],
      differing: [],
    });
  });

  it('leaves out what is not asked, and says which', () => {
    const check = checkRoleFile(
      fileWith([
        said('how-long/shipped', 'day', 1),
        said('goes-on', 'some', 1),
        { ...said('goes-on', 'all', 1), workflowId: 'gone' },
      ]),
      recordWith(),
      pack,
      NOW,
    );
    expect(check).toMatchObject({
      kind: 'read',
      fresh: [],
      leftOut: [
        { why: 'unknown-item', item: 'how-long/shipped' },
        { why: 'unknown-choice', workflow: 'workflow w' },
        { why: 'unknown-workflow', workflow: 'gone' },
      ],
    });
  });

  it('is refused where it belongs elsewhere or says nothing', () => {
    const answered = [said('goes-on', 'all', 1)];
    const other = { id: 'other', title: 'x', client: 'y' };
    const refused = (file: RoleFile) => checkRoleFile(file, recordWith(), pack, NOW);
    expect(refused(fileWith(answered, { assessment: other }))).toEqual({
      kind: 'refused',
      why: 'other-assessment',
    });
    expect(refused(fileWith(answered, { role: { role: 'warehouse', name: 'Warehouse' } }))).toEqual({
      kind: 'refused',
      why: 'unknown-role',
    });
    expect(refused(fileWith([said('goes-on', null, 1, '  ')]))).toEqual({
      kind: 'refused',
      why: 'nothing-answered',
    });
  });

  it('takes the later of two answers to one item, and no clock that is ahead', () => {
    const check = checkRoleFile(
      fileWith([said('goes-on', 'all', 9_000), said('goes-on', 'none', 8_000)]),
      recordWith(),
      pack,
      NOW,
    );
    expect(check).toMatchObject({ fresh: [{ answer: { choice: 'all', answeredAt: NOW } }] });
  });

  it('is read when it was made with another version of the pack, and says so', () => {
    const file = fileWith([said('goes-on', 'all', 1)], {
      pack: { id: 'made-up', version: '0.9.0', hash: '1'.repeat(64) },
    });
    expect(checkRoleFile(file, recordWith(), pack, NOW)).toMatchObject({ kind: 'read', otherPack: true });
  });
});
