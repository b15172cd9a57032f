import { compareRuns, createRun, type Run } from '@runcompare/core';
import { evalLoss, seededRuns, workedExample } from '@runcompare/core/testing';
import { screen, within } from '@testing-library/react';
import { describe, expect, test, vi } from 'vitest';
import { userEvent } from 'vitest/browser';
import {
  expectHydration,
  expectNothingLeft,
  parts,
  plot,
  pressed,
  showAt,
} from '../internal/testSupport/chartTesting';
import { describeAccessible } from '../internal/testSupport/describeAccessible';
import '../internal/testSupport/realEvents';
import { textOf } from '../internal/testSupport/textOf';
import '../styles/styles.css';
import { TrainingSpeedChart } from './TrainingSpeedChart';

const three = [
  run('06a9655e', { samples_per_second: 41.27 }),
  run('fa25ad23', { samples_per_second: 38.02 }),
  run('0a04dd4e', { samples_per_second: 45.18 }),
];

describe('TrainingSpeedChart', () => {
  test('draws a bar per run from one line, as long as its share of the longest', () => {
    const { container } = showAt(<TrainingSpeedChart of={three} />);
    const bars = parts(container, 'bar').map((bar) => bar.querySelector('rect') as SVGRectElement);
    const lengths = bars.map((bar) => bar.getBoundingClientRect().width);
    expect(lengths[0] as number).toBeCloseTo(((lengths[2] as number) * 41.27) / 45.18, 0);
    expect(new Set(bars.map((bar) => bar.getBoundingClientRect().left)).size).toBe(1);
    expect(bars.map((bar) => bar.getAttribute('fill'))).toEqual([
      'var(--rc-run-1)',
      'var(--rc-run-2)',
      'var(--rc-run-3)',
    ]);
  });

  test('is an image that says what it shows', () => {
    showAt(<TrainingSpeedChart of={three} />);
    const name = screen.getByRole('img').getAttribute('aria-label')?.replaceAll('\u202f', ' ');
    expect(name).toBe(
      'Training speed: samples/s, mean over the run, more is better. ' +
        '06a9655e, 41.27, 9 % slower than 0a04dd4e; fa25ad23, 38.02, 16 % slower than 0a04dd4e; ' +
        '0a04dd4e, 45.18, Best.',
    );
  });

  test('marks the best with a trophy and the word, and a run without a speed with the word alone', () => {
    const { container } = showAt(
      <TrainingSpeedChart
        of={[...three, run('91e6b2a7', {}), run('c3', { samples_per_second: 0 })]}
      />,
    );
    const rows = parts(container, 'bar');
    expect(rows.map((row) => row.querySelector('.rc-icon') !== null)).toEqual([
      false,
      false,
      true,
      false,
      false,
    ]);
    expect(textOf(rows[2])).toContain('Best 45.18');
    expect(textOf(rows[3])).toBe('91e6b2a7not recorded—');
    expect(rows[3]?.querySelector('rect')).toBeNull();
  });

  test('keeps names, bars and values apart and inside at every width', () => {
    const long = three.map((one, i) => ({
      ...one,
      id: `job/${i}`,
      name: `qwen2.5-7b-instruct-lora-r${i}-filtered-second-attempt`,
    }));
    for (const width of [300, 390, 640, 1200]) {
      const { container, unmount } = showAt(<TrainingSpeedChart of={long} />, width);
      const box = (container.querySelector('.rc-plot svg') as Element).getBoundingClientRect();
      for (const row of parts(container, 'bar')) {
        const name = row.querySelector('text')?.getBoundingClientRect() as DOMRect;
        const bar = row.querySelector('rect')?.getBoundingClientRect() as DOMRect;
        const value = row.querySelector('text:last-of-type')?.getBoundingClientRect() as DOMRect;
        expect(name.right).toBeLessThanOrEqual(bar.left);
        expect(bar.right).toBeLessThanOrEqual(value.left);
        expect(value.right).toBeLessThanOrEqual(box.right + 1);
      }
      unmount();
    }
  });

  test('shows a comparison in its order, or in the order that is asked for', () => {
    const comparison = compareRuns(
      seededRuns({ seed: 12, count: 3, points: 120, evaluations: 4 }),
      { objective: evalLoss },
    );
    const ids = comparison.runs.map(({ id }) => id);
    const order = [...ids].reverse();
    const { container, rerender } = showAt(<TrainingSpeedChart of={comparison} />);
    const names = () =>
      parts(container, 'bar').map((row) => row.querySelector('text')?.textContent);
    expect(names()).toEqual(ids);
    rerender(<TrainingSpeedChart of={comparison} order={order} />);
    expect(names()).toEqual(order);
  });

  test('offers the speeds that runs record, and says what is not like for like', async () => {
    const { container } = showAt(
      <TrainingSpeedChart
        of={[
          run('a', { samples_per_second: 40, train_steps_per_second: 10 }, 4),
          run('b', { samples_per_second: 41, train_steps_per_second: 2.6 }, 16),
        ]}
      />,
    );
    expect(textOf(parts(container, 'notes')[0])).toBe('');
    await userEvent.click(screen.getByRole('button', { name: 'Steps/s' }));
    expect(screen.getByText(/^steps\/s, mean over the run/)).toBeDefined();
    expect(textOf(parts(container, 'notes')[0])).toBe('Not like for like: batch_size is 4, 16');
  });

  test('is read run by run with the keys, each said in words', async () => {
    const { container } = showAt(<TrainingSpeedChart of={three} />);
    plot().focus();
    await pressed('{ArrowDown}{ArrowDown}');
    expect(textOf(parts(container, 'tooltip')[0])).toBe(
      'fa25ad2338.0216 % slower than 0a04dd4e|38.02 − 45.18| / 45.18: the share of the larger value, so “worse” and “better” are the same number.',
    );
    await expect
      .poll(() => textOf(screen.getByRole('status')))
      .toBe('fa25ad23, 38.02, 16 % slower than 0a04dd4e');
    await pressed('{End}');
    expect(textOf(parts(container, 'tooltip')[0])).toContain('45.18 · Best');
    await pressed('{Escape}');
    expect(parts(container, 'tooltip').length).toBe(0);
    await pressed('{Home}');
    expect(parts(container, 'tooltip').length).toBe(1);
    await userEvent.tab();
    expect(parts(container, 'tooltip').length, 'goes with the focus').toBe(0);
  });

  test('is read by the pointer anywhere in a row, and lets go of it', async () => {
    const { container } = showAt(<TrainingSpeedChart of={three} />);
    await userEvent.hover(plot(), { position: { x: 600, y: 70 } });
    expect(textOf(parts(container, 'tooltip')[0])).toContain('0a04dd4e');
    await userEvent.hover(screen.getByRole('heading'));
    expect(parts(container, 'tooltip').length).toBe(0);
  });

  test('is a table one key away', async () => {
    showAt(<TrainingSpeedChart of={three} />);
    screen.getByRole('button', { name: 'Table' }).focus();
    await pressed('{Enter}');
    const table = screen.getByRole('table');
    expect(within(table).getAllByRole('columnheader').map(textOf)).toEqual([
      'Run',
      'Samples/s',
      'Compared with the best',
    ]);
    expect(textOf(within(table).getByRole('row', { name: /^0a04dd4e/ }))).toBe(
      '0a04dd4eBest45.18Best',
    );
  });

  test('says that nothing was recorded, and offers nothing to press', () => {
    showAt(<TrainingSpeedChart of={workedExample()} />);
    expect(screen.getByText('No training speed recorded')).toBeDefined();
    expect(screen.queryAllByRole('button')).toEqual([]);
    expect(screen.queryByRole('img')).toBeNull();
  });

  test('is the host’s where it holds the view', async () => {
    const onViewChange = vi.fn();
    showAt(
      <TrainingSpeedChart of={three} view={{ display: 'chart' }} onViewChange={onViewChange} />,
    );
    await userEvent.click(screen.getByRole('button', { name: 'Table' }));
    expect(onViewChange).toHaveBeenCalledWith({ display: 'table' });
    expect(screen.queryByRole('table')).toBeNull();
  });

  test('forwards what belongs to its root', () => {
    const { container } = showAt(
      <TrainingSpeedChart of={three} className="mine" data-testid="speed" style={{ margin: 4 }} />,
    );
    const root = container.querySelector('section') as HTMLElement;
    expect(root.className).toBe('runcompare rc-training-speed rc-chart mine');
    expect([root.dataset.testid, root.style.margin]).toEqual(['speed', '4px']);
  });

  test('on the server is its summary and a table, and hydrates into the picture in silence', () =>
    expectHydration(<TrainingSpeedChart of={three} />));

  test('leaves no observer, listener or element behind', () =>
    expectNothingLeft(<TrainingSpeedChart of={three} />));
});

describeAccessible({
  'three runs': { ui: <TrainingSpeedChart of={three} /> },
  'several speeds, one not recorded': {
    ui: (
      <TrainingSpeedChart
        of={[...three, run('x', { train_steps_per_second: 2 })]}
        defaultView={{ metric: 'train_steps_per_second' }}
      />
    ),
  },
  'a run read': {
    ui: <TrainingSpeedChart of={three} />,
    open: async () => {
      plot().focus();
      await pressed('{ArrowDown}');
    },
  },
  'the table': { ui: <TrainingSpeedChart of={three} defaultView={{ display: 'table' }} /> },
  'nothing recorded': { ui: <TrainingSpeedChart of={workedExample()} /> },
});

function run(id: string, means: { readonly [metric: string]: number }, batchSize?: number): Run {
  return createRun({
    id,
    summary: Object.fromEntries(Object.entries(means).map(([key, mean]) => [key, { mean }])),
    ...(batchSize !== undefined && {
      config: { recorded: 'full', values: { batch_size: batchSize } },
    }),
  });
}
