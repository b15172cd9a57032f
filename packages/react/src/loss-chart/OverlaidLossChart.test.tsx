import { createHistory, createRun, type Run } from '@runcompare/core';
import { seededRunIn, seededRuns, workedExample } from '@runcompare/core/testing';
import { act, fireEvent, render, screen, within } from '@testing-library/react';
import { type ReactElement, StrictMode } from 'react';
import { hydrateRoot } from 'react-dom/client';
import { renderToString } from 'react-dom/server';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { userEvent } from 'vitest/browser';
import { runDash } from '../internal/RunSwatch';
import { describeAccessible } from '../internal/testSupport/describeAccessible';
import '../internal/testSupport/realEvents';
import '../styles/styles.css';
import { OverlaidLossChart } from './OverlaidLossChart';

vi.mock('../internal/RunSwatch', { spy: true });

const three = [
  run('06a9655e', [1.342, 0.822, 0.6686, 0.6741]),
  run('fa25ad23', [1.498, 1.072, 0.93, 0.9041]),
  run('0a04dd4e', [1.655, Number.NaN, 1.2, 1.1267]),
];

describe('OverlaidLossChart', () => {
  test('draws a curve per run and role, named by a summary', () => {
    const { container } = show(<OverlaidLossChart runs={three} />);
    expect(parts(container, 'curve').map((path) => path.dataset.role)).toEqual([
      'train',
      'train',
      'train',
      'eval',
      'eval',
      'eval',
    ]);
    expect(screen.getByRole('img').getAttribute('aria-label')).toBe(
      'Loss of 3 runs by step. ' +
        '06a9655e reaches its best eval loss 0.6686 at step 1,440 and ends at 0.6741. ' +
        'fa25ad23 reaches its best eval loss 0.9041 at step 1,920, its last. ' +
        '0a04dd4e reaches its best eval loss 1.1267 at step 1,920, its last.',
    );
  });

  test('rings the best step, writes it at the right end, and marks NaN with a cross and the word', () => {
    const { container } = show(<OverlaidLossChart runs={three} />);
    expect(parts(container, 'best').length).toBe(3);
    expect(parts(container, 'end-label').map((label) => label.textContent)).toContain(
      '06a9655e06a9655e0.6686 · ep. 3',
    );
    expect(parts(container, 'non-finite').map((mark) => mark.textContent)).toEqual(['NaN']);
    expect(screen.getByText('1 point of 0a04dd4e is NaN')).toBeDefined();
  });

  test('keeps end labels of near-identical curves apart, and drops none', () => {
    const alike = Array.from({ length: 8 }, (_, i) => run(`0a04dd4${i}`, [1, 0.8 + i * 1e-5]));
    const { container } = show(<OverlaidLossChart runs={alike} />);
    const boxes = parts(container, 'end-label')
      .map((label) => label.querySelector('text:last-of-type')?.getBoundingClientRect())
      .sort((a, b) => (a?.top ?? 0) - (b?.top ?? 0));
    expect(boxes.length).toBe(8);
    boxes.forEach((box, i) => {
      const before = boxes[i - 1];
      if (before) expect((box?.top ?? 0) - before.top).toBeGreaterThan(11);
    });
  });

  test('uses only palette tokens for curves, and a dash of its own for each run', () => {
    const { container } = show(
      <OverlaidLossChart runs={three} slots={{ '06a9655e': 1, fa25ad23: 2, '0a04dd4e': 3 }} />,
    );
    const evals = parts(container, 'curve').filter((path) => path.dataset.role === 'eval');
    expect(evals.map((path) => path.getAttribute('stroke')).sort()).toEqual([
      'var(--rc-run-1)',
      'var(--rc-run-2)',
      'var(--rc-run-3)',
    ]);
    expect(new Set(evals.map((path) => path.getAttribute('stroke-dasharray'))).size).toBe(3);
  });

  test('draws a series of one point where a mark can stand', () => {
    const { container } = show(<OverlaidLossChart runs={[run('06a9655e', [0.9])]} />);
    const path = parts(container, 'curve').find((curve) => curve.dataset.role === 'eval');
    expect(path?.getAttribute('d')).toMatch(/^M[\d.]+ [\d.]+h0$/);
  });

  test('forwards what belongs to its root', () => {
    const { container } = render(
      <OverlaidLossChart runs={three} className="mine" data-testid="loss" style={{ margin: 4 }} />,
    );
    const root = container.firstElementChild as HTMLElement;
    expect(root.className).toBe('runcompare rc-loss-chart mine');
    expect(root.dataset.testid).toBe('loss');
    expect(root.style.margin).toBe('4px');
  });

  test('says that nothing was recorded, and offers nothing to press', () => {
    show(<OverlaidLossChart runs={workedExample()} />);
    expect(screen.getByText('No history recorded for these runs')).toBeDefined();
    expect(screen.queryAllByRole('button')).toEqual([]);
  });

  test('under 560 px shows eval alone, with values at the ends and options behind a button', async () => {
    const { container } = show(<OverlaidLossChart runs={three} />, 390);
    expect(parts(container, 'curve').every((path) => path.dataset.role === 'eval')).toBe(true);
    expect(parts(container, 'end-label').map((label) => label.textContent?.trim())).toContain(
      '0.6686',
    );
    expect(screen.queryByRole('button', { name: 'Log' })).toBeNull();
    await userEvent.click(screen.getByRole('button', { name: 'Options' }));
    await userEvent.click(screen.getByRole('button', { name: 'Log' }));
    expect(screen.getByRole('heading').textContent).toBe('Eval loss, log scale');
    expect(container.scrollWidth).toBeLessThanOrEqual(container.clientWidth);
  });
});

describe('the switches', () => {
  test('show eval, train or both, on a linear or a log axis', async () => {
    const { container } = show(<OverlaidLossChart runs={three} />);
    await userEvent.click(screen.getByRole('button', { name: 'Train' }));
    expect(parts(container, 'curve').map((path) => path.dataset.role)).toEqual(
      Array(3).fill('train'),
    );
    expect(screen.getByRole('button', { name: 'Train' }).getAttribute('aria-pressed')).toBe('true');
    await userEvent.click(screen.getByRole('button', { name: 'Log' }));
    expect(screen.getByText('Train loss, log scale')).toBeDefined();
  });

  test('put a real table in the place of the chart, of the same height', async () => {
    const { container } = show(<OverlaidLossChart runs={three} />);
    const box = parts(container, 'chart')[0] as HTMLElement;
    const { height } = box.getBoundingClientRect();
    await userEvent.click(screen.getByRole('button', { name: 'Table' }));
    expect(box.getBoundingClientRect().height).toBe(height);
    const table = screen.getByRole('table', { name: 'Eval loss by step' });
    expect(
      within(table)
        .getAllByRole('columnheader')
        .map((cell) => cell.textContent),
    ).toEqual(['Step', '06a9655e', 'fa25ad23', '0a04dd4e']);
    expect(
      within(within(table).getByRole('row', { name: /^960/ }))
        .getAllByRole('cell')
        .map((cell) => cell.textContent),
    ).toEqual(['0.8220', '1.0720', 'NaN']);
    await userEvent.click(screen.getByRole('button', { name: 'Chart' }));
    expect(screen.getByRole('img')).toBeDefined();
  });

  test('in the legend hide a run, and with Shift show it alone', async () => {
    const { container } = show(<OverlaidLossChart runs={three} defaultView={{ show: 'eval' }} />);
    const button = screen.getByRole('button', { name: 'fa25ad23' });
    await userEvent.click(button);
    expect(button.getAttribute('aria-pressed')).toBe('false');
    expect(parts(container, 'curve').length).toBe(2);
    button.focus();
    await userEvent.keyboard('{Shift>}{Enter}{/Shift}');
    expect(parts(container, 'curve').map((path) => path.dataset.slot)).toEqual(['2']);
    await userEvent.keyboard('{Shift>}{Enter}{/Shift}');
    expect(parts(container, 'curve').length).toBe(3);
  });

  test('are the host’s where it holds the view', async () => {
    const onViewChange = vi.fn();
    const view = { show: 'eval', yScale: 'linear', display: 'chart', hiddenRunIds: [] } as const;
    const { container } = show(
      <OverlaidLossChart runs={three} view={view} onViewChange={onViewChange} />,
    );
    await userEvent.click(screen.getByRole('button', { name: 'Both' }));
    expect(onViewChange).toHaveBeenCalledWith({ ...view, show: 'both' });
    expect(parts(container, 'curve').length).toBe(3);
  });
});

describe('the cursor', () => {
  test('goes by evaluation with the arrow keys, and each stop is said in words', async () => {
    const { container } = show(<OverlaidLossChart runs={three} />);
    plot().focus();
    await userEvent.keyboard('{ArrowRight}');
    expect(tooltip(container)).toContain('Step 480 · epoch 1.0');
    await expect
      .poll(() => screen.getByRole('status').textContent)
      .toBe(
        'Step 480, epoch 1.0: 06a9655e 1.3420, best; fa25ad23 1.4980, +0.1560; 0a04dd4e 1.6550, +0.3130',
      );
    await userEvent.keyboard('{ArrowRight}{ArrowRight}{ArrowLeft}');
    expect(tooltip(container)).toContain('Step 960');
    await expect
      .poll(() => screen.getByRole('status').textContent, { timeout: 3000 })
      .toContain('Step 960');
    await userEvent.keyboard('{End}');
    expect(tooltip(container)).toContain('Step 1,920');
    await userEvent.keyboard('{ArrowRight}');
    expect(tooltip(container)).toContain('Step 1,920');
    await userEvent.keyboard('{Home}');
    expect(tooltip(container)).toContain('Step 480');
    await userEvent.keyboard('{Escape}');
    expect(tooltip(container)).toBeUndefined();
  });

  test('lists the runs best first, each with its distance to the best', async () => {
    const { container } = show(<OverlaidLossChart runs={[...three].reverse()} />);
    plot().focus();
    await userEvent.keyboard('{End}');
    const rows = [...container.querySelectorAll('[data-part="tooltip"] tbody tr')];
    expect(rows.map((row) => [...row.children].map((cell) => cell.textContent))).toEqual([
      ['06a9655e', '0.6741', 'best', '0.6067'],
      ['fa25ad23', '0.9041', '+0.2300', '0.8137'],
      ['0a04dd4e', '1.1267', '+0.4526', '1.0140'],
    ]);
  });

  test('leaves keys alone that it does not use', async () => {
    show(<OverlaidLossChart runs={three} />);
    const onKeyDown = vi.fn((event: KeyboardEvent) => event.defaultPrevented);
    document.addEventListener('keydown', onKeyDown);
    plot().focus();
    await userEvent.keyboard('{Escape}{Control>}{ArrowRight}{/Control}x');
    document.removeEventListener('keydown', onKeyDown);
    expect(onKeyDown.mock.results.every((result) => result.value === false)).toBe(true);
  });

  test('follows the pointer without drawing curves, axes or legend again', async () => {
    const { container } = show(<OverlaidLossChart runs={three} />);
    const changed: MutationRecord[] = [];
    const observer = new MutationObserver((records) => changed.push(...records));
    for (const name of ['curves', 'legend', 'toolbar', 'notes']) {
      const part = parts(container, name)[0] as Element;
      observer.observe(part, {
        subtree: true,
        childList: true,
        attributes: true,
        characterData: true,
      });
    }
    for (const axis of container.querySelectorAll('.visx-axis, .visx-rows')) {
      observer.observe(axis, { subtree: true, childList: true, attributes: true });
    }
    const drawn = vi.mocked(runDash).mock.calls.length;
    const box = plot().getBoundingClientRect();
    const seen = new Set<string | undefined>();
    for (let x = 60; x < 700; x += 40) {
      act(() => {
        fireEvent.pointerMove(plot(), { clientX: box.left + x, clientY: box.top + 100 });
      });
      seen.add(tooltip(container));
    }
    expect(seen.size).toBeGreaterThan(2);
    expect(vi.mocked(runDash).mock.calls.length).toBe(drawn);
    expect(observer.takeRecords().length + changed.length).toBe(0);
    observer.disconnect();
    expect(parts(container, 'tooltip').length).toBe(1);
    act(() => {
      fireEvent.pointerLeave(plot());
    });
    expect(tooltip(container)).toBeUndefined();
  });

  test('stays inside the chart at every place and width', () => {
    for (const width of [360, 600, 900]) {
      const { container, unmount } = show(<OverlaidLossChart runs={three} />, width);
      const box = plot().getBoundingClientRect();
      for (let x = 0; x <= width; x += 20) {
        act(() => {
          fireEvent.pointerMove(plot(), { clientX: box.left + x, clientY: box.top + 100 });
        });
        const tip = parts(container, 'tooltip')[0]?.getBoundingClientRect();
        expect(tip?.left).toBeGreaterThanOrEqual(box.left - 1);
        expect(tip?.right).toBeLessThanOrEqual(box.right + 1);
      }
      unmount();
    }
  });

  test('goes when the plot loses the focus', async () => {
    const { container } = show(<OverlaidLossChart runs={three} />);
    plot().focus();
    await userEvent.keyboard('{Home}');
    await userEvent.tab();
    expect(tooltip(container)).toBeUndefined();
  });
});

describe('its life', () => {
  afterEach(() => vi.restoreAllMocks());

  test('draws the same in StrictMode, without a word on the console', () => {
    const error = vi.spyOn(console, 'error');
    const warn = vi.spyOn(console, 'warn');
    const once = show(<OverlaidLossChart runs={three} />);
    const paths = parts(once.container, 'curve').map((path) => path.getAttribute('d'));
    once.unmount();
    const { container } = show(
      <StrictMode>
        <OverlaidLossChart runs={three} />
      </StrictMode>,
    );
    expect(parts(container, 'curve').map((path) => path.getAttribute('d'))).toEqual(paths);
    expect(error).not.toHaveBeenCalled();
    expect(warn).not.toHaveBeenCalled();
  });

  test('leaves no observer, listener, timer or element behind', async () => {
    const observe = vi.spyOn(ResizeObserver.prototype, 'observe');
    const disconnect = vi.spyOn(ResizeObserver.prototype, 'disconnect');
    const listen = vi.spyOn(window, 'addEventListener');
    const before = [...document.body.children];
    const { unmount, container } = show(<OverlaidLossChart runs={three} />);
    plot().focus();
    await userEvent.keyboard('{Home}{ArrowRight}');
    unmount();
    expect(disconnect.mock.calls.length).toBeGreaterThanOrEqual(observe.mock.calls.length);
    expect(listen.mock.calls.filter(([type]) => type === 'resize' || type === 'scroll')).toEqual(
      [],
    );
    expect([...document.body.children]).toEqual([...before, container]);
    expect(container.childElementCount).toBe(0);
  });

  test('follows the size of its container', async () => {
    const { container } = show(<OverlaidLossChart runs={three} />, 900);
    const frame = container.firstElementChild as HTMLElement;
    frame.style.width = '600px';
    await expect.poll(() => container.querySelector('.rc-plot svg')?.clientWidth).toBe(600);
    await expect
      .poll(() => parts(container, 'curve')[3]?.getBoundingClientRect().right)
      .toBeLessThan(frame.getBoundingClientRect().right);
  });

  test('on the server is a summary and a table in a box of the same size, and hydrates into the chart', async () => {
    const error = vi.spyOn(console, 'error');
    const ui = <OverlaidLossChart runs={three} />;
    const host = document.createElement('div');
    host.style.width = '800px';
    host.innerHTML = renderToString(ui);
    document.body.append(host);
    const box = parts(host, 'chart')[0] as HTMLElement;
    const { height } = box.getBoundingClientRect();
    expect(box.textContent).toContain('06a9655e reaches its best eval loss 0.6686');
    expect(within(host).getByRole('table')).toBeDefined();
    expect(host.querySelector('svg [data-part="curve"]')).toBeNull();
    const root = hydrateRoot(host, ui);
    await expect.poll(() => parts(host, 'curve').length).toBe(6);
    expect((parts(host, 'chart')[0] as HTMLElement).getBoundingClientRect().height).toBe(height);
    expect(error).not.toHaveBeenCalled();
    root.unmount();
    host.remove();
  });
});

const seeded = seededRuns({ seed: 12, count: 5, points: 600, evaluations: 12 });

describeAccessible({
  'five runs': { ui: <OverlaidLossChart runs={seeded} /> },
  'a diverged run on a log scale': {
    ui: (
      <OverlaidLossChart
        runs={[seededRunIn('diverged', { seed: 6 }), ...seeded.slice(0, 1)]}
        defaultView={{ yScale: 'log', hiddenRunIds: [seeded[0]?.id ?? ''] }}
      />
    ),
  },
  'the data table': {
    ui: <OverlaidLossChart runs={seeded} defaultView={{ display: 'table' }} />,
  },
  'the cursor': {
    ui: <OverlaidLossChart runs={seeded} />,
    open: async () => {
      plot().focus();
      await userEvent.keyboard('{Home}');
    },
  },
  'no history': { ui: <OverlaidLossChart runs={workedExample()} /> },
});

function show(ui: ReactElement, width = 800) {
  return render(ui, {
    wrapper: ({ children }) => <div style={{ width }}>{children}</div>,
  });
}

function parts(container: Element, part: string): HTMLElement[] {
  return [...container.querySelectorAll<HTMLElement>(`[data-part="${part}"]`)];
}

function plot(): HTMLElement {
  return screen.getByRole('group', { name: /^Loss of|^Eval loss of/ });
}

function tooltip(container: Element): string | undefined {
  return parts(container, 'tooltip')[0]?.textContent ?? undefined;
}

function run(id: string, evaluations: readonly number[]): Run {
  const step = evaluations.map((_, i) => (i + 1) * 480);
  const epoch = evaluations.map((_, i) => i + 1);
  return createRun({
    id,
    checkpoints: [{ id: 'last', step: step.at(-1) }],
    histories: {
      eval_loss: createHistory({ step, value: evaluations, epoch }),
      train_loss: createHistory({
        step,
        value: evaluations.map((y) => (Number.isNaN(y) ? 1 : y * 0.9)),
        epoch,
      }),
    },
  });
}
