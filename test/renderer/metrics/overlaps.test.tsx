import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { beforeEach, describe, expect, test } from 'vitest';
import type { ImportCheck, Overlap } from '../../../src/domain/metrics/importCheck';
import { instant } from '../../../src/domain/time';
import { ImportHistory } from '../../../src/renderer/features/metrics/imports/ImportHistory';
import { ImportReportView } from '../../../src/renderer/features/metrics/imports/ImportReportView';
import { incidentFile } from './incidentFile';
import { openAssessment, renderIn } from './openAssessment';
import {
  asked,
  checkButton,
  choose,
  ends,
  entry,
  found,
  importButton,
  imports,
  refuses,
  resetImports,
  source,
} from './wizardSource';

beforeEach(resetImports);

const overlap = (id: string, more: Partial<Overlap> = {}): Overlap => ({
  id: id as Overlap['id'],
  fileName: `${id}.csv`,
  at: instant(Date.UTC(2026, 9, 23, 9, 30)),
  records: 350,
  standing: 350,
  edited: 0,
  ...more,
});

const checked = (...overlaps: Overlap[]): ImportCheck => ({ ...found, sharedIds: [], overlaps });

async function check(result: ImportCheck, run = ends(entry)) {
  await choose(source(incidentFile(), ends(result), run));
  await userEvent.click(await checkButton());
  return screen.findByTestId('overlaps');
}

const radio = (group: string, name: RegExp) =>
  within(screen.getByRole('radiogroup', { name: group })).getByRole('radio', { name });

describe('a file whose rows stand in an earlier one', () => {
  test('is imported only after the answer, which nobody gives beforehand', async () => {
    const section = await check(checked(overlap('week-42')));
    expect(section).toHaveTextContent(
      '350 of the 371 incidents to come in stand already in week-42.csv, which was imported on',
    );
    expect(section).toHaveTextContent('and has 350.');
    expect(section).toHaveTextContent('Everything that week-42.csv has is in this file too');
    for (const choice of within(section).getAllByRole('radio')) expect(choice).not.toBeChecked();
    expect(await importButton()).toBeDisabled();
    expect(screen.getByText('Say first what should become of the earlier file.')).toHaveAttribute(
      'role',
      'status',
    );
    await userEvent.click(radio('What should become of week-42.csv?', /Replace it/));
    await userEvent.click(await importButton());
    expect(asked.at(-1)).toMatchObject({ what: 'run', request: { replaces: ['week-42'] } });
  });

  test('says what the earlier one has more, and what was written there', async () => {
    const section = await check(checked(overlap('week-42', { standing: 300, edited: 1 })));
    expect(section).toHaveTextContent(
      '50 records of week-42.csv are not in this file and would count no longer.',
    );
    expect(section).toHaveTextContent('1 of its records was changed here by hand');
    await userEvent.click(radio('What should become of week-42.csv?', /Keep both/));
    await userEvent.click(await importButton());
    expect(asked.at(-1)?.request.replaces).toEqual([]);
  });

  test('asks about each earlier file on its own, and replaces those that are to be', async () => {
    await check(checked(overlap('week-41'), overlap('week-42')));
    await userEvent.click(radio('What should become of week-41.csv?', /Keep both/));
    expect(await importButton()).toBeDisabled();
    await userEvent.click(radio('What should become of week-42.csv?', /Replace it/));
    await userEvent.click(await importButton());
    expect(asked.at(-1)?.request.replaces).toEqual(['week-42']);
  });

  test('keeps the answer when the import fails and can be tried again', async () => {
    await check(checked(overlap('week-42')), refuses({ code: 'cancelled' }));
    await userEvent.click(radio('What should become of week-42.csv?', /Replace it/));
    await userEvent.click(await importButton());
    expect(await importButton()).toBeEnabled();
    expect(radio('What should become of week-42.csv?', /Replace it/)).toBeChecked();
  });

  test('of which no row is there is asked nothing', async () => {
    await choose(source(incidentFile(), ends(checked())));
    await userEvent.click(await checkButton());
    expect(await importButton()).toBeEnabled();
    expect(screen.queryByTestId('overlaps')).toBeNull();
  });

  test('that is the very file of an earlier import is asked about once', async () => {
    imports.entries = [{ ...entry, id: 'week-42' as never }];
    const section = await check(checked(overlap('week-42')));
    expect(section).toBeVisible();
    expect(screen.queryByText(/This very file was imported before/)).toBeNull();
  });
});

describe('a file that another one replaced', () => {
  const old = {
    ...entry,
    fileName: 'week-42.csv',
    replacedBy: { id: 'i2' as never, fileName: 'week-43.csv' },
  };
  const newer = {
    ...entry,
    id: 'i2' as never,
    fileName: 'week-43.csv',
    replaces: [{ id: old.id, fileName: 'week-42.csv' }],
  };
  const history = () =>
    renderIn(
      openAssessment(),
      <ImportHistory entries={[old, newer]} onReport={() => undefined} onUndo={() => undefined} />,
    );

  test('says so in the history, and what undoing either means', async () => {
    history();
    expect(screen.getByText(/Replaced by week-43.csv, and kept aside/)).toBeVisible();
    await userEvent.click(screen.getByRole('button', { name: 'Undo the import of week-42.csv' }));
    expect(await screen.findByRole('dialog')).toHaveTextContent(
      'No figure changes, because week-43.csv took its place.',
    );
    await userEvent.click(screen.getByRole('button', { name: 'Keep it' }));
    await userEvent.click(screen.getByRole('button', { name: 'Undo the import of week-43.csv' }));
    expect(await screen.findByRole('dialog')).toHaveTextContent(
      'What it replaced counts again: week-42.csv.',
    );
  });

  test('says so in its report, and the other one in its own', () => {
    const view = renderIn(
      openAssessment(),
      <ImportReportView entry={old} actions={null} onUndo={null} onChooseAgain={null} />,
    );
    expect(screen.getByText(/it counts nowhere until that import is undone/)).toBeVisible();
    view.unmount();
    renderIn(
      openAssessment(),
      <ImportReportView entry={newer} actions={null} onUndo={null} onChooseAgain={null} />,
    );
    expect(screen.getByText(/It took the place of week-42.csv/)).toBeVisible();
  });

  test('is told of when it is chosen again', async () => {
    imports.entries = [old, newer];
    const same = { id: old.id, at: old.importedAt, by: 'Petra' };
    await choose(source(incidentFile(), ends({ ...checked(), same })));
    await userEvent.click(await checkButton());
    expect(await screen.findByText(/It is kept aside, because week-43.csv took its place/)).toBeVisible();
  });
});
