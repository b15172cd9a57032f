import { compareRuns, type Run } from '@runcompare/core';
import {
  evalLoss,
  messyRuns,
  seededReplicates,
  seededRunIn,
  seededRuns,
  seededTie,
  workedExample,
} from '@runcompare/core/testing';
import { render, screen, within } from '@testing-library/react';
import { describe, expect, test } from 'vitest';
import { userEvent } from 'vitest/browser';
import '../styles/styles.css';
import { describeAccessible } from '../internal/testSupport/describeAccessible';
import '../internal/testSupport/realEvents';
import { textOf } from '../internal/testSupport/textOf';
import { RunRecommendation } from './RunRecommendation';

const two = seededRuns({ seed: 7, count: 2, points: 120 });

describe('the worked example', () => {
  test('names the best run, its value and its gap to the next', () => {
    show(workedExample());
    expect(textOf(screen.getByRole('heading', { level: 2 }))).toBe('06a9655e is the best run');
    expect(
      screen.getByText('Eval loss 0.6686, 26 % better than the next compared run.'),
    ).toBeTruthy();
  });

  test('gives its reasons in order of weight, each with its figure', () => {
    show(workedExample());
    expect(listUnder('Why')).toEqual([
      '26 % better eval loss than fa25ad230.6686 / 0.9041',
      'Converged at epoch 11 of 12',
      'Highest GPU utilization85 %',
    ]);
  });

  test('says that the noise is assumed, not measured', () => {
    show(workedExample());
    expect(listUnder('Before you deploy')).toContain(
      'The noise between seeds is assumed (±0.0612), not measured, so this is likely rather than clear.',
    );
  });
});

describe('the verdict', () => {
  test('is a word that opens to what it means, and closes again', async () => {
    show(workedExample());
    const pill = screen.getByRole('button', { name: 'Likely' });
    const meaning = /95 % interval .* is assumed, not measured/;
    expect(pill.getAttribute('aria-expanded')).toBe('false');
    expect(screen.queryByText(meaning)).toBeNull();
    await userEvent.click(pill);
    expect(pill.getAttribute('aria-expanded')).toBe('true');
    expect(screen.getByText(meaning)).toBeTruthy();
    pill.focus();
    await userEvent.keyboard('{Enter}');
    expect(screen.queryByText(meaning)).toBeNull();
  });

  test('is not given to a run that is compared with nothing', () => {
    show(workedExample().slice(0, 1));
    expect(screen.queryByRole('button')).toBeNull();
    expect(screen.getByText('Eval loss 0.6686.')).toBeTruthy();
  });
});

describe('caveats', () => {
  test('runs that differ only by seed are called luck, not a better setting', () => {
    show(seededReplicates({ seed: 5, count: 4, points: 120 }));
    const caveats = listUnder('Before you deploy');
    expect(caveats).toContain(
      'These runs differ only by seed: the best of them is the luckiest, not a better setting.',
    );
    expect(caveats.join('\n')).toMatch(
      /4 runs of this group differ only by seed and span [\d.<]+ %: /,
    );
  });

  test('replicates among the runs that are not compared are named too', () => {
    const peers = seededReplicates({ seed: 5, count: 4, points: 120 });
    render(<RunRecommendation comparison={compareRuns(two, { objective: evalLoss, peers })} />);
    expect(listUnder('Before you deploy').join('\n')).toMatch(
      /4 runs of this group differ only by seed/,
    );
  });

  test('an exact tie says what decided', () => {
    show(seededTie({ seed: 3, count: 2, points: 120 }));
    expect(listUnder('Before you deploy').join('\n')).toMatch(
      /Exactly equal to \w{8}: less training time decides the order\./,
    );
  });

  test('what makes a run doubtful is said of that run', () => {
    show([
      ...two,
      seededRunIn('running', { seed: 4, level: 0.2, points: 120 }),
      seededRunIn('diverged', { seed: 31, points: 120 }),
      seededRunIn('overfitting', { seed: 33, points: 120 }),
      seededRunIn('failed', { seed: 34, points: 120 }),
    ]);
    const caveats = listUnder('Before you deploy').join('\n');
    expect(likeForLike().join('\n')).toContain('is still running: its value is provisional.');
    expect(caveats).toMatch(/diverged from step 370\./);
    expect(caveats).toMatch(/overfits: its last evaluation is \d+ % worse than its best\./);
  });
});

test('in what runs are not like for like is read before any verdict', () => {
  const planned = (run: Run, steps: number) => ({ ...run, steps: { done: steps, planned: steps } });
  show(two.map((run, i) => planned(run, 835 - 625 * i)));
  expect(likeForLike()).toEqual([
    expect.stringMatching(/^Step budgets differ: \d+ steps for \w{8}, \d+ for \w{8}\.$/),
  ]);
  const list = screen.getByRole('list', { name: 'Like for like' });
  const heading = screen.getByRole('heading', { level: 2 });
  expect(list.compareDocumentPosition(heading)).toBe(Node.DOCUMENT_POSITION_FOLLOWING);
});

test('runs that are like for like are compared without a word about it', () => {
  show(workedExample());
  expect(screen.queryByRole('list', { name: 'Like for like' })).toBeNull();
});

test('without a usable value it says so, and shows no trophy', () => {
  const { container } = show([seededRunIn('noEvaluations', { seed: 32, points: 120 })]);
  expect(textOf(screen.getByRole('heading', { level: 2 }))).toBe('No run has a usable eval loss');
  expect(container.querySelector('h2 svg')).toBeNull();
  expect(listUnder('Before you deploy').join('\n')).toMatch(
    /^Rank by something else that these runs record: train loss \(lower is better\)\.\nWithout a usable value/,
  );
});

test('gives three reasons at most', () => {
  const [best, ...others] = workedExample() as [Run, ...Run[]];
  show([{ ...best, times: { ...best.times, trainingSeconds: 60 } }, ...others]);
  expect(listUnder('Why')).toEqual([
    '26 % better eval loss than fa25ad230.6686 / 0.9041',
    'Converged at epoch 11 of 12',
    'Lowest training time1 min',
  ]);
});

test('draws the best run with the slot it has everywhere else', () => {
  const { container } = render(
    <RunRecommendation
      comparison={compareRuns(workedExample(), { objective: evalLoss })}
      slots={{ '06a9655e': 3, fa25ad23: 1 }}
    />,
  );
  expect(container.querySelector<HTMLElement>('h2 [data-part="mark"]')?.dataset.slot).toBe('3');
});

test('names that look like markup are the text they are', () => {
  const { container } = show([
    seededRunIn('hostileNames', { seed: 41, level: 0.2, points: 120 }),
    ...two,
  ]);
  expect(textOf(screen.getByRole('heading', { level: 2 }))).toContain(
    '<img src=x onerror=alert(1)>',
  );
  expect(container.querySelector('img, b')).toBeNull();
});

test.each([1, 2, 3, 4, 5, 6])('survives runs as bad as sources get (%d)', (seed) => {
  const { container } = show(messyRuns({ seed, count: 5 }));
  expect(textOf(screen.getByRole('heading', { level: 2 }))).toMatch(
    /is the best run$|has the best|^No run has|^No clear winner/,
  );
  expect(textOf(container)).not.toMatch(/undefined|NaN %|\[object/);
});

describeAccessible({
  'the worked example, explained': {
    ui: <RunRecommendation comparison={compareRuns(workedExample(), { objective: evalLoss })} />,
    open: () => userEvent.click(screen.getByRole('button', { name: 'Likely' })),
  },
  'not like for like': {
    ui: (
      <RunRecommendation
        comparison={compareRuns(
          [...two, seededRunIn('running', { seed: 4, level: 0.2, points: 120 })],
          { objective: evalLoss },
        )}
      />
    ),
  },
  'no usable value': {
    ui: (
      <RunRecommendation
        comparison={compareRuns([seededRunIn('noEvaluations', { seed: 32, points: 120 })], {
          objective: evalLoss,
        })}
      />
    ),
  },
});

function show(runs: readonly Run[]) {
  return render(<RunRecommendation comparison={compareRuns(runs, { objective: evalLoss })} />);
}

function likeForLike(): string[] {
  const list = screen.getByRole('list', { name: 'Like for like' });
  return within(list).getAllByRole('listitem').map(textOf);
}

function listUnder(heading: string): string[] {
  const section = screen.getByRole('heading', { name: heading }).parentElement as HTMLElement;
  return within(section).getAllByRole('listitem').map(textOf);
}
