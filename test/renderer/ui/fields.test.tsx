import { MantineProvider } from '@mantine/core';
import { act, fireEvent, render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { useState, type ReactElement } from 'react';
import { describe, expect, it, vi } from 'vitest';
import { durationMs, type DurationMs } from '../../../src/domain/time';
import { DurationField } from '../../../src/renderer/ui/DurationField';
import { NumberField } from '../../../src/renderer/ui/NumberField';
import { readDuration } from '../../../src/renderer/ui/readDuration';
import { TextField } from '../../../src/renderer/ui/TextField';
import { AUTOSAVE_DELAY_MS } from '../../../src/renderer/ui/useAutosave';

const draw = (field: ReactElement) => render(<MantineProvider env="test">{field}</MantineProvider>);
const type = (text: string) => fireEvent.change(screen.getByRole('textbox'), { target: { value: text } });

describe('what is typed is kept', () => {
  it('saves by itself within 200 ms', async () => {
    expect(AUTOSAVE_DELAY_MS).toBeLessThanOrEqual(200);
    vi.useFakeTimers();
    const save = vi.fn();
    draw(<TextField aria-label="Name" value="" onSave={save} />);
    type('Harbor');
    type('Harbor Pay');
    expect(save).not.toHaveBeenCalled();
    await act(() => vi.advanceTimersByTimeAsync(AUTOSAVE_DELAY_MS));
    expect(save.mock.calls).toEqual([['Harbor Pay']]);
    vi.useRealTimers();
  });

  it('saves at once when the field is left, leaves the screen, or the window closes', () => {
    const save = vi.fn();
    const { unmount } = draw(<TextField aria-label="Name" value="" onSave={save} />);
    type('left');
    fireEvent.blur(screen.getByRole('textbox'));
    type('closing');
    fireEvent(window, new Event('pagehide'));
    type('gone');
    unmount();
    expect(save.mock.calls).toEqual([['left'], ['closing'], ['gone']]);
  });

  it('keeps what is being typed when the value changes elsewhere, and takes a rollback over afterwards', async () => {
    const user = userEvent.setup();
    function Record() {
      const [value, setValue] = useState('kept');
      return (
        <>
          <TextField aria-label="Name" value={value} onSave={setValue} />
          <button onClick={() => setValue('kept')}>roll back</button>
        </>
      );
    }
    draw(<Record />);
    await user.type(screen.getByRole('textbox'), ' and more');
    await user.tab();
    expect(screen.getByRole('textbox')).toHaveValue('kept and more');
    await user.click(screen.getByText('roll back'));
    expect(screen.getByRole('textbox')).toHaveValue('kept');
  });

  it('refuses to save nothing where a name is needed, and shows the last one again', async () => {
    const user = userEvent.setup();
    const save = vi.fn();
    draw(<TextField aria-label="Name" value="Harbor" needed="A name is needed" onSave={save} />);
    await user.clear(screen.getByRole('textbox'));
    expect(screen.getByText('A name is needed')).toBeInTheDocument();
    await user.tab();
    expect(screen.getByRole('textbox')).toHaveValue('Harbor');
    expect(save).not.toHaveBeenCalled();
  });
});

describe('a number', () => {
  it('is not known when empty, and none when 0', async () => {
    const user = userEvent.setup();
    const save = vi.fn();
    draw(<NumberField aria-label="Users" value={12} onSave={save} />);
    await user.clear(screen.getByRole('textbox'));
    await user.tab();
    expect(save).toHaveBeenLastCalledWith(null);
    await user.type(screen.getByRole('textbox'), '0');
    await user.tab();
    expect(save).toHaveBeenLastCalledWith(0);
  });
});

describe('a length of time', () => {
  it.each([
    ['4 h', 4 * 3_600_000],
    ['30min', 30 * 60_000],
    ['1 h 30 min', 90 * 60_000],
    ['1,5 d', 36 * 3_600_000],
    ['2 Weeks', 14 * 86_400_000],
    ['90 s', 90_000],
  ])('reads %s', (written, ms) => expect(readDuration(written)).toBe(ms));

  it.each(['', '4', 'soon', '4 parsecs', '4 h or so', '-1 h'])('does not guess at "%s"', (written) =>
    expect(readDuration(written)).toBeNull(),
  );

  it('says when it cannot be read, saves nothing and leaves what was typed', async () => {
    const user = userEvent.setup();
    const save = vi.fn<(value: DurationMs | null) => void>();
    draw(<DurationField aria-label="Truth" value={durationMs(14_400_000)} onSave={save} />);
    const field = screen.getByRole('textbox');
    expect(field).toHaveValue('4 h');
    await user.clear(field);
    await user.type(field, 'soon');
    expect(screen.getByText(/such as 4 h/)).toBeInTheDocument();
    await user.tab();
    expect(field).toHaveValue('soon');
    expect(screen.getByText(/such as 4 h/)).toBeInTheDocument();
    expect(save).not.toHaveBeenCalled();
    await user.clear(field);
    await user.type(field, '30 min{Enter}');
    expect(save).toHaveBeenLastCalledWith(1_800_000);
  });
});
