import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { render, screen, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { PlanPart } from '../../../src/domain/report/planPart';
import { ReportModel } from '../../../src/domain/report/reportModel';
import { ComparisonReport } from '../../../src/domain/report/comparisonReport';
import { ReportPages } from '../../../src/renderer/report/ReportPages';

const scorecard = (): ReportModel => {
  const file = join(process.cwd(), 'test/domain/report/golden/three-scorecard.model');
  return ReportModel.parse(JSON.parse(readFileSync(file, 'utf8')));
};

const say = (key: string, values: Record<string, unknown> = {}) => ({ key, values });

describe('a plan on paper', () => {
  it('follows the workflows on a page of its own, with what is missing said', async () => {
    const plan = PlanPart.parse({
      heading: say('plan:paper.heading'),
      summary: [say('plan:paper.only')],
      actions: [
        {
          what: 'Rehearse the failover',
          workflow: null,
          owner: null,
          due: '2026-01-02',
          overdue: true,
          effort: 3,
          status: 'underway',
          gain: [],
        },
      ],
      left: 2,
      reviews: [
        {
          incident: 'INC-7',
          improvement: 'A limit on the queue',
          owner: null,
          due: null,
          state: 'unassigned',
        },
      ],
      kpi: [say('plan:paper.kpiNoOwner')],
    });
    render(<ReportPages model={{ ...scorecard(), plan } as ReportModel} />);
    const pages = await screen.findAllByRole('article');
    const last = within(pages[pages.length - 1] as HTMLElement);
    expect(last.getByRole('heading', { name: 'The plan' })).toBeInTheDocument();
    const row = last.getByRole('rowheader', { name: /Rehearse the failover/ }).closest('tr');
    expect(row).toHaveTextContent('to be named');
    expect(row).toHaveTextContent('Overdue');
    expect(last.getByText('2 further actions are done or dropped and not listed.')).toBeInTheDocument();
    expect(last.getByText('Improvement without owner or date')).toBeInTheDocument();
  });
});

describe('a comparison on paper', () => {
  const figure = (claimed: number, proven: number) => ({
    claimed,
    proven,
    claimedRange: null,
    provenRange: null,
    answered: 3,
    applicable: 3,
    coverage: 1,
  });
  const model = ComparisonReport.parse({
    kind: 'comparison',
    frame: {
      client: 'Harbor Pay',
      subject: 'First look / A year later',
      confidentiality: '',
      documentId: 'EK-HP',
      revision: null,
      asOf: '2026-10-30',
      digest: '',
    },
    sides: {
      before: { title: 'First look', asOf: '2025-10-30' },
      after: { title: 'A year later', asOf: '2026-10-30' },
    },
    title: [say('compare:head.rose', { from: 20, to: 41 })],
    lead: [],
    workflows: {
      heading: say('compare:report.workflows'),
      rows: [
        {
          workflow: 'Card payments',
          nameBefore: 'Cards',
          before: { figure: figure(75, 20), band: 'fragile', decision: 'no-go' },
          after: { figure: figure(75, 41), band: 'exposed', decision: 'no-go' },
          change: 21,
        },
      ],
      note: [say('compare:report.scale')],
    },
    moved: [
      {
        workflow: 'Card payments',
        heading: say('compare:report.moved', { workflow: 'Card payments' }),
        questions: [
          {
            short: 'Failover rehearsed',
            claimed: { before: null, after: 3 },
            proven: { before: 0, after: 3 },
            movers: [say('compare:mover.answered', { to: 3 })],
            points: 21.3,
          },
        ],
        note: [say('compare:report.sumOnly', { change: '+21.3' })],
        limits: [],
        times: [say('compare:times.notTested')],
      },
    ],
    movedNote: [],
    total: 1,
  });

  it('carries its conclusion as the title and each workflow with both bars', async () => {
    render(<ReportPages model={model} />);
    const page = (await screen.findAllByRole('article'))[0] as HTMLElement;
    expect(within(page).getByRole('heading', { level: 1 })).toHaveTextContent('rose from 20 to 41');
    expect(
      within(page).getByRole('img', { name: 'Card payments, before: 20 proven of 75 claimed' }),
    ).toBeInTheDocument();
    expect(
      within(page).getByRole('img', { name: 'Card payments, now: 41 proven of 75 claimed' }),
    ).toBeInTheDocument();
    expect(page).toHaveTextContent('+21 points');
    expect(page).toHaveTextContent('was called Cards');
    expect(page).toHaveTextContent('No-go, as before');
  });

  it('tells what moved each question and how the points add up', async () => {
    render(<ReportPages model={model} />);
    const page = (await screen.findAllByRole('article'))[0] as HTMLElement;
    const row = within(page).getByRole('rowheader', { name: 'Failover rehearsed' }).closest('tr');
    expect(row).toHaveTextContent('none to 3');
    expect(row).toHaveTextContent('Answered now, 3.');
    expect(row).toHaveTextContent('+21.3');
    expect(page).toHaveTextContent('The points add up to the change of +21.3.');
    expect(page).toHaveTextContent(/by more than chance was not tested/);
  });
});
