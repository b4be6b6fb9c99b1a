import { MantineProvider } from '@mantine/core';
import { render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import type { ReactElement } from 'react';
import { describe, expect, it, vi } from 'vitest';
import { AnswerStrip } from '../../../src/renderer/ui/AnswerStrip';
import { BandMark } from '../../../src/renderer/ui/BandMark';
import { PairBar } from '../../../src/renderer/ui/PairBar';
import { PairFigures } from '../../../src/renderer/ui/PairFigures';
import { Pips } from '../../../src/renderer/ui/Pips';
import { ScoreScale } from '../../../src/renderer/ui/ScoreScale';
import { scoreFigures } from '../../../src/renderer/ui/scoreFigures';
import { StateMark } from '../../../src/renderer/ui/StateMark';

const draw = (mark: ReactElement) => render(<MantineProvider env="test">{mark}</MantineProvider>);
const figures = { claimed: 74, proven: 51, low: 47, high: 54, hasRange: true };
const nothing = { claimed: null, proven: null, low: 0, high: 100, hasRange: true };

describe('a pair of claimed and proven', () => {
  it('says proven first, then claimed, then the range', () => {
    const { container } = draw(<PairBar figures={figures} subject="Card payments" />);
    expect(screen.getByRole('img')).toHaveAccessibleName(
      'Card payments: 51 proven of 74 claimed, range 47 to 54',
    );
    expect(container.querySelector('.ek-whisker')).toBeInTheDocument();
  });

  it('has no range once everything is answered, and no outline once all of it is proven', () => {
    const { container } = draw(<PairBar figures={{ ...figures, proven: 74, hasRange: false }} />);
    expect(screen.getByRole('img')).toHaveAccessibleName('74 proven of 74 claimed');
    expect(container.querySelector('.ek-whisker')).toBeNull();
    expect(container.querySelector('.ek-pair-claimed')).toBeNull();
  });

  it('is a dotted axis, and not 0, while nothing is assessed', () => {
    const { container } = draw(
      <>
        <PairBar figures={nothing} />
        <PairFigures figures={nothing} />
      </>,
    );
    expect(screen.getByRole('img')).toHaveAccessibleName('Not assessed');
    expect(container.querySelector('.ek-pair-proven')).toBeNull();
    expect(screen.getByText('Not assessed')).toBeInTheDocument();
  });

  it('rounds half up, once', () => {
    const side = (score: number) => ({ score, low: 46.5, high: 53.49 });
    expect(
      scoreFigures({
        claimed: side(73.5),
        proven: side(50.5),
        coverage: 0.9,
        notApplicableShare: 0,
        questions: { answered: 9, applicable: 10 },
      }),
    ).toEqual({ claimed: 74, proven: 51, low: 47, high: 53, hasRange: true });
  });

  it('stands on an axis whose words are not read out again', () => {
    draw(<ScoreScale figures={figures} subject="Card payments" band="exposed" />);
    expect(screen.getAllByRole('img')).toHaveLength(1);
    expect(screen.getByText('Exposed')).toHaveAttribute('data-here');
    expect(screen.getByText('Exposed').closest('[aria-hidden]')).not.toBeNull();
  });
});

describe('marks that are never colour alone', () => {
  it('names a level', () => {
    const { container } = draw(<Pips claimed={3} proven={2} />);
    expect(screen.getByRole('img')).toHaveAccessibleName('Level 3 claimed, level 2 proven');
    expect([...container.querySelectorAll('i')].map((pip) => pip.dataset['pip'])).toEqual([
      'proven',
      'proven',
      'claimed',
      'neither',
    ]);
  });

  it.each(['fragile', 'exposed', 'steady', 'ready'] as const)('gives %s a shape and a word', (band) => {
    const { container } = draw(<BandMark band={band} />);
    expect(container.querySelector('path')).toBeInTheDocument();
    expect(container).toHaveTextContent(new RegExp(band, 'i'));
  });

  it('names a state, in sight or not', () => {
    draw(
      <>
        <StateMark state="broken" />
        <StateMark state="held" wordless />
      </>,
    );
    expect(screen.getByText('Broken')).toBeInTheDocument();
    expect(screen.getByRole('img', { name: 'Held' })).toBeInTheDocument();
  });
});

describe('the strip of all answers', () => {
  const groups = [
    {
      id: 'promise',
      name: 'Promise',
      caption: 'Promise',
      answers: [
        { id: 'a', name: 'Degraded day', claimed: 3, proven: 2 } as const,
        { id: 'b', name: 'Claims', claimed: null, proven: null },
      ],
    },
    {
      id: 'observe',
      name: 'Observe',
      caption: 'Observe 40 of 60',
      answers: [
        { id: 'c', name: 'Alerts', claimed: null, proven: null, marked: true },
        { id: 'd', name: 'Traces', claimed: null, proven: null },
      ],
    },
  ];

  it('shows the answers of the current group one by one, and the others folded with what is left', () => {
    draw(<AnswerStrip groups={groups} current="b" onChoose={vi.fn()} />);
    expect(screen.getByRole('group', { name: 'Promise' })).toBeInTheDocument();
    expect(screen.getByRole('button', { name: 'Claims: unanswered' })).toHaveAttribute(
      'aria-current',
      'true',
    );
    expect(
      screen.getByRole('button', { name: 'Observe 40 of 60 1 of 2 questions is unanswered' }),
    ).toBeInTheDocument();
    expect(screen.queryByRole('button', { name: /Traces/ })).not.toBeInTheDocument();
  });

  it('is one stop for Tab, and the arrows move through answers and folded groups', async () => {
    const user = userEvent.setup();
    const choose = vi.fn();
    draw(<AnswerStrip groups={groups} current="b" onChoose={choose} />);
    await user.tab();
    expect(screen.getByRole('button', { name: 'Claims: unanswered' })).toHaveFocus();
    await user.keyboard('{ArrowLeft}');
    expect(
      screen.getByRole('button', { name: 'Degraded day: level 3 claimed, level 2 proven' }),
    ).toHaveFocus();
    await user.keyboard('{ArrowRight}{ArrowRight}');
    expect(screen.getByRole('button', { name: /^Observe/ })).toHaveFocus();
    await user.keyboard('{Enter}');
    expect(choose).toHaveBeenCalledWith('d');
  });

  it('opens a folded group at its first unanswered question', async () => {
    const user = userEvent.setup();
    const choose = vi.fn();
    draw(<AnswerStrip groups={groups} current="d" onChoose={choose} />);
    expect(screen.getByRole('button', { name: 'Alerts: not applicable' })).toBeInTheDocument();
    await user.click(screen.getByRole('button', { name: /^Promise/ }));
    expect(choose).toHaveBeenCalledWith('b');
  });
});
