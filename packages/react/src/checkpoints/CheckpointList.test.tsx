import { createHistory, createRun, type Run, type RunActions } from '@runcompare/core';
import { workedExample } from '@runcompare/core/testing';
import { screen, waitFor, within } from '@testing-library/react';
import { createRef } from 'react';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { userEvent } from 'vitest/browser';
import { parts, showAt } from '../internal/testSupport/chartTesting';
import { describeAccessible } from '../internal/testSupport/describeAccessible';
import { expectSilentHydration } from '../internal/testSupport/expectSilentHydration';
import '../internal/testSupport/realEvents';
import { textOf } from '../internal/testSupport/textOf';
import '../styles/styles.css';
import { CheckpointList } from './CheckpointList';

const one = run('06a9655e', [0.9, 0.6686, 0.6741], [2, 3]);
const other = run('fa25ad23', [1.12, 0.9041, 0.95], [1, 3]);

type Acts = Pick<RunActions, 'deployCheckpoint' | 'download'>;
const rows = (container: Element) => parts(container, 'checkpoint').map(textOf);

afterEach(() => {
  vi.restoreAllMocks();
});

describe('CheckpointList', () => {
  test('lists place, value, distance to the best, and size', () => {
    const { container } = showAt(<CheckpointList runs={[one]} />);
    expect(rows(container)).toEqual([
      'Epoch 2 step 9600.6686 Best15.2 GB',
      'Epoch 3 step 1,4400.6741 +0.005515.2 GB',
    ]);
    expect(parts(container, 'checkpoint').map(({ dataset }) => dataset.best)).toEqual([
      'all',
      undefined,
    ]);
    expect(screen.getByText(/06a9655e · 30\.4 GB/)).toBeVisible();
  });

  test('compares runs: one best of all, one best of each other, and where the best was not saved', () => {
    const { container } = showAt(<CheckpointList runs={[one, other]} />);
    expect(screen.getAllByRole('list').map((list) => list.childElementCount)).toEqual([2, 2]);
    expect(parts(container, 'checkpoint').map(({ dataset }) => dataset.best)).toEqual([
      'all',
      undefined,
      undefined,
      'run',
    ]);
    expect(textOf(parts(container, 'not-saved')[0])).toBe(
      'No checkpoint saved at the best step: 0.9041 at step 960, epoch 2.',
    );
  });

  test('offers nothing that the host does not', () => {
    const { rerender } = showAt(<CheckpointList runs={[one]} />);
    expect(screen.queryByRole('button')).toBeNull();
    rerender(<CheckpointList runs={[one]} actions={{ download: async () => new Blob() }} />);
    expect(
      screen.getAllByRole('button').map((button) => button.getAttribute('aria-label')),
    ).toEqual(['Download Epoch 2 of 06a9655e', 'Download Epoch 3 of 06a9655e']);
  });

  test('deploys one checkpoint by keyboard, once, and says so', async () => {
    let finish = () => {};
    const deployCheckpoint = vi.fn<NonNullable<Acts['deployCheckpoint']>>(
      ({ runId }) =>
        new Promise((resolve) => {
          finish = () => resolve({ runId, outcome: 'done' });
        }),
    );
    const { container } = showAt(<CheckpointList runs={[one]} actions={{ deployCheckpoint }} />);
    const button = screen.getByRole('button', { name: 'Deploy Epoch 3 of 06a9655e' });
    button.focus();
    await userEvent.keyboard('{Enter}{Enter}');
    const row = parts(container, 'checkpoint')[1] as HTMLElement;
    expect([row.dataset.state, button.getAttribute('aria-disabled')]).toEqual([
      'deploying',
      'true',
    ]);
    finish();
    await waitFor(() => expect(row.dataset.state).toBe('deployed'));
    expect(deployCheckpoint).toHaveBeenCalledExactlyOnceWith({
      runId: '06a9655e',
      checkpointId: 'checkpoint-1440',
    });
    expect(document.activeElement).toBe(button);
    await waitFor(() =>
      expect(textOf(screen.getByRole('status'))).toBe('Deployed Epoch 3 of 06a9655e'),
    );
  });

  test.each<[string, Acts, string, string]>([
    [
      'a refusal',
      {
        deployCheckpoint: async ({ runId }) => ({
          runId,
          outcome: 'refused',
          reason: '403, no permission',
        }),
      },
      'Deploy',
      'Not deployed: 403, no permission',
    ],
    [
      'a failure without a word',
      { deployCheckpoint: () => Promise.reject(new Error('')) },
      'Deploy',
      'Not deployed: the source gave no reason',
    ],
    [
      'an address that would run something',
      { download: async () => 'javascript:alert(1)' },
      'Download',
      'Not downloaded: the address that the source gave is no web address',
    ],
    [
      'an address hidden behind a space',
      { download: async () => ' \tjava\nscript:alert(1)' },
      'Download',
      'Not downloaded: the address that the source gave is no web address',
    ],
    [
      'a rejected download',
      { download: () => Promise.reject(new Error('404, not found')) },
      'Download',
      'Not downloaded: 404, not found',
    ],
  ])('shows %s in the row, and lets it be tried again', async (_, actions, verb, text) => {
    const clicked = vi.spyOn(HTMLAnchorElement.prototype, 'click');
    const { container } = showAt(<CheckpointList runs={[one]} actions={actions} />);
    const button = screen.getByRole('button', { name: `${verb} Epoch 2 of 06a9655e` });
    await userEvent.click(button);
    const row = within(parts(container, 'checkpoint')[0] as HTMLElement);
    expect(await row.findByText(text)).toBeVisible();
    expect(button.getAttribute('aria-disabled')).toBeNull();
    expect(clicked).not.toHaveBeenCalled();
  });

  test('saves a file that the host gives, under a safe name, and lets go of it', async () => {
    const click = vi.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(function (
      this: HTMLAnchorElement,
    ) {
      saved.push([this.download, this.href]);
    });
    const saved: string[][] = [];
    const revoke = vi.spyOn(URL, 'revokeObjectURL');
    vi.useFakeTimers({ toFake: ['setTimeout'] });
    const download = vi.fn(async () => new Blob(['weights']));
    const odd = { ...one, checkpoints: [{ id: '../../etc/passwd', step: 960 }] };
    showAt(<CheckpointList runs={[odd]} actions={{ download }} />);
    screen.getByRole('button', { name: 'Download Epoch 2 of 06a9655e' }).click();
    await vi.waitFor(() => expect(saved.length).toBe(1));
    expect(saved[0]).toEqual(['06a9655e-etc-passwd', expect.stringMatching(/^blob:/)]);
    vi.advanceTimersByTime(60_000);
    expect(revoke).toHaveBeenCalledExactlyOnceWith(saved[0]?.[1]);
    vi.useRealTimers();
    click.mockRestore();
  });

  test('follows a web address beside the page', async () => {
    const followed: string[][] = [];
    vi.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(function (
      this: HTMLAnchorElement,
    ) {
      followed.push([this.href, this.target, this.rel]);
    });
    const actions = { download: async () => 'https://example.com/weights' };
    showAt(<CheckpointList runs={[one]} actions={actions} />);
    await userEvent.click(screen.getByRole('button', { name: 'Download Epoch 2 of 06a9655e' }));
    await waitFor(() =>
      expect(followed).toEqual([['https://example.com/weights', '_blank', 'noopener noreferrer']]),
    );
  });

  test('gives up a download when it leaves the page, and says nothing of it', async () => {
    let given: { aborted: boolean } | undefined;
    const download: Acts['download'] = (_, options) => {
      given = options?.signal;
      return new Promise(() => {});
    };
    const { unmount } = showAt(<CheckpointList runs={[one]} actions={{ download }} />);
    await userEvent.click(screen.getByRole('button', { name: 'Download Epoch 2 of 06a9655e' }));
    expect(given?.aborted).toBe(false);
    unmount();
    expect(given?.aborted).toBe(true);
  });

  test('folds a long list down to the best and the latest', async () => {
    const epochs = Array.from({ length: 20 }, (_, i) => i + 1);
    const many = run(
      'a',
      epochs.map((i) => Math.abs(i - 4) + 1),
      epochs,
    );
    const { container } = showAt(<CheckpointList runs={[many]} />);
    expect(parts(container, 'checkpoint').length).toBe(6);
    await userEvent.click(screen.getByRole('button', { name: 'Show all 20 checkpoints of a' }));
    expect(parts(container, 'checkpoint').length).toBe(20);
    await userEvent.click(screen.getByRole('button', { name: 'Show fewer of a' }));
    expect(parts(container, 'checkpoint').length).toBe(6);
  });

  test('says that there are none', () => {
    showAt(<CheckpointList runs={workedExample()} />);
    expect(screen.getByText('No checkpoints recorded')).toBeVisible();
  });

  test.each([328, 390, 640, 1280])('stays inside %d px with hostile ids', (width) => {
    const checkpoints = [
      { id: '<img src=x onerror=alert(1)>' },
      { id: 'x'.repeat(10_000), bytes: 1e308 },
      { id: '\u202Egnp.exe', step: 960, bytes: -0 },
    ];
    const actions = { download: async () => new Blob() };
    const { container } = showAt(
      <CheckpointList runs={[{ ...one, id: 'y'.repeat(10_000), checkpoints }]} actions={actions} />,
      width,
    );
    const root = container.querySelector('section') as HTMLElement;
    expect(root.querySelector('img')).toBeNull();
    expect(root.scrollWidth).toBeLessThanOrEqual(root.clientWidth);
    expect(root.clientHeight).toBeLessThan(800);
  });

  test('is the same on the server, and hydrates in silence', async () => {
    const sent = await expectSilentHydration(<CheckpointList runs={[one, other]} />);
    expect(sent.querySelectorAll('li').length).toBe(4);
  });

  test('forwards what belongs to its root', () => {
    const ref = createRef<HTMLElement>();
    showAt(<CheckpointList ref={ref} runs={[one]} className="mine" data-testid="list" />);
    expect(ref.current?.className).toBe('runcompare rc-checkpoint-list mine');
    expect(screen.getByTestId('list')).toBe(ref.current);
  });
});

const offered: Acts = {
  deployCheckpoint: async ({ runId }) => ({ runId, outcome: 'refused', reason: 'no' }),
  download: async () => new Blob(),
};

describeAccessible({
  'two runs with all that can be done': {
    ui: <CheckpointList runs={[one, other]} actions={offered} />,
  },
  'one refused': {
    ui: <CheckpointList runs={[one]} actions={offered} />,
    open: async () => {
      await userEvent.click(screen.getByRole('button', { name: 'Deploy Epoch 2 of 06a9655e' }));
      await screen.findByText('Not deployed: no', { selector: 'li *' });
    },
  },
  none: { ui: <CheckpointList runs={workedExample()} /> },
});

function run(id: string, evaluations: readonly number[], saved: readonly number[]): Run {
  return createRun({
    id,
    checkpoints: saved.map((at) => ({
      id: `checkpoint-${at * 480}`,
      step: at * 480,
      bytes: 15.2e9,
    })),
    histories: {
      eval_loss: createHistory({
        step: evaluations.map((_, i) => (i + 1) * 480),
        value: evaluations,
        epoch: evaluations.map((_, i) => i + 1),
      }),
    },
  });
}
