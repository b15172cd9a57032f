import { compareRuns, createHistory, createRun, lossChartData, type Run } from '@runcompare/core';
import { evalLoss, seededRuns, workedExample } from '@runcompare/core/testing';
import { screen, within } from '@testing-library/react';
import { createRef } from 'react';
import { hydrateRoot } from 'react-dom/client';
import { renderToString } from 'react-dom/server';
import { beforeAll, beforeEach, describe, expect, test, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { createChartCursor } from '../internal/chartCursor';
import { parts, pressed, showAt } from '../internal/testSupport/chartTesting';
import { describeAccessible } from '../internal/testSupport/describeAccessible';
import '../internal/testSupport/realEvents';
import { textOf } from '../internal/testSupport/textOf';
import '../styles/styles.css';
import { MetricCharts } from './MetricCharts';
import { initialSettings } from './metricChartsSettings';

vi.mock('@runcompare/core', { spy: true });

beforeAll(() => page.viewport(1000, 600));
beforeEach(() => {
  vi.mocked(lossChartData).mockClear();
});

const of = (runs: readonly Run[]) => ({
  runs,
  comparison: compareRuns(runs, { objective: evalLoss }),
});
const three = of(seededRuns({ seed: 12, count: 3, points: 300, evaluations: 6 }));

/** As many metrics as that, each with a history in both of two runs. */
const many = (count: number) =>
  of(
    ['a', 'b'].map((id) =>
      createRun({
        id,
        histories: Object.fromEntries(
          Array.from({ length: count }, (_, i) => [
            i === 0 ? 'eval_loss' : `metric_${i}`,
            createHistory({ step: [10, 20, 30], value: [3 + i, 2, 1] }),
          ]),
        ),
      }),
    ),
  );

const cells = (container: Element) => parts(container, 'metric-chart');
const drawn = (container: Element) =>
  cells(container).filter((cell) => parts(cell, 'plot').length > 0);

describe('MetricCharts', () => {
  test('has a small chart per metric, of all runs', async () => {
    const { container } = showAt(<MetricCharts {...three} />);
    const names = screen.getAllByRole('heading', { level: 3 }).map((name) => name.textContent);
    expect(names).toContain('Eval loss');
    expect(names).toContain('Gradient norm');
    await expect.poll(() => drawn(container).length).toBeGreaterThan(3);
    const chart = await screen.findByRole('group', { name: 'Eval loss of 3 runs by step.' });
    expect(parts(chart, 'curve').length).toBeGreaterThanOrEqual(3);
    expect(textOf(parts(container, 'count')[0])).toBe(`${names.length} metrics`);
  });

  test('draws what is on screen, and holds the place of the rest', async () => {
    const { container } = showAt(<MetricCharts {...many(40)} />, 300);
    await expect.poll(() => drawn(container).length).toBeGreaterThan(2);
    const first = drawn(container).length;
    expect(first).toBeLessThan(8);
    expect(vi.mocked(lossChartData).mock.calls.length).toBe(first);
    const heights = cells(container).map((cell) => cell.getBoundingClientRect().height);
    expect(new Set(heights).size).toBe(1);

    const last = cells(container).at(-1) as HTMLElement;
    const { scrollHeight } = document.documentElement;
    last.scrollIntoView();
    await expect.poll(() => drawn(container).includes(last)).toBe(true);
    await expect
      .poll(() => drawn(container).includes(cells(container)[0] as HTMLElement))
      .toBe(false);
    expect(drawn(container).length).toBeLessThan(8);
    expect(document.documentElement.scrollHeight).toBe(scrollHeight);
    document.documentElement.scrollTo(0, 0);
  });

  test('finds metrics, and says when there are none', async () => {
    const { container } = showAt(<MetricCharts {...three} />);
    const search = screen.getByRole('searchbox', { name: 'Search metrics' });
    await userEvent.type(search, 'eval loss');
    expect(cells(container).map((cell) => cell.dataset.metric)).toEqual(['eval_loss']);
    await userEvent.type(search, '<b>');
    expect(screen.getByText('No metric matches “eval loss<b>”')).toBeDefined();
    await userEvent.clear(search);
    expect(cells(container).length).toBeGreaterThan(3);
  });

  test('moves one cursor and one zoom over all of them, by keys too', async () => {
    const { container } = showAt(<MetricCharts {...three} />);
    const chart = await screen.findByRole('group', { name: 'Eval loss of 3 runs by step.' });
    chart.focus();
    await pressed('{Home}');
    const onScreen = drawn(container).length;
    expect(container.querySelectorAll('.rc-cursor').length).toBe(onScreen);
    expect(parts(container, 'tooltip').length).toBe(1);
    await expect.poll(() => screen.getByRole('status').textContent).toMatch(/^Step 500/);
    const paths = () => parts(container, 'curve').map((path) => path.getAttribute('d'));
    const before = paths();
    await pressed('+');
    await expect.poll(() => paths().filter((path, i) => path === before[i]).length).toBe(0);
    await userEvent.click(screen.getByRole('button', { name: 'Reset zoom' }));
    expect(paths()).toEqual(before);
    chart.focus();
    await pressed(']');
    const faded = parts(container, 'curve').filter(
      (path) => getComputedStyle(path.parentElement as Element).opacity !== '1',
    );
    expect(faded.length).toBe((parts(container, 'curve').length * 2) / 3);
  });

  test('shares its cursor with other charts', async () => {
    const cursor = createChartCursor();
    const { container } = showAt(<MetricCharts {...three} cursor={cursor} />);
    await expect.poll(() => drawn(container).length).toBeGreaterThan(3);
    cursor.move({ axis: 'step', at: 1500, by: 'another' });
    await expect
      .poll(() => container.querySelectorAll('.rc-cursor').length)
      .toBe(drawn(container).length);
    cursor.move({ axis: 'epoch', at: 1, by: 'another' });
    await expect.poll(() => container.querySelectorAll('.rc-cursor').length).toBe(0);
  });

  test('changes the axis of all of them, and shows the numbers in their places', async () => {
    const { container } = showAt(<MetricCharts {...three} />);
    const box = cells(container)[0]?.getBoundingClientRect();
    await userEvent.selectOptions(screen.getByRole('combobox', { name: 'x axis' }), 'epoch');
    expect(
      await screen.findByRole('group', { name: 'Eval loss of 3 runs by epoch.' }),
    ).toBeDefined();
    await userEvent.click(screen.getByRole('button', { name: 'Table' }));
    const table = screen.getByRole('table', { name: 'Eval loss by epoch' });
    expect(within(table).getAllByRole('columnheader').length).toBe(4);
    expect(cells(container)[0]?.getBoundingClientRect()).toEqual(box);
  });

  test('names the metrics that only some of the runs record', () => {
    const history = createHistory({ step: [1, 2], value: [2, 1] });
    showAt(
      <MetricCharts
        {...of([
          createRun({ id: 'a', histories: { eval_loss: history, reward: history } }),
          createRun({ id: 'b', histories: { eval_loss: history } }),
        ])}
      />,
    );
    expect(screen.getByText('Not recorded by all of these runs: Reward')).toBeDefined();
  });

  test('says that nothing was recorded over time, and offers nothing to press', () => {
    showAt(<MetricCharts {...of(workedExample())} />);
    expect(screen.getByText(/^No metric is recorded over time/)).toBeDefined();
    expect(screen.queryAllByRole('button')).toEqual([]);
    expect(screen.queryByRole('searchbox')).toBeNull();
  });

  test('is the host’s where it holds the view', async () => {
    const onViewChange = vi.fn();
    const { container } = showAt(
      <MetricCharts {...three} view={initialSettings} onViewChange={onViewChange} />,
    );
    await userEvent.type(screen.getByRole('searchbox'), 'x');
    expect(onViewChange.mock.calls).toEqual([[{ ...initialSettings, search: 'x' }]]);
    expect(cells(container).length).toBeGreaterThan(3);
  });

  test('forwards what belongs to its root, and hydrates what the server sent', async () => {
    const error = vi.spyOn(console, 'error');
    const ref = createRef<HTMLElement>();
    const ui = <MetricCharts {...three} ref={ref} className="mine" data-testid="all" />;
    const host = document.createElement('div');
    host.style.width = '800px';
    host.innerHTML = renderToString(ui);
    document.body.append(host);
    const { height } = host.getBoundingClientRect();
    expect(within(host).getAllByRole('heading', { level: 3 }).length).toBeGreaterThan(3);
    const root = hydrateRoot(host, ui);
    await expect.poll(() => drawn(host).length).toBeGreaterThan(2);
    expect(ref.current).toBe(within(host).getByTestId('all'));
    expect(ref.current?.className).toBe('runcompare rc-metric-charts rc-chart mine');
    expect(host.getBoundingClientRect().height).toBe(height);
    expect(error).not.toHaveBeenCalled();
    error.mockRestore();
    root.unmount();
    host.remove();
  });

  test('leaves no observer behind', async () => {
    const observe = [ResizeObserver, IntersectionObserver].map(({ prototype }) =>
      vi.spyOn(prototype, 'observe'),
    );
    const disconnect = [ResizeObserver, IntersectionObserver].map(({ prototype }) =>
      vi.spyOn(prototype, 'disconnect'),
    );
    const { container, unmount } = showAt(<MetricCharts {...three} />);
    await expect.poll(() => drawn(container).length).toBeGreaterThan(3);
    unmount();
    observe.forEach((one, i) => {
      const observers = new Set(one.mock.contexts);
      expect(observers.size).toBeGreaterThan(3);
      const ended = new Set(disconnect[i]?.mock.contexts);
      expect([...observers].filter((observer) => !ended.has(observer))).toEqual([]);
    });
    vi.restoreAllMocks();
  });
});

describeAccessible({
  'three runs': { ui: <MetricCharts {...three} /> },
  'a cursor and a part of the range': {
    ui: <MetricCharts {...three} defaultView={{ window: [500, 1500] }} />,
    open: async () => {
      (await screen.findByRole('group', { name: 'Eval loss of 3 runs by step.' })).focus();
      await pressed('{Home}]');
    },
  },
  tables: { ui: <MetricCharts {...three} defaultView={{ display: 'table' }} /> },
  'nothing found': { ui: <MetricCharts {...three} defaultView={{ search: 'bleu' }} /> },
  'no history': { ui: <MetricCharts {...of(workedExample())} /> },
});
