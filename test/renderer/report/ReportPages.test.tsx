import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { render, screen, waitFor, within } from '@testing-library/react';
import { describe, expect, it, vi } from 'vitest';
import type { ExecutiveSummary } from '../../../src/domain/report/executiveSummary';
import { ReportModel, withDigest, type ReportKind } from '../../../src/domain/report/reportModel';
import type { ReportOverrule } from '../../../src/domain/report/reportFigures';
import type { Scorecard } from '../../../src/domain/report/scorecard';
import { ReportPages } from '../../../src/renderer/report/ReportPages';

const HOSTILE = 'Refunds <b>&</b> {{names}} $t(common:band.ready) <script>x</script>';
const DIGEST = '0123456789abcdef'.repeat(4);

/** The model that the tests of the domain hold still, with Ticketing under another name if one is given. */
function golden(kind: ReportKind, ticketing = 'Ticketing'): ReportModel {
  const file = join(process.cwd(), `test/domain/report/golden/three-${kind}.model`);
  const json = readFileSync(file, 'utf8').replaceAll('"Ticketing"', JSON.stringify(ticketing));
  return withDigest(ReportModel.parse(JSON.parse(json)), DIGEST);
}
/** Found once the pages stand; while they are measured, everything is there a first time. */
async function onPaper(words: string): Promise<HTMLElement> {
  await screen.findAllByRole('article');
  return screen.getByText(words);
}

const summary = () => golden('executive-summary') as ExecutiveSummary;
const scorecard = () => golden('scorecard') as Scorecard;

describe('the executive summary on paper', () => {
  it('carries its conclusion as the title', async () => {
    render(<ReportPages model={summary()} />);
    const heading = (await screen.findAllByRole('heading', { level: 1 }))[0];
    expect(heading).toHaveTextContent(
      'Ticketing can go live, with conditions. Card payments and Prescriptions cannot yet.',
    );
  });

  it('names every chart for those who cannot see it', async () => {
    render(<ReportPages model={summary()} />);
    await screen.findAllByRole('article');
    expect(
      screen.getByRole('img', {
        name: 'Card payments: 51 proven, 48 to 54 with the unanswered questions, of 74 claimed',
      }),
    ).toBeInTheDocument();
    expect(
      screen.getByRole('img', { name: /^Card payments: half by .*41 complete, 6 open$/ }),
    ).toBeInTheDocument();
  });

  it('says what is not recorded instead of drawing it', async () => {
    render(<ReportPages model={summary()} />);
    expect(
      await onPaper('Not recorded: the moment when records are right again is not in the records.'),
    ).toBeInTheDocument();
  });

  it('asks for the owner who is missing', async () => {
    render(<ReportPages model={summary()} />);
    expect(await onPaper('Nobody')).toBeInTheDocument();
    expect(screen.getAllByText('to be named').length).toBeGreaterThan(0);
  });

  it('prints document, revision, digest and page at the foot', async () => {
    render(<ReportPages model={summary()} />);
    const page = (await screen.findAllByRole('article'))[0]!;
    const foot = within(page)
      .getByText(/EK-HP-2026-02/)
      .closest('footer');
    expect(foot).toHaveTextContent('EK-HP-2026-02 Executive summary, revision 3·as of 30 October 2026');
    expect(foot).toHaveTextContent('SHA-256 01234567 89ab cdef');
    expect(foot).toHaveTextContent(/Page 1 of \d/);
  });

  it('prints an overrule beside the decision of the rule', async () => {
    const model = summary();
    const overrule: ReportOverrule = {
      workflow: 'Card payments',
      rule: 'no-go',
      decision: 'go',
      by: 'Ana Ribeiro',
      reason: 'The licence lapses on 1 December.',
      on: model.frame.asOf,
    };
    const rows = model.pairs.rows.map((row, at) => (at === 0 ? { ...row, overrule } : row));
    const overruled = {
      ...model,
      pairs: { ...model.pairs, rows },
      overrules: { ...model.overrules, rows: [overrule] },
    };
    render(<ReportPages model={overruled} />);
    expect(await onPaper('Overruled: Go, Ana Ribeiro')).toBeInTheDocument();
    expect(screen.getByText('The licence lapses on 1 December.')).toBeInTheDocument();
  });

  it('shows names of people as they wrote them', async () => {
    render(<ReportPages model={golden('executive-summary', HOSTILE)} />);
    const heading = (await screen.findAllByRole('heading', { level: 1 }))[0];
    expect(heading).toHaveTextContent(`${HOSTILE} can go live, with conditions.`);
    expect(document.querySelector('script')).toBeNull();
  });
});

describe('the scorecard on paper', () => {
  it('puts all workflows side by side and each one on a page of its own', async () => {
    render(<ReportPages model={scorecard()} />);
    const pages = await screen.findAllByRole('article');
    // Three workflows, and the list of receipts at the end.
    expect(pages).toHaveLength(5);
    const receipts = within(pages[4]!).getByRole('table');
    expect(
      within(receipts).getByRole('row', { name: /^R1 .* Record 20 Sept 2026 until 19 Dec 2026 0$/ }),
    ).toBeInTheDocument();
    expect(within(pages[1]!).getByRole('heading', { level: 1 })).toHaveTextContent(
      'Card payments cannot go live yet.',
    );
  });

  it('prints a score below full coverage with its range', async () => {
    render(<ReportPages model={scorecard()} />);
    const page = (await screen.findAllByRole('article'))[1]!;
    expect(within(page).getByText('proven of 74 claimed (70–76)')).toBeInTheDocument();
    expect(within(page).getAllByText('48–54').length).toBeGreaterThan(0);
  });

  it('draws every question as pips that can be read aloud', async () => {
    render(<ReportPages model={scorecard()} />);
    const page = (await screen.findAllByRole('article'))[1]!;
    expect(within(page).getAllByRole('img', { name: /^Claimed level/ })).toHaveLength(16);
    expect(within(page).getAllByText('Not answered')).toHaveLength(1);
  });

  it('says of what is set in grey that it is weak, and nothing where nothing is', async () => {
    const note = 'Under 20 records a figure is weak and set in grey.';
    const model = scorecard();
    const timed = (n: number) => ({
      ...model,
      pages: model.pages.map((page) => ({
        ...page,
        measured: page.measured.map((one) => ({ ...one, n, weak: n < 20 })),
        milestones: [],
      })),
    });
    const { unmount } = render(<ReportPages model={timed(19)} />);
    const measured = model.pages.filter((page) => page.measured.length > 0).length;
    // The first page says it too, for the times of all workflows.
    await screen.findAllByRole('article');
    expect(measured).toBeGreaterThan(0);
    expect(screen.getAllByText((text) => text.includes(note))).toHaveLength(measured + 1);
    unmount();
    render(<ReportPages model={timed(20)} />);
    await screen.findAllByRole('article');
    expect(screen.getAllByText((text) => text.includes(note))).toHaveLength(1);
  });

  it('gives guardrails as words, not only as marks', async () => {
    render(<ReportPages model={scorecard()} />);
    await screen.findAllByRole('article');
    expect(screen.getAllByText('Broken').length).toBeGreaterThan(0);
    expect(screen.getAllByText(/Owner: Daniel Okafor\./).length).toBeGreaterThan(0);
  });
});

describe('the pages', () => {
  it('say once that they stand, and how many they are', async () => {
    const onDrawn = vi.fn();
    render(<ReportPages model={summary()} onDrawn={onDrawn} />);
    const pages = await screen.findAllByRole('article');
    expect(onDrawn).toHaveBeenCalledExactlyOnceWith(pages.length);
  });

  it.each([0, 1, 12, 40])('draw %i workflows', async (count) => {
    const model = scorecard();
    const pages = Array.from({ length: count }, (_, at) => model.pages[at % 3]!);
    const rows = Array.from({ length: count }, (_, at) => model.rows[at % 3]!);
    const { container } = render(<ReportPages model={{ ...model, rows, pages }} />);
    await waitFor(() => expect(container.querySelectorAll('article')).toHaveLength(1 + count + 1));
  });
});
