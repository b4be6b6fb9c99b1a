import { act, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { AssessmentRecord } from '../../../src/domain/assessment/assessmentRecord';
import type { AssessmentResult } from '../../../src/domain/assessment/assessmentResult';
import { day } from '../../../src/domain/time';
import { saveState } from '../../../src/renderer/assessment/saveState';
import { pdfFileName } from '../../../src/renderer/features/export/pdfFileName';
import { reportGaps } from '../../../src/renderer/features/export/reportGaps';
import { ReportPage } from '../../../src/renderer/features/export/ReportPage';
import type { Desktop, ExportOutcome } from '../../../src/shared/desktop';
import { openAssessment, renderIn } from '../metrics/openAssessment';

interface Asked {
  readonly kind: string;
}
const { model } = vi.hoisted(() => ({
  model: vi.fn((input: Asked) => Promise.resolve({ kind: input.kind, frame: {} })),
}));
vi.mock('../../../src/renderer/api', () => ({
  client: { reports: { model } },
  api: {
    reports: {
      model: {
        queryOptions: ({ input }: { input: Asked }) => ({
          queryKey: ['model', input.kind],
          queryFn: () => model(input),
        }),
      },
    },
  },
}));
vi.mock('../../../src/renderer/report/ReportPages', async () => {
  const { useEffect } = await import('react');
  return {
    ReportPages: ({ model: drawn, onDrawn }: { model: Asked; onDrawn: (pages: number) => void }) => {
      useEffect(() => onDrawn(2), [drawn]);
      return <article>{drawn.kind}</article>;
    },
  };
});

const saved: ExportOutcome = {
  status: 'saved',
  folder: '/out',
  files: [
    { path: '/out/a.pdf', bytes: 184_200 },
    { path: '/out/b.pdf', bytes: 1_240_000 },
  ],
};
const exportPdfs = vi.fn<Desktop['exportPdfs']>();
const showInFolder = vi.fn(() => Promise.resolve());
const kindOf = (at: number) => exportPdfs.mock.calls[0]?.[0][at]?.model.kind;

beforeEach(() => {
  vi.clearAllMocks();
  saveState.set({ underWay: 0, failed: false, everSaved: false });
  exportPdfs.mockResolvedValue(saved);
  Object.assign(window, { desktop: { exportPdfs, showInFolder } });
});

describe('the report page', () => {
  it('shows the real pages of the chosen document', async () => {
    renderIn(openAssessment(), <ReportPage />);
    expect(await screen.findByText('executive-summary', { selector: 'article' })).toBeVisible();
    expect(screen.getByText('2 pages, A4, as they will be printed')).toBeVisible();
    await userEvent.click(screen.getByRole('radio', { name: 'Scorecard' }));
    expect(await screen.findByText('scorecard', { selector: 'article' })).toBeVisible();
  });

  it('exports the models of all chosen documents, and shows sizes and folder', async () => {
    renderIn(openAssessment(), <ReportPage />);
    await userEvent.click(screen.getByRole('button', { name: 'Export 2 PDFs' }));
    expect(await screen.findByText('2 documents saved')).toBeVisible();
    expect(exportPdfs.mock.calls[0]?.[0].map(({ fileName }) => fileName)).toEqual([
      'harbor-pay-sohne-executive-summary-2026-10-30.pdf',
      'harbor-pay-sohne-scorecard-2026-10-30.pdf',
    ]);
    expect([kindOf(0), kindOf(1)]).toEqual(['executive-summary', 'scorecard']);
    expect(screen.getByText('184 KB')).toBeVisible();
    expect(screen.getByText('1.2 MB')).toBeVisible();
    await userEvent.click(screen.getByRole('button', { name: 'Show in folder' }));
    expect(showInFolder).toHaveBeenCalledWith('/out/a.pdf');
  });

  it('exports only what is ticked, and nothing without a tick', async () => {
    renderIn(openAssessment(), <ReportPage />);
    await userEvent.click(screen.getByRole('checkbox', { name: /^Executive summary/ }));
    await userEvent.click(screen.getByRole('button', { name: 'Export PDF' }));
    await screen.findByText('2 documents saved');
    expect(exportPdfs.mock.calls[0]?.[0]).toHaveLength(1);
    expect(kindOf(0)).toBe('scorecard');
    await userEvent.click(screen.getByRole('checkbox', { name: /^Scorecard/ }));
    expect(screen.getByRole('button', { name: 'Export PDF' })).toBeDisabled();
  });

  it('waits for what was just typed before it reads the documents', async () => {
    renderIn(openAssessment(), <ReportPage />);
    await screen.findByText('executive-summary', { selector: 'article' });
    act(() => saveState.set({ underWay: 1, failed: false, everSaved: false }));
    model.mockClear();
    await userEvent.click(screen.getByRole('button', { name: 'Export 2 PDFs' }));
    expect(screen.getByText('Preparing the documents')).toBeVisible();
    expect(model).not.toHaveBeenCalled();
    act(() => saveState.set({ underWay: 0, failed: false, everSaved: true }));
    expect(await screen.findByText('2 documents saved')).toBeVisible();
  });

  it('says what happened when a file cannot be written, and when no folder was chosen', async () => {
    exportPdfs.mockResolvedValueOnce({ status: 'failed', path: '/out/a.pdf', reason: 'disk full' });
    renderIn(openAssessment(), <ReportPage />);
    await userEvent.click(screen.getByRole('button', { name: 'Export 2 PDFs' }));
    expect(await screen.findByRole('alert')).toHaveTextContent('/out/a.pdf could not be written: disk full.');
    const refused = "EACCES: permission denied, open '/out/a.pdf'";
    exportPdfs.mockResolvedValueOnce({ status: 'failed', path: '/out/a.pdf', reason: refused });
    await userEvent.click(screen.getByRole('button', { name: 'Export 2 PDFs' }));
    const inWords = await screen.findByText(/the folder does not let anything be written into it/);
    expect(inWords).not.toHaveTextContent('EACCES');
    exportPdfs.mockResolvedValueOnce({ status: 'canceled' });
    await userEvent.click(screen.getByRole('button', { name: 'Export 2 PDFs' }));
    expect(await screen.findByText('No folder was chosen, so nothing was written.')).toBeVisible();
  });

  it('names the gaps, and leads to where they are closed', async () => {
    const open = openAssessment();
    renderIn(open, <ReportPage />);
    const gap = screen.getByText('Nobody owns shortening time-to-truth').closest('li');
    expect(gap).toHaveTextContent('Card payments and Ticketing');
    await userEvent.click(within(gap!).getByRole('button', { name: 'Go to workflows' }));
    expect(open.goTo).toHaveBeenCalledWith('workflows', { workflow: 'w1' });
  });
});

describe('what a report lacks', () => {
  const record = openAssessment().record;
  const owned = {
    ...record,
    workflows: record.workflows.map((workflow) => ({ ...workflow, truthOwner: { name: 'D', title: '' } })),
  } as AssessmentRecord;
  const result = {
    workflows: record.workflows.map(({ id }) => ({
      workflowId: id,
      decision: 'go-with-conditions',
      score: { coverage: 0.95 },
      metrics: { incidents: 9, figures: { truth: {} } },
      conditions: [{ owner: null }, { owner: { owner: 'T. Weiss', due: '2026-12-01' } }],
    })),
  } as unknown as AssessmentResult;
  const kinds = (gaps: ReturnType<typeof reportGaps>) => gaps.map(({ kind, count }) => `${kind} ${count}`);

  it('puts the missing owner of time-to-truth first', () => {
    expect(kinds(reportGaps(record, result))).toEqual(['truth-owner 2', 'conditions 2']);
    expect(kinds(reportGaps(owned, result))).toEqual(['conditions 2']);
  });

  it('tells no records from records without the moment of truth', () => {
    const metrics = [
      { incidents: 0, figures: { truth: null } },
      { incidents: 4, figures: { truth: null } },
    ];
    const changed = {
      workflows: result.workflows.map((entry, at) => ({ ...entry, conditions: [], metrics: metrics[at] })),
    } as unknown as AssessmentResult;
    expect(kinds(reportGaps(owned, changed))).toEqual(['truth-records 1', 'truth-not-recorded 1']);
  });

  it('says one thing when there is no workflow', () => {
    expect(kinds(reportGaps({ ...record, workflows: [] }, result))).toEqual(['no-workflows 0']);
  });
});

describe('names of PDFs', () => {
  it('suit any disk', () => {
    const asOf = day('2026-10-30');
    expect(pdfFileName('São Paulo / Crédito: S.A.', 'scorecard', asOf)).toBe(
      'sao-paulo-credito-s-a-scorecard-2026-10-30.pdf',
    );
    expect(pdfFileName('***', 'scorecard', asOf)).toBe('client-scorecard-2026-10-30.pdf');
  });
});
