import { type ActionOutcome, compareRuns, type Run, type RunActions } from '@runcompare/core';
import {
  evalLoss,
  messyRuns,
  seededReplicates,
  seededRunIn,
  seededRuns,
  seededTie,
  workedExample,
} from '@runcompare/core/testing';
import { render, screen, waitFor, within } from '@testing-library/react';
import { type ComponentProps, createRef, StrictMode } from 'react';
import { hydrateRoot } from 'react-dom/client';
import { renderToString } from 'react-dom/server';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { userEvent } from 'vitest/browser';
import '../styles/styles.css';
import { describeAccessible } from '../internal/testSupport/describeAccessible';
import '../internal/testSupport/realEvents';
import { textOf } from '../internal/testSupport/textOf';
import { verdictPart } from '../internal/verdictPart';
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
  test('is a word that opens to what it stands on, and closes again', async () => {
    show(workedExample());
    const pill = screen.getByRole('button', { name: 'Likely' });
    const details = () => document.querySelector('[data-part="verdict-details"]');
    expect(pill.getAttribute('aria-expanded')).toBe('false');
    expect(details()).toBeNull();
    await userEvent.click(pill);
    expect(pill.getAttribute('aria-expanded')).toBe('true');
    expect(pill.getAttribute('aria-controls')).toBe(details()?.id);
    await screen.findByText('95 % interval');
    const lines = [...(details()?.querySelectorAll('[data-detail]') ?? [])].map((line) =>
      [...line.children].map(textOf).join(': '),
    );
    expect(lines).toEqual([
      'Between: 06a9655e and fa25ad23',
      'Why: The noise between seeds is assumed (±0.0612), not measured, so this is likely rather than clear.',
      'Difference: 0.2355',
      '95 % interval: +0.1743 to +0.2967, over all 3 pairs',
      'Noise: sd 0.0181, assumed, not measured',
      'Runs counted: 1 of 06a9655e, 1 of fa25ad23',
      'Method: normal distribution',
      'Would settle it: One more seed each of 06a9655e and fa25ad23 (4 h 48 min of training) could settle it.',
    ]);
    pill.focus();
    await userEvent.keyboard('{Enter}');
    expect(details()).toBeNull();
  });

  test('says where its details did not load, and finds them by another try', async () => {
    vi.spyOn(verdictPart, 'current').mockReturnValue(undefined);
    vi.spyOn(verdictPart, 'load').mockRejectedValue(new Error('Offline.'));
    show(workedExample());
    const pill = screen.getByRole('button', { name: 'Likely' });
    await userEvent.click(pill);
    await screen.findByText(/did not load/);
    expect(pill.getAttribute('aria-expanded')).toBe('true');
    vi.mocked(verdictPart.current).mockRestore();
    vi.mocked(verdictPart.load).mockRestore();
    await userEvent.click(screen.getByRole('button', { name: 'Try again' }));
    expect(await screen.findByText('95 % interval')).toBeTruthy();
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

describe('actions', () => {
  const [best, second, third] = ['06a9655e', 'fa25ad23', '0a04dd4e'] as const;
  const done = async (runIds: readonly string[]) =>
    runIds.map((runId): ActionOutcome => ({ runId, outcome: 'done' }));

  afterEach(() => {
    vi.restoreAllMocks();
  });

  test('are none where the host offers none', () => {
    show(workedExample());
    expect(screen.getAllByRole('button')).toHaveLength(1);
    expect(document.querySelector('[data-part="actions"]')).toBeNull();
  });

  test('are one primary, one quiet, and the rest in a menu', async () => {
    show(workedExample(), everything());
    expect(kindsOfButtons()).toEqual([
      ['Archive the other 2', 'quiet'],
      ['Deploy 06a9655e', 'primary'],
    ]);
    await userEvent.click(screen.getByRole('button', { name: 'More actions' }));
    const entries = within(await screen.findByRole('menu'))
      .getAllByRole('menuitem')
      .map(textOf);
    expect(entries).toEqual(['Save comparison', 'Copy command for 2 more seeds']);
  });

  test('deploying says what it does and what came of it, and reads the run again', async () => {
    let finish: (outcomes: readonly ActionOutcome[]) => void = () => {};
    const deploy = vi.fn(
      () => new Promise<readonly ActionOutcome[]>((resolve) => (finish = resolve)),
    );
    const onChanged = vi.fn();
    show(workedExample(), { actions: { deploy }, onChanged });
    const button = screen.getByRole('button', { name: 'Deploy 06a9655e' });
    await userEvent.click(button);
    expect(report()).toBe('Deploying 06a9655e');
    expect(button.getAttribute('aria-disabled')).toBe('true');
    await userEvent.click(button, { force: true });
    expect(deploy).toHaveBeenCalledOnce();
    finish(await done([best]));
    await waitFor(() => expect(report()).toBe('Deployed 06a9655e'));
    expect(onChanged.mock.calls).toEqual([[[best]]]);
    await expect.poll(() => textOf(screen.getByRole('status'))).toBe('Deployed 06a9655e');
  });

  test('that fail say why, run by run, and are tried again for these alone', async () => {
    const archive = vi
      .fn<NonNullable<RunActions['archive']>>()
      .mockResolvedValueOnce([
        { runId: second, outcome: 'refused', reason: '403, no permission' },
        { runId: third, outcome: 'done' },
        { runId: 'unknown', outcome: 'done' },
      ])
      .mockImplementation(done);
    const onChanged = vi.fn();
    show(workedExample(), { actions: { archive, restore: done }, onChanged });
    await userEvent.click(screen.getByRole('button', { name: 'Archive the other 2' }));
    await waitFor(() =>
      expect(report()).toBe('Archived 1 run Not archived: fa25ad23, 403, no permission Retry'),
    );
    expect(onChanged.mock.calls).toEqual([[[third]]]);
    await userEvent.click(screen.getByRole('button', { name: 'Retry' }));
    await waitFor(() => expect(report()).toBe('Archived 1 run'));
    expect(archive.mock.calls.map(([ids]) => ids)).toEqual([[third, second], [second]]);
    expect(textOf(screen.getByText('Archived 2 runs'))).toBe('Archived 2 runs');
  });

  test('that the source rejects, or forgets a run of, have failed', async () => {
    const deploy = vi
      .fn<NonNullable<RunActions['deploy']>>()
      .mockRejectedValueOnce(new Error('503 from the registry'))
      .mockResolvedValueOnce([]);
    show(workedExample(), { actions: { deploy } });
    await userEvent.click(screen.getByRole('button', { name: 'Deploy 06a9655e' }));
    await waitFor(() =>
      expect(report()).toBe('Not deployed: 06a9655e, 503 from the registry Retry'),
    );
    await userEvent.click(screen.getByRole('button', { name: 'Retry' }));
    await waitFor(() =>
      expect(report()).toBe('Not deployed: 06a9655e, the source gave no answer Retry'),
    );
  });

  test('archiving is taken back where the source can', async () => {
    const restore = vi.fn(done);
    show(workedExample(), { actions: { archive: done, restore } });
    await userEvent.click(screen.getByRole('button', { name: 'Archive the other 2' }));
    await userEvent.click(await screen.findByRole('button', { name: 'Undo' }));
    expect(restore.mock.calls.map(([ids]) => ids)).toEqual([[third, second]]);
    await waitFor(() => expect(report()).toBe('Restored 2 runs'));
    expect(screen.queryByRole('button', { name: 'Undo' })).toBeNull();
  });

  test('archiving for good asks first, naming every run, with the focus on Cancel', async () => {
    const archive = vi.fn(done);
    show(workedExample(), { actions: { archive } });
    const opener = screen.getByRole('button', { name: 'Archive the other 2' });
    await userEvent.click(opener);
    const dialog = await screen.findByRole('alertdialog', { name: 'Archive 2 runs?' });
    expect(textOf(dialog)).toContain('gone for good');
    expect(within(dialog).getAllByRole('listitem').map(textOf)).toEqual([third, second]);
    expect(document.activeElement).toBe(within(dialog).getByRole('button', { name: 'Cancel' }));
    await userEvent.keyboard('{Escape}');
    await waitFor(() => expect(screen.queryByRole('alertdialog')).toBeNull());
    await waitFor(() => expect(document.activeElement).toBe(opener));
    expect(archive).not.toHaveBeenCalled();
    await userEvent.click(opener);
    await userEvent.click(await screen.findByRole('button', { name: 'Archive 2 runs' }));
    expect(archive.mock.calls.map(([ids]) => ids)).toEqual([[third, second]]);
  });

  test('a run that the list could not read again is said', async () => {
    const onChanged = async () => {
      throw new Error('offline');
    };
    show(workedExample(), { actions: { deploy: done }, onChanged });
    await userEvent.click(screen.getByRole('button', { name: 'Deploy 06a9655e' }));
    await waitFor(() =>
      expect(report()).toBe('Deployed 06a9655e Done, but the runs did not load again: offline'),
    );
  });

  test('leaving the page aborts what is under way', async () => {
    const signals: { readonly aborted: boolean }[] = [];
    const deploy: RunActions['deploy'] = (_, options) => {
      if (options?.signal) signals.push(options.signal);
      return new Promise(() => {});
    };
    const { unmount } = show(workedExample(), { actions: { deploy } });
    await userEvent.click(screen.getByRole('button', { name: 'Deploy 06a9655e' }));
    expect(signals.map(({ aborted }) => aborted)).toEqual([false]);
    unmount();
    expect(signals.map(({ aborted }) => aborted)).toEqual([true]);
  });

  test('saving says that it is saved, or why not', async () => {
    const onSave = vi.fn().mockRejectedValueOnce(new Error('the storage is full'));
    show(workedExample(), { onSave });
    await userEvent.click(screen.getByRole('button', { name: 'Save comparison' }));
    await waitFor(() => expect(report()).toBe('Not saved: the storage is full Retry'));
    await userEvent.click(screen.getByRole('button', { name: 'Retry' }));
    await waitFor(() => expect(report()).toBe('Comparison saved'));
  });

  test('a command for more seeds is copied, or shown where the browser refuses', async () => {
    const writeText = vi
      .spyOn(navigator.clipboard, 'writeText')
      .mockResolvedValueOnce()
      .mockRejectedValueOnce(new Error('NotAllowed'));
    const seedsCommand: ComponentProps<typeof RunRecommendation>['seedsCommand'] = (asked) =>
      asked.map(({ runId, seeds }) => `train ${runId} --seeds ${seeds}`).join('\n');
    show(workedExample(), { seedsCommand });
    const button = screen.getByRole('button', { name: 'Copy command for 2 more seeds' });
    await userEvent.click(button);
    const command = 'train 06a9655e --seeds 1\ntrain fa25ad23 --seeds 1';
    expect(writeText.mock.calls).toEqual([[command]]);
    await waitFor(() => expect(report()).toBe('Command copied'));
    await userEvent.click(button);
    await waitFor(() => expect(document.querySelector('.rc-command')?.textContent).toBe(command));
  });

  test('beside a tie lead with what would settle it, and archive nothing', () => {
    const [first, ...others] = workedExample() as [Run, ...Run[]];
    const close = { ...others[0], summary: { eval_loss: { min: { value: 0.7 } } } } as Run;
    show([first, close], everything());
    expect(kindsOfButtons()).toEqual([
      ['Save comparison', 'quiet'],
      [expect.stringMatching(/^Copy command for \d+ more seeds$/), 'primary'],
    ]);
    expect(document.querySelector('h2 > svg')).toBeNull();
  });

  function everything(): Partial<ComponentProps<typeof RunRecommendation>> {
    return {
      actions: { deploy: done, archive: done, restore: done },
      onSave: () => {},
      seedsCommand: () => 'train',
    };
  }
});

describe('a new winner', () => {
  test('is said once, and the first one is not', async () => {
    const [first, second, third] = workedExample() as [Run, Run, Run];
    const at = (runs: readonly Run[]) => (
      <StrictMode>
        <RunRecommendation comparison={compareRuns(runs, { objective: evalLoss })} />
      </StrictMode>
    );
    const said: string[] = [];
    const { rerender } = render(at([second, third]));
    const status = screen.getByRole('status');
    const observer = new MutationObserver(() => said.push(textOf(status)));
    observer.observe(status, { childList: true, characterData: true, subtree: true });
    expect(textOf(status)).toBe('');
    rerender(at([first, second, third]));
    await expect.poll(() => said).toEqual(['06a9655e is the best run. Likely']);
    rerender(at([third, first, second]));
    await new Promise((resolve) => setTimeout(resolve, 1200));
    expect(said).toEqual(['06a9655e is the best run. Likely']);
    observer.disconnect();
  });
});

test('forwards what belongs to its root, and hydrates what the server sent', async () => {
  const said = vi.spyOn(console, 'error');
  const ref = createRef<HTMLElement>();
  const comparison = compareRuns(workedExample(), { objective: evalLoss });
  const ui = (
    <RunRecommendation ref={ref} comparison={comparison} onSave={() => {}} data-testid="r" />
  );
  const host = document.createElement('div');
  host.innerHTML = renderToString(ui);
  document.body.append(host);
  const root = hydrateRoot(host, ui);
  await expect.poll(() => ref.current).not.toBeNull();
  expect(ref.current?.className).toBe('runcompare rc-recommendation');
  expect(ref.current?.dataset.testid).toBe('r');
  expect(said).not.toHaveBeenCalled();
  root.unmount();
  host.remove();
  said.mockRestore();
});

describeAccessible({
  'the worked example, explained': {
    ui: <RunRecommendation comparison={compareRuns(workedExample(), { objective: evalLoss })} />,
    open: async () => {
      await userEvent.click(screen.getByRole('button', { name: 'Likely' }));
      await screen.findByText('95 % interval');
    },
  },
  'actions, one failed, the menu open': {
    ui: (
      <RunRecommendation
        comparison={compareRuns(workedExample(), { objective: evalLoss })}
        actions={{
          deploy: () => Promise.reject(new Error('503')),
          archive: async () => [],
        }}
        onSave={() => {}}
      />
    ),
    open: async () => {
      await userEvent.click(screen.getByRole('button', { name: 'Deploy 06a9655e' }));
      await screen.findByRole('button', { name: 'Retry' });
      await userEvent.click(screen.getByRole('button', { name: 'More actions' }));
      await screen.findByRole('menu');
    },
  },
  'asking before archiving': {
    ui: (
      <RunRecommendation
        comparison={compareRuns(workedExample(), { objective: evalLoss })}
        actions={{ archive: async () => [] }}
      />
    ),
    open: async () => {
      await userEvent.click(screen.getByRole('button', { name: 'Archive the other 2' }));
      await screen.findByRole('alertdialog');
    },
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

function show(runs: readonly Run[], props: Partial<ComponentProps<typeof RunRecommendation>> = {}) {
  const comparison = compareRuns(runs, { objective: evalLoss });
  return render(<RunRecommendation comparison={comparison} {...props} />);
}

/** Words and weight of every action that is a button. */
function kindsOfButtons(): (readonly [string, string | undefined])[] {
  const buttons = [...document.querySelectorAll<HTMLElement>('[data-action]')];
  return buttons.map((button) => [textOf(button), button.dataset.kind] as const);
}

/** What is shown of an action, line by line. */
function report(): string {
  const shown = document.querySelectorAll('[data-part="report"] :is(p, button)');
  return [...shown].map(textOf).join(' ');
}

function likeForLike(): string[] {
  const list = screen.getByRole('list', { name: 'Like for like' });
  return within(list).getAllByRole('listitem').map(textOf);
}

function listUnder(heading: string): string[] {
  const section = screen.getByRole('heading', { name: heading }).parentElement as HTMLElement;
  return within(section).getAllByRole('listitem').map(textOf);
}
