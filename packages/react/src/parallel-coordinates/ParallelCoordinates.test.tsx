import { workedExample } from '@runcompare/core/testing';
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
import { sweep } from '../internal/testSupport/sweep';
import { textOf } from '../internal/testSupport/textOf';
import '../styles/styles.css';
import { ParallelCoordinates } from './ParallelCoordinates';

const runs = sweep(24);
const slots = { [runs[0]?.id ?? '']: 1, [runs[1]?.id ?? '']: 2 };
const keys = ['learning_rate', 'optim', 'weight_decay'];

describe('ParallelCoordinates', () => {
  test('draws one line per run, in its color and dash where it is compared', () => {
    const { container } = showAt(<ParallelCoordinates runs={runs} slots={slots} keys={keys} />);
    const lines = parts(container, 'line');
    expect(lines.length).toBe(24);
    const own = lines.filter((line) => line.dataset.slot !== undefined);
    expect(own.map((line) => line.querySelector('path')?.getAttribute('stroke'))).toEqual([
      'var(--rc-run-1)',
      'var(--rc-run-2)',
    ]);
    expect(own[1]?.querySelector('path')?.getAttribute('stroke-dasharray')).toBe('7 3');
    expect(textOf(parts(container, 'legend')[0])).toContain('22 other runs');
  });

  test('has an axis per key and the objective last, with a tick for what is missing', () => {
    const { container } = showAt(<ParallelCoordinates runs={runs} keys={keys} />);
    const axes = parts(container, 'axis');
    expect(axes.map((axis) => axis.dataset.key)).toEqual([...keys, 'eval_loss']);
    expect(textOf(axes[2])).toContain('not set');
    expect(textOf(axes[3])).toContain('no value');
  });

  test('is an image that says what it shows', () => {
    showAt(<ParallelCoordinates runs={runs} keys={keys} />);
    expect(screen.getByRole('img').getAttribute('aria-label')).toMatch(
      /^24 runs over learning_rate, optim, weight_decay, eval loss\. \w{8} has the best eval loss, 2\.\d+: learning_rate 0\.003/,
    );
  });

  test('keeps the runs of a range that is dragged along an axis, and says how many', async () => {
    const { container } = showAt(<ParallelCoordinates runs={runs} keys={keys} />);
    await drag(container, 0, ['0.003', '0.001']);
    expect(textOf(parts(container, 'ranges')[0])).toContain('learning_rate 0.001 to 0.003');
    const inside = parts(container, 'line').filter((line) => line.dataset.inside === 'true');
    expect(textOf(parts(container, 'ranges')[0])).toContain(`${inside.length} of 24 runs`);
    expect(inside.length).toBeLessThan(24);
    await expect
      .poll(() => textOf(screen.getByRole('status')))
      .toBe(`${inside.length} of 24 runs in range: learning_rate 0.001 to 0.003.`);
  });

  test('takes a range away by a press on its axis, by its button, or all at once', async () => {
    const { container } = showAt(
      <ParallelCoordinates
        runs={runs}
        keys={keys}
        defaultView={{
          ranges: { learning_rate: { from: 1e-3, to: 3e-3 }, optim: { values: ['"sgd"'] } },
        }}
      />,
    );
    const ranges = () => parts(container, 'range').map(textOf);
    expect(ranges()).toEqual(['learning_rate 0.001 to 0.003', 'optim sgd']);
    await userEvent.click(parts(container, 'strip')[0] as HTMLElement);
    expect(ranges()).toEqual(['optim sgd']);
    await userEvent.click(screen.getByRole('button', { name: /^optim sgd/ }));
    expect(ranges()).toEqual([]);
    await drag(container, 0, ['0.003', '0.001']);
    await drag(container, 1, ['sgd', 'sgd']);
    await userEvent.click(screen.getByRole('button', { name: 'Clear ranges' }));
    expect(ranges()).toEqual([]);
    expect(parts(container, 'band').length).toBe(0);
  });

  test('narrows an axis down with the keys alone', async () => {
    const { container } = showAt(<ParallelCoordinates runs={runs} keys={keys} />);
    plot().focus();
    await userEvent.tab();
    const low = screen.getByRole('slider', { name: 'learning_rate, lower end' });
    expect(document.activeElement).toBe(low);
    expect(low.getAttribute('aria-valuetext')).toBe('1e-4');
    await pressed('{ArrowUp}{ArrowUp}');
    expect(low.getAttribute('aria-valuetext')).toBe('0.001');
    await userEvent.tab();
    const high = screen.getByRole('slider', { name: 'learning_rate, upper end' });
    expect(document.activeElement).toBe(high);
    await pressed('{ArrowDown}');
    expect(parts(container, 'tooltip').length, 'keys of a handle are its own').toBe(0);
    expect(screen.getByRole('button', { name: /^learning_rate 0\.001 to 0\.003/ })).toBeDefined();
    await pressed('{ArrowRight}');
    expect(document.activeElement).toBe(screen.getByRole('slider', { name: 'optim, upper end' }));
    await pressed('{ArrowLeft}{Escape}');
    expect(screen.queryByRole('button', { name: /^learning_rate/ })).toBeNull();
  });

  test('has two stops for Tab beside the picture, however many axes there are', async () => {
    const { container } = showAt(<ParallelCoordinates runs={runs} keys={keys} />);
    const reachable = parts(container, 'handle').filter((handle) => handle.tabIndex === 0);
    expect(reachable.map((handle) => handle.dataset.key)).toEqual([
      'learning_rate',
      'learning_rate',
    ]);
  });

  test('is read run by run with the keys, best first, within the ranges alone', async () => {
    const { container } = showAt(
      <ParallelCoordinates
        runs={runs}
        keys={keys}
        defaultView={{ ranges: { optim: { values: ['"sgd"'] } } }}
      />,
    );
    plot().focus();
    await pressed('{ArrowDown}');
    expect(textOf(parts(container, 'tooltip')[0])).toMatch(/optim sgd/);
    await expect
      .poll(() => textOf(screen.getByRole('status')))
      .toMatch(/^\w{8}, eval loss 2\.\d+, \d+ of 24, learning_rate .*, optim sgd, weight_decay/);
    await pressed('{End}');
    expect(textOf(parts(container, 'tooltip')[0])).toMatch(/optim sgd/);
  });

  test('is read by the pointer along a line', async () => {
    const { container } = showAt(<ParallelCoordinates runs={runs} keys={keys} />);
    const box = plot().getBoundingClientRect();
    const tick = tickOf(container, 0, '1e-4').getBoundingClientRect();
    await userEvent.hover(plot(), {
      position: { x: tick.left - box.left - 3, y: tick.top + tick.height / 2 - box.top },
    });
    expect(textOf(parts(container, 'tooltip')[0])).toContain('learning_rate 1e-4');
    expect(parts(container, 'highlight').length).toBe(1);
  });

  test('is a table one key away, of the runs in range', async () => {
    showAt(
      <ParallelCoordinates
        runs={runs}
        keys={keys}
        defaultView={{ ranges: { optim: { values: ['"sgd"'] } } }}
      />,
    );
    await userEvent.click(screen.getByRole('button', { name: 'Table' }));
    const table = screen.getByRole('table');
    expect(within(table).getAllByRole('columnheader').map(textOf)).toEqual([
      'Run',
      ...keys,
      'Eval loss',
    ]);
    const rows = within(table).getAllByRole('row').slice(1);
    expect(rows.length).toBe(4);
    expect(rows.every((row) => textOf(row).includes('sgd'))).toBe(true);
  });

  test('shows as many settings as fit on a phone, and says how many there are', () => {
    const { container } = showAt(<ParallelCoordinates runs={runs} />, 358);
    const root = container.querySelector('section') as HTMLElement;
    expect(root.scrollWidth).toBeLessThanOrEqual(root.clientWidth);
    expect(parts(container, 'axis').length).toBe(4);
    expect(textOf(parts(container, 'notes')[0])).toBe('3 of 6 settings that differ');
  });

  test('says that no setting differs', () => {
    showAt(<ParallelCoordinates runs={workedExample()} />);
    expect(screen.getByText('No setting differs between these runs')).toBeDefined();
    expect(screen.queryAllByRole('slider')).toEqual([]);
  });

  test('is the host’s where it holds the view', async () => {
    const onViewChange = vi.fn();
    const view = { display: 'chart', ranges: {} } as const;
    const { container } = showAt(
      <ParallelCoordinates runs={runs} keys={keys} view={view} onViewChange={onViewChange} />,
    );
    await drag(container, 1, ['sgd', 'sgd']);
    expect(onViewChange).toHaveBeenCalledWith({
      ...view,
      ranges: { optim: { values: ['"sgd"'] } },
    });
    expect(parts(container, 'band').length).toBe(0);
  });

  test('on the server is its summary and a table, and hydrates into the picture in silence', () =>
    expectHydration(<ParallelCoordinates runs={runs} keys={keys} />));

  test('leaves no observer, listener or element behind', () =>
    expectNothingLeft(<ParallelCoordinates runs={runs} keys={keys} />));
});

describeAccessible({
  'all runs': { ui: <ParallelCoordinates runs={runs} slots={slots} /> },
  'narrowed down': {
    ui: (
      <ParallelCoordinates
        runs={runs}
        slots={slots}
        defaultView={{
          ranges: { learning_rate: { from: 1e-3, to: 3e-3 }, optim: { values: ['"sgd"'] } },
        }}
      />
    ),
  },
  'a run read': {
    ui: <ParallelCoordinates runs={runs} />,
    open: async () => {
      plot().focus();
      await pressed('{ArrowDown}');
    },
  },
  'the table': { ui: <ParallelCoordinates runs={runs} defaultView={{ display: 'table' }} /> },
  'no setting differs': { ui: <ParallelCoordinates runs={workedExample()} /> },
});

function tickOf(container: Element, axis: number, text: string): Element {
  const ticks = parts(container, 'axis')[axis]?.querySelectorAll('.rc-parallel-tick') ?? [];
  const tick = [...ticks].find((candidate) => textOf(candidate) === text);
  if (!tick) throw new Error(`No tick ${text} on axis ${axis}`);
  return tick;
}

/** From one tick of an axis to another. */
async function drag(
  container: Element,
  axis: number,
  [from, to]: readonly [string, string],
): Promise<void> {
  const strip = parts(container, 'strip')[axis] as HTMLElement;
  const { top } = strip.getBoundingClientRect();
  const middle = (text: string) => {
    const box = tickOf(container, axis, text).getBoundingClientRect();
    return box.top + box.height / 2 - top;
  };
  const direction = middle(to) < middle(from) ? -6 : 6;
  await userEvent.dragAndDrop(strip, strip, {
    sourcePosition: { x: 14, y: middle(from) - direction },
    targetPosition: { x: 14, y: middle(to) + direction },
    steps: 4,
  } as object);
}
