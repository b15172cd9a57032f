import { createHistory, createRun, findReplicates } from '@runcompare/core';
import { seededReplicates, seededRun, workedExample } from '@runcompare/core/testing';
import { screen, within } from '@testing-library/react';
import { createRef, StrictMode } from 'react';
import { hydrateRoot } from 'react-dom/client';
import { renderToString } from 'react-dom/server';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { userEvent } from 'vitest/browser';
import { parts, pressed, showAt } from '../internal/testSupport/chartTesting';
import '../internal/testSupport/realEvents';
import '../styles/styles.css';
import { initialSettings } from './lossChartSettings';
import { OverlaidLossChart } from './OverlaidLossChart';
import { lossRun, plot, threeRuns as three, yNumbers } from './testSupport/lossChartTesting';

const curves = (container: Element) =>
  parts(container, 'curve').filter((path) => path.dataset.kind !== 'raw');

describe('OverlaidLossChart', () => {
  test('draws a curve per run and role, named by a summary', () => {
    const { container } = showAt(<OverlaidLossChart runs={three} />);
    expect(curves(container).map((path) => path.dataset.role)).toEqual([
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
    const { container } = showAt(<OverlaidLossChart runs={three} />);
    expect(parts(container, 'best').length).toBe(3);
    expect(parts(container, 'end-label').map((label) => label.textContent)).toContain(
      '06a9655e06a9655e0.6686 · ep. 3',
    );
    expect(parts(container, 'non-finite').map((mark) => mark.textContent)).toEqual(['NaN']);
    expect(screen.getByText('1 point of 0a04dd4e is NaN')).toBeDefined();
  });

  test('keeps end labels of near-identical curves apart, and drops none', () => {
    const alike = Array.from({ length: 8 }, (_, i) => lossRun(`0a04dd4${i}`, [1, 0.8 + i * 1e-5]));
    const { container } = showAt(<OverlaidLossChart runs={alike} />);
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
    const { container } = showAt(
      <OverlaidLossChart runs={three} slots={{ '06a9655e': 1, fa25ad23: 2, '0a04dd4e': 3 }} />,
    );
    const evals = curves(container).filter((path) => path.dataset.role === 'eval');
    expect(evals.map((path) => path.getAttribute('stroke')).sort()).toEqual([
      'var(--rc-run-1)',
      'var(--rc-run-2)',
      'var(--rc-run-3)',
    ]);
    expect(new Set(evals.map((path) => path.getAttribute('stroke-dasharray'))).size).toBe(3);
  });

  test('lets curves that coincide be seen through the gaps of each other, a solid one below', () => {
    const alike = [1, 2, 3, 4, 5].map((i) => lossRun(`0a04dd4${i}`, [1, 0.8 + i * 1e-5, 0.7]));
    const { container } = showAt(<OverlaidLossChart runs={alike} />);
    const evals = curves(container).filter((path) => path.dataset.role === 'eval');
    expect(evals.map((path) => path.dataset.slot)).toEqual(['1', '5', '2', '4', '3']);
  });

  test('draws a series of one point where a mark can stand', () => {
    const { container } = showAt(<OverlaidLossChart runs={[lossRun('06a9655e', [0.9])]} />);
    const path = curves(container).find((curve) => curve.dataset.role === 'eval');
    expect(path?.getAttribute('d')).toMatch(/^M[\d.]+ [\d.]+h0$/);
    expect(parts(container, 'marks')[0]?.getAttribute('d')).toBe(path?.getAttribute('d'));
  });

  test('draws no more than four points of a curve in a column of pixels', () => {
    const dense = seededRun({ seed: 3, points: 40_000, evaluations: 20 });
    const { container } = showAt(<OverlaidLossChart runs={[dense]} />);
    const paths = parts(container, 'curve');
    expect(paths.length).toBe(3);
    for (const path of paths) {
      const columns = new Map<number, number>();
      let at = 0;
      for (const [, to, x] of path.getAttribute('d')?.matchAll(/([MLl])(-?[\d.]+)/g) ?? []) {
        at = Number(x) + (to === 'l' ? at : 0);
        const column = Math.floor(at + 0.05);
        columns.set(column, (columns.get(column) ?? 0) + 1);
      }
      // A point on the edge of two columns counts for either.
      expect(Math.max(...columns.values())).toBeLessThanOrEqual(6);
      const drawn = [...columns.values()].reduce((sum, count) => sum + count, 0);
      expect(drawn).toBeLessThanOrEqual(4 * columns.size + 4);
    }
    expect(screen.getByText(/of 40,000 points drawn per run, extremes kept$/)).toBeDefined();
  });

  test('draws what was recorded faintly behind what is smoothed, and pooled seeds as a band', () => {
    const seeds = seededReplicates({ seed: 11, count: 3, points: 200, evaluations: 8 });
    const { container } = showAt(<OverlaidLossChart runs={seeds} pool={findReplicates(seeds)} />);
    const raw = parts(container, 'curve').filter((path) => path.dataset.kind === 'raw');
    expect(raw.length).toBe(1);
    expect(getComputedStyle(raw[0] as Element).opacity).toBe('0.2');
    expect(parts(container, 'band').map((band) => band.dataset.role)).toEqual(['train', 'eval']);
    expect(screen.getByRole('button', { name: /^3 × / })).toBeDefined();
  });

  test('cuts a long name with the full one in reach, and shows a hostile one as text', () => {
    const name = `<img src=x onerror=alert(1)> \u202e${'long '.repeat(60)}`;
    const { container } = showAt(
      <OverlaidLossChart runs={[{ ...lossRun('a', [1, 0.9]), name }, ...three]} />,
      390,
    );
    expect(container.querySelector('img')).toBeNull();
    expect(container.scrollWidth).toBeLessThanOrEqual(container.clientWidth);
    const button = screen.getByRole('button', { name: /^\u2068<img/ });
    expect(button.title).toContain(name.trim().slice(0, 40));
    expect(parts(container, 'end-label').at(-1)?.querySelector('title')?.textContent).toContain(
      '<img',
    );
  });

  test('forwards what belongs to its root', () => {
    const ref = createRef<HTMLElement>();
    const { container } = showAt(
      <OverlaidLossChart
        runs={three}
        ref={ref}
        className="mine"
        data-testid="loss"
        style={{ margin: 4 }}
      />,
    );
    const root = container.querySelector('section') as HTMLElement;
    expect(ref.current).toBe(root);
    expect(root.className).toBe('runcompare rc-loss-chart rc-chart mine');
    expect(root.dataset.testid).toBe('loss');
    expect(root.style.margin).toBe('4px');
  });

  test('says that nothing was recorded, and offers nothing to press', () => {
    showAt(<OverlaidLossChart runs={workedExample()} />);
    expect(screen.getByText('No history recorded for these runs')).toBeDefined();
    expect(screen.queryAllByRole('button')).toEqual([]);
  });

  test('while curves are loading keeps its box with axes in it, and then fills it', async () => {
    const { container, rerender } = showAt(<OverlaidLossChart runs={workedExample()} isLoading />);
    const box = parts(container, 'chart')[0] as HTMLElement;
    const { height } = box.getBoundingClientRect();
    expect((await screen.findByRole('status')).textContent).toBe('Loading curves');
    expect(container.querySelector('section')?.getAttribute('aria-busy')).toBe('true');
    expect(container.querySelectorAll('.visx-rows line').length).toBeGreaterThan(1);
    expect(container.querySelectorAll('svg text').length).toBe(2);
    rerender(<OverlaidLossChart runs={three} />);
    expect(curves(container).length).toBe(6);
    expect(parts(container, 'chart')[0]).toBe(box);
    expect(box.getBoundingClientRect().height).toBe(height);
  });

  test('under 560 px shows eval alone, with values at the ends and options behind a button', async () => {
    const { container } = showAt(<OverlaidLossChart runs={three} />, 390);
    expect(curves(container).every((path) => path.dataset.role === 'eval')).toBe(true);
    expect(parts(container, 'end-label').map((label) => label.textContent?.trim())).toContain(
      '06a9655e0.6686',
    );
    expect(screen.queryByRole('group', { name: 'y axis' })).toBeNull();
    await userEvent.click(screen.getByRole('button', { name: 'Options' }));
    const y = within(screen.getByRole('group', { name: 'y axis' }));
    await userEvent.click(y.getByRole('button', { name: 'Log' }));
    expect(screen.getByRole('heading').textContent).toBe('Eval loss, log scale');
    await userEvent.click(screen.getByRole('button', { name: 'Train' }));
    expect(screen.getByRole('heading').textContent).toBe('Train loss, log scale');
    expect(container.scrollWidth).toBeLessThanOrEqual(container.clientWidth);
  });
});

describe('the switches', () => {
  test('show eval, train or both, on linear or log axes', async () => {
    const { container } = showAt(<OverlaidLossChart runs={three} />);
    await userEvent.click(screen.getByRole('button', { name: 'Train' }));
    expect(curves(container).map((path) => path.dataset.role)).toEqual(Array(3).fill('train'));
    expect(screen.getByRole('button', { name: 'Train' }).getAttribute('aria-pressed')).toBe('true');
    const y = within(screen.getByRole('group', { name: 'y axis' }));
    await userEvent.click(y.getByRole('button', { name: 'Log' }));
    expect(screen.getByText('Train loss, log scale')).toBeDefined();
    const x = within(screen.getByRole('group', { name: 'Scale of the x axis' }));
    await userEvent.click(x.getByRole('button', { name: 'Log' }));
    expect(screen.getByText('Step, log scale')).toBeDefined();
  });

  test('offer the axes that runs record, and no other', async () => {
    showAt(<OverlaidLossChart runs={three} />);
    const axis = screen.getByRole('combobox', { name: 'x axis' }) as HTMLSelectElement;
    expect([...axis.options].map((option) => option.textContent)).toEqual([
      'Step',
      'Step since start',
      'Epoch',
    ]);
    await userEvent.selectOptions(axis, 'epoch');
    expect(screen.getByRole('group', { name: 'Loss of 3 runs by epoch.' })).toBeDefined();
  });

  test('smooth curves in four ways and by any amount, or not at all', async () => {
    const dense = seededRun({ seed: 3, points: 400, evaluations: 4 });
    const { container } = showAt(<OverlaidLossChart runs={[dense]} />);
    const path = () => curves(container)[0]?.getAttribute('d');
    const method = screen.getByRole('combobox', { name: 'Smoothing' });
    const seen = new Set([path()]);
    for (const one of ['ema', 'gaussian', 'movingAverage']) {
      await userEvent.selectOptions(method, one);
      seen.add(path());
    }
    expect(seen.size).toBe(4);
    const amount = screen.getByRole('slider', { name: 'Amount of smoothing' });
    expect(amount.getAttribute('aria-valuetext')).toBe('21 points');
    amount.focus();
    await pressed('{ArrowRight}');
    expect(amount.getAttribute('aria-valuetext')).toBe('23 points');
    seen.add(path());
    await userEvent.selectOptions(method, 'none');
    expect(screen.queryByRole('slider', { name: 'Amount of smoothing' })).toBeNull();
    expect(parts(container, 'curve').some((curve) => curve.dataset.kind === 'raw')).toBe(false);
    expect(seen.add(path()).size).toBe(6);
  });

  test('leave outliers out of the y axis, and say how many', async () => {
    const value = Array.from({ length: 400 }, (_, i) => (i === 200 ? 900 : 1 + (i % 10) / 10));
    const train_loss = createHistory({ step: value.map((_, i) => i), value });
    const runs = [createRun({ id: 'spike', histories: { train_loss } })];
    const { container } = showAt(
      <OverlaidLossChart runs={runs} defaultView={{ smoothing: undefined }} />,
    );
    expect(yNumbers(container).at(-1)).toMatch(/^(8|9|1,0)00$/);
    await userEvent.selectOptions(
      screen.getByRole('combobox', { name: 'Range of the y axis' }),
      'robust',
    );
    expect(Number(yNumbers(container).at(-1))).toBeLessThan(10);
    expect(screen.getByText('1 point is beyond the y axis')).toBeDefined();
  });

  test('put a real table in the place of the chart, of the same height', async () => {
    const { container } = showAt(<OverlaidLossChart runs={three} />);
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

  test('are the host’s where it holds the view', async () => {
    const onViewChange = vi.fn();
    const view = { ...initialSettings, show: 'eval' } as const;
    const { container } = showAt(
      <OverlaidLossChart runs={three} view={view} onViewChange={onViewChange} />,
    );
    await userEvent.click(screen.getByRole('button', { name: 'Both' }));
    expect(onViewChange.mock.calls).toEqual([[{ ...view, show: 'both' }]]);
    expect(curves(container).length).toBe(3);
  });
});

describe('the legend', () => {
  const shown = (container: Element) =>
    curves(container)
      .filter((path) => path.dataset.role === 'eval')
      .map((path) => path.dataset.slot)
      .sort();

  test('hides a run and shows it again, struck through meanwhile', async () => {
    const { container } = showAt(<OverlaidLossChart runs={three} />);
    const button = screen.getByRole('button', { name: 'fa25ad23' });
    await userEvent.click(button);
    expect(button.getAttribute('aria-pressed')).toBe('false');
    const name = button.querySelector('code') as Element;
    expect(getComputedStyle(name).textDecorationLine).toBe('line-through');
    expect(shown(container)).toEqual(['1', '3']);
    await userEvent.click(button);
    expect(shown(container)).toEqual(['1', '2', '3']);
  });

  test('shows a run alone with Shift and Enter, and all of them with the same again', async () => {
    const { container } = showAt(<OverlaidLossChart runs={three} />);
    screen.getByRole('button', { name: 'fa25ad23' }).focus();
    await pressed('{Shift>}{Enter}{/Shift}');
    expect(shown(container)).toEqual(['2']);
    await pressed('{Shift>}{Enter}{/Shift}');
    expect(shown(container)).toEqual(['1', '2', '3']);
  });

  test('shows a run alone at a double click, and all of them at the next', async () => {
    const { container } = showAt(<OverlaidLossChart runs={three} />);
    const button = screen.getByRole('button', { name: 'fa25ad23' });
    await userEvent.dblClick(button);
    expect(shown(container)).toEqual(['2']);
    await userEvent.dblClick(button);
    expect(shown(container)).toEqual(['1', '2', '3']);
  });

  test('lets the run stand out whose name is pointed at or focused', async () => {
    const { container } = showAt(<OverlaidLossChart runs={three} />);
    const opacities = () =>
      parts(container, 'best').map((mark) => [mark.dataset.run, getComputedStyle(mark).opacity]);
    await userEvent.hover(screen.getByRole('button', { name: 'fa25ad23' }));
    expect(new Map(opacities() as [string, string][]).get('fa25ad23')).toBe('1');
    expect(opacities().filter(([, opacity]) => opacity !== '1').length).toBe(2);
    await userEvent.hover(screen.getByRole('heading'));
    expect(opacities().every(([, opacity]) => opacity === '1')).toBe(true);
    screen.getByRole('button', { name: '0a04dd4e' }).focus();
    expect(opacities().filter(([, opacity]) => opacity !== '1').length).toBe(2);
  });
});

describe('its life', () => {
  afterEach(() => vi.restoreAllMocks());

  test('draws the same in StrictMode, without a word on the console', () => {
    const error = vi.spyOn(console, 'error');
    const warn = vi.spyOn(console, 'warn');
    const once = showAt(<OverlaidLossChart runs={three} />);
    const paths = parts(once.container, 'curve').map((path) => path.getAttribute('d'));
    once.unmount();
    const { container } = showAt(
      <StrictMode>
        <OverlaidLossChart runs={three} />
      </StrictMode>,
    );
    expect(parts(container, 'curve').map((path) => path.getAttribute('d'))).toEqual(paths);
    expect(error).not.toHaveBeenCalled();
    expect(warn).not.toHaveBeenCalled();
  });

  test('follows the size of its container', async () => {
    const { container } = showAt(<OverlaidLossChart runs={three} />, 900);
    const frame = container.firstElementChild as HTMLElement;
    frame.style.width = '600px';
    await expect.poll(() => container.querySelector('.rc-plot svg')?.clientWidth).toBe(600);
    expect(curves(container)[3]?.getBoundingClientRect().right).toBeLessThan(
      frame.getBoundingClientRect().right,
    );
  });

  test('writes from left to right on a page that does not', () => {
    const { container } = showAt(
      <div dir="rtl">
        <OverlaidLossChart runs={three} />
      </div>,
    );
    const box = plot().getBoundingClientRect();
    for (const label of parts(container, 'end-label')) {
      expect(label.getBoundingClientRect().right).toBeLessThanOrEqual(box.right + 1);
    }
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
    const bottom = host.getBoundingClientRect().bottom;
    const root = hydrateRoot(host, ui);
    await expect.poll(() => curves(host).length).toBe(6);
    expect((parts(host, 'chart')[0] as HTMLElement).getBoundingClientRect().height).toBe(height);
    expect(host.getBoundingClientRect().bottom).toBe(bottom);
    expect(error).not.toHaveBeenCalled();
    root.unmount();
    host.remove();
  });

  test('says nothing of a run whose history has no points', () => {
    const none = createRun({
      id: 'empty',
      histories: { eval_loss: createHistory({ step: [], value: [] }) },
    });
    const { container } = showAt(<OverlaidLossChart runs={[none, ...three]} />);
    expect(curves(container).length).toBe(6);
    expect(screen.getByText('empty has no recorded history of eval loss.')).toBeDefined();
  });
});
