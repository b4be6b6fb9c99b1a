import { ORPCError } from '@orpc/client';
import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { FileLook } from '../../../src/domain/metrics/fileLook';
import { instant } from '../../../src/domain/time';
import { incidentFile, inspectedColumn } from './incidentFile';
import {
  asked,
  checkButton,
  choose,
  importButton,
  looked,
  open,
  refuses,
  resetImports,
  source,
  ZONE,
} from './wizardSource';

vi.mock('../../../src/renderer/api', () => ({ client: {}, api: {} }));

const ORDER = 'Which comes first, the day or the month?';

beforeEach(resetImports);

const drop = (...names: string[]) =>
  fireEvent.drop(screen.getByTestId('drop'), { dataTransfer: { files: names.map((name) => ({ name })) } });

describe('choosing a file', () => {
  it('takes one that is dropped anywhere', async () => {
    open(source(incidentFile()));
    drop('incidents.csv');
    expect(await screen.findByRole('heading', { name: 'What is in incidents.csv' })).toHaveFocus();
    expect(looked[0]?.[0]).toBe('/dropped/incidents.csv');
  });

  it('refuses several files, and what is no file, in words', () => {
    open(source(incidentFile()));
    drop('a.csv', 'b.csv');
    expect(screen.getByRole('alert')).toHaveTextContent('2 files were dropped. Drop one at a time');
    drop('from the browser');
    expect(screen.getByRole('alert')).toHaveTextContent('no file on this computer');
    expect(looked).toEqual([]);
  });

  it('says in one sentence why a file is refused, and what to do', async () => {
    await choose({
      ...source(incidentFile()),
      inspect: () => Promise.reject(new ORPCError('IMPORT_REFUSED', { data: { code: 'empty' } })),
    });
    expect(await screen.findByRole('alert')).toHaveTextContent(
      'The file is empty. Export it again from its tool.',
    );
    expect(screen.getByRole('button', { name: 'Choose a file' })).toBeEnabled();
  });
});

describe('saying what the columns are', () => {
  it('asks neither zone nor order when the file tells them', async () => {
    await choose(source(incidentFile()));
    expect(await checkButton()).toBeEnabled();
    expect(screen.queryByText(ZONE)).toBeNull();
    expect(screen.queryByText(ORDER)).toBeNull();
  });

  it('asks zone and order when needed, checks only with both, and reads the file anew with each', async () => {
    await choose(source(incidentFile({ needsZone: true, orderOpen: true })));
    expect(await checkButton()).toBeDisabled();
    expect(screen.getByText('Choose the time zone. Say whether day or month comes first.')).toBeVisible();
    await userEvent.click(screen.getByRole('combobox', { name: ZONE }));
    await userEvent.click(screen.getByRole('option', { name: 'UTC' }));
    await waitFor(() => expect(looked.at(-1)?.[2]).toMatchObject({ zone: 'UTC' }));
    await userEvent.click(screen.getByLabelText('Day, month, year'));
    await waitFor(() => expect(looked.at(-1)?.[2]).toMatchObject({ zone: 'UTC', order: 'dmy' }));
    await userEvent.click(await checkButton());
    await importButton();
    expect(asked[0]).toMatchObject({
      what: 'check',
      request: { workflowId: 'w1', path: '/data/incidents.csv', options: { zone: 'UTC', order: 'dmy' } },
    });
  });

  it('shows under each time what it is taken for, and a long cell in full', async () => {
    const long = 'A very long cell. '.repeat(30).trim();
    const file = incidentFile({
      rows: [['1', '03/04/2026 10:00', '', long]],
      more: {
        readings: [
          {
            field: 'started',
            column: 'Opened',
            format: 'day-month-year',
            order: 'dmy',
            orderOpen: false,
            usesZone: true,
            cells: [{ kind: 'instant', at: instant(Date.UTC(2026, 3, 3, 8)), twice: false }],
          },
        ],
      },
    });
    await choose(source(file));
    const grid = await screen.findByRole('grid', { name: 'First rows of incidents.csv' });
    expect(within(grid).getByText('3 Apr 2026, 08:00 UTC')).toBeVisible();
    expect(screen.getByText('→ 3 Apr 2026, 08:00 UTC')).toBeVisible();
    within(grid).getByRole('gridcell', { name: '1' }).focus();
    await userEvent.keyboard('{End}');
    expect(screen.getByTestId('full-cell')).toHaveTextContent(`Reconciled ${long}`);
    await userEvent.keyboard('{ArrowLeft}');
    expect(screen.getByTestId('full-cell')).toHaveTextContent('Restored (empty)');
  });

  it('starts as last time, says so, and goes back to what is detected', async () => {
    const remembered = {
      at: instant(Date.UTC(2026, 8, 1, 9, 30)),
      fileName: 'september.csv',
      mapping: { started: 'Restored', reconciled: 'Reconciled' },
      options: {
        kind: 'incident',
        preset: 'generic',
        zone: 'Europe/Berlin',
        order: null,
        dedupe: 'last',
        where: [],
        words: null,
      },
      patternValues: [],
    } satisfies FileLook['remembered'];
    await choose(source(incidentFile({ more: { remembered } })));
    expect(
      await screen.findByText(/Chosen as last time, when september.csv .* on 1 Sept 2026, 09:30 UTC/),
    ).toBeVisible();
    const started = () => screen.getByRole('combobox', { name: 'Column for Started, required' });
    expect(started()).toHaveValue('Restored');
    expect(looked.at(-1)?.[2]).toMatchObject({ zone: 'Europe/Berlin', mapping: { started: 'Restored' } });
    await userEvent.click(screen.getByRole('button', { name: 'Use what is detected instead' }));
    await waitFor(() => expect(started()).toHaveValue('Opened'));
    await userEvent.click(screen.getByRole('button', { name: 'Choose as last time' }));
    await waitFor(() => expect(started()).toHaveValue('Restored'));
  });

  it('detects the columns anew for another kind of rows', async () => {
    const as = (kind: FileLook['kind']) =>
      incidentFile({ more: { kind, ...(kind === 'change' ? { mapping: { deployed: 'Opened' } } : {}) } });
    await choose(source((_path, kind) => as(kind ?? 'incident')));
    await userEvent.click(await screen.findByLabelText('Changes'));
    expect(await screen.findByRole('combobox', { name: 'Column for Deployed, required' })).toHaveValue(
      'Opened',
    );
    expect(
      screen.getByText(
        /which changes failed or were rolled back, so the share that failed will be “not known”/,
      ),
    ).toBeVisible();
  });

  it('lets the words of the file mean something else, and goes back', async () => {
    const file = incidentFile({
      columns: [inspectedColumn('State')],
      mapping: { state: 'State' },
      more: {
        words: [{ field: 'state', column: 'State', values: [{ value: 'Parked', meaning: 'open' }] }],
      },
    });
    await choose(source(file));
    await userEvent.click(await screen.findByRole('combobox', { name: 'Meaning of Parked' }));
    await userEvent.click(screen.getByRole('option', { name: 'Closed' }));
    await waitFor(() =>
      expect(looked.at(-1)?.[2].words).toEqual({
        severity: {},
        closedStates: ['closed', 'Parked'],
        reportedBySystem: ['system'],
      }),
    );
    await userEvent.click(screen.getByRole('button', { name: 'Back to the usual meaning' }));
    await waitFor(() => expect(looked.at(-1)?.[2].words).toBeNull());
  });

  it('asks for the zone when the whole file turns out to need it', async () => {
    const late = refuses({ code: 'zone-needed', column: 'Restored', line: 900, text: '1.2.26 10:00' });
    await choose(source(incidentFile(), late));
    await userEvent.click(await checkButton());
    expect(await screen.findByRole('combobox', { name: ZONE })).toBeVisible();
    expect(await checkButton()).toBeDisabled();
  });
});
