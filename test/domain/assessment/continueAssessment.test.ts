import { describe, expect, it } from 'vitest';
import { continueAssessment } from '../../../src/domain/assessment/continueAssessment';
import { Entry } from '../../../src/domain/assessment/entry';
import { anIncident } from '../metrics/anIncident';
import { anAnswer, aReceipt, aWorkflow, buildRecord } from '../buildRecord';

const claim = {
  id: 'claim',
  sentence: 'Always on',
  standsIn: '',
  release: '',
  releaseOn: null,
  owner: null,
  signOffs: { engineering: null, marketing: null },
  workflowIds: ['w'],
  support: {
    receiptIds: ['r'],
    answers: [
      { questionId: 'a', workflowId: 'w', level: 3 },
      { questionId: 'b', workflowId: null, level: 2 },
    ],
    figures: [{ workflowId: 'w', figure: 'truth', statistic: 'median', atMost: 1 }],
  },
  settledWording: '',
};
const action = (id: string, rest: object = {}) => ({
  id,
  workflowId: 'w',
  origin: { kind: 'own' },
  what: id,
  owner: 'Ada',
  due: null,
  effort: 3,
  status: 'open',
  note: '',
  ...rest,
});
const review = (id: string, doneOn: string | null) => ({
  id,
  workflowId: 'w',
  incident: id,
  heldOn: null,
  improvement: '',
  owner: '',
  due: null,
  doneOn,
});

const record = buildRecord({
  workflows: [
    aWorkflow({
      services: [{ id: 's', name: 'Gateway', kind: 'service' }],
      guardrailOwners: [{ guardrailId: 'line', person: { name: 'Gus', title: '' } }],
    }),
    aWorkflow({ id: 'v' }),
  ],
  answers: [anAnswer('a', 3)],
  receipts: [aReceipt('r', 'record', 1, [['a', 3]])],
  more: {
    vendors: [
      {
        id: 'vendor',
        name: 'Acquirer',
        alsoKnownAs: [],
        provides: '',
        owner: null,
        workflowIds: ['v'],
        criteria: [],
      },
    ],
    claims: [claim],
    addedRoles: [{ role: 'legal', name: 'Legal' }],
    reviews: [review('fresh', null), review('over', '2025-01-01')],
    incidents: [anIncident()],
    actions: [
      action('open', { workflowId: null, origin: { kind: 'move', moveId: 'm' } }),
      action('underway', { status: 'underway', origin: { kind: 'claim', claimId: 'claim' } }),
      action('of-fresh', { origin: { kind: 'review', reviewId: 'fresh' } }),
      action('of-over', { origin: { kind: 'review', reviewId: 'over' } }),
      action('done', { status: 'done' }),
      action('dropped', { status: 'dropped' }),
    ],
    kpi: {
      measure: 'truth-median',
      workflowId: 'v',
      name: 'Wait',
      unit: '',
      owner: null,
      baseline: { value: 5, on: '2025-01-01' },
      target: 2,
      reviews: [
        { on: null, value: null, note: '' },
        { on: null, value: null, note: '' },
      ],
    },
  },
});

describe('what a new assessment takes over', () => {
  let ids = 0;
  const { workflows, entries } = continueAssessment(record, () => `new-${++ids}`);
  const of = (kind: Entry['kind']) =>
    entries.filter((entry) => entry.kind === kind).map(({ value }) => value);
  const [w, v] = workflows.map(({ id }) => id);

  it('is every workflow with its landscape, under new ids', () => {
    expect(workflows.map(({ name }) => name)).toEqual(['workflow w', 'workflow v']);
    expect(w).toMatch(/^new-/);
    expect(workflows[0]).toMatchObject({
      services: [{ name: 'Gateway', id: expect.stringMatching(/^new-/) as string }],
      guardrailOwners: [{ guardrailId: 'line', person: { name: 'Gus' } }],
    });
  });

  it('is vendors, claims without their receipts, and added roles', () => {
    expect(of('vendor')).toMatchObject([{ name: 'Acquirer', workflowIds: [v] }]);
    expect(of('added-role')).toEqual([{ role: 'legal', name: 'Legal' }]);
    expect(of('claim')).toMatchObject([
      {
        sentence: 'Always on',
        workflowIds: [w],
        support: {
          receiptIds: [],
          answers: [
            { questionId: 'a', workflowId: w },
            { questionId: 'b', workflowId: null },
          ],
          figures: [{ workflowId: w }],
        },
      },
    ]);
  });

  it('is what is still to be done, with its origin as far as that comes along', () => {
    const [newClaim] = of('claim') as { id: string }[];
    const [newReview] = of('review') as { id: string }[];
    expect(of('review')).toMatchObject([{ incident: 'fresh', workflowId: w }]);
    expect(of('action')).toMatchObject([
      { what: 'open', workflowId: null, origin: { kind: 'move', moveId: 'm' } },
      { what: 'underway', workflowId: w, origin: { kind: 'claim', claimId: newClaim?.id } },
      { what: 'of-fresh', origin: { kind: 'review', reviewId: newReview?.id } },
      { what: 'of-over', origin: { kind: 'own' } },
    ]);
    expect(of('kpi')).toMatchObject([{ workflowId: v, baseline: { value: 5 }, target: 2 }]);
  });

  it('is nothing that has to be asked anew, and everything is sound', () => {
    for (const entry of entries) expect(Entry.safeParse(entry).success).toBe(true);
    expect(new Set(entries.map(({ kind }) => kind))).toEqual(
      new Set(['vendor', 'claim', 'added-role', 'review', 'action', 'kpi']),
    );
    expect(new Set(entries.flatMap(({ value }) => ('id' in value ? [value.id] : []))).size).toBe(7);
  });
});
