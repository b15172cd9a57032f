import { screen, within } from '@testing-library/react';
import { beforeAll, describe, expect, test, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { parts, showAt } from '../internal/testSupport/chartTesting';
import {
  appendTo,
  lossRun,
  placeIn,
  plot,
  shownRange,
  threeRuns as three,
  tooltip,
} from './testSupport/lossChartTesting';
import '../internal/testSupport/realEvents';
import { mouse, touch } from '../internal/testSupport/realPointer';
import '../styles/styles.css';
import { OverlaidLossChart } from './OverlaidLossChart';

beforeAll(() => page.viewport(1000, 900));

/** The range that is shown, as numbers. */
const range = () =>
  shownRange()
    .match(/[\d,]+/g)
    ?.map((text) => Number(text.replace(',', ''))) ?? [];
const strip = () =>
  screen.getByRole('slider', { name: 'Visible range' }).parentElement as HTMLElement;

describe('a drag on the plot', () => {
  test('zooms to what it covers, in either direction', async () => {
    const { container } = showAt(<OverlaidLossChart runs={three} />);
    await mouse.move(placeIn(plot(), 0.6));
    await mouse.down(placeIn(plot(), 0.6));
    await mouse.move(placeIn(plot(), 0.3), {});
    await expect.poll(() => parts(container, 'selected').length).toBe(1);
    await mouse.up(placeIn(plot(), 0.3));
    await expect.poll(shownRange).not.toBe('All steps');
    const [from, to] = range() as [number, number];
    expect(from).toBeGreaterThan(300);
    expect(to).toBeLessThan(1600);
    expect(to - from).toBeGreaterThan(500);
    expect(parts(container, 'selected').length).toBe(0);
    const ticks = [...container.querySelectorAll('.visx-axis')].at(-1)?.querySelectorAll('text');
    const numbers = [...(ticks ?? [])].map((tick) => Number(tick.textContent?.replace(',', '')));
    expect(numbers.every((tick) => tick >= from && tick <= to)).toBe(true);
  });

  test('that is no drag yet, or is given up with Escape, zooms nothing', async () => {
    showAt(<OverlaidLossChart runs={three} />);
    const at = placeIn(plot(), 0.5);
    await mouse.drag(at, { x: at.x + 2, y: at.y });
    expect(shownRange()).toBe('All steps');
    await mouse.down(at);
    await mouse.move(placeIn(plot(), 0.7));
    await userEvent.keyboard('{Escape}');
    await mouse.up(placeIn(plot(), 0.7));
    expect(shownRange()).toBe('All steps');
  });

  test('pans with Shift as far as there is something', async () => {
    showAt(<OverlaidLossChart runs={three} defaultView={{ window: [600, 1200] }} />);
    await mouse.drag(placeIn(plot(), 0.5), placeIn(plot(), 0.4), { shift: true });
    await expect.poll(shownRange).not.toBe('Step 600 to 1,200');
    const [from, to] = range() as [number, number];
    expect(from).toBeGreaterThan(650);
    expect(to - from).toBe(600);
    await mouse.drag(placeIn(plot(), 0.9), placeIn(plot(), 0.1), { shift: true });
    await mouse.drag(placeIn(plot(), 0.9), placeIn(plot(), 0.1), { shift: true });
    await expect.poll(shownRange).toBe('Step 1,320 to 1,920');
  });
});

describe('the wheel', () => {
  test('zooms with Ctrl around the pointer, and out again', async () => {
    showAt(<OverlaidLossChart runs={three} />);
    const at = placeIn(plot(), 0.1);
    await mouse.move(at);
    await mouse.wheel(at, -120, { ctrl: true });

    await expect.poll(() => range().length).toBe(2);
    const [from, to] = range() as [number, number];
    expect(from).toBeLessThan(120);
    expect(to).toBeLessThan(1200);
    await mouse.wheel(at, -120, { ctrl: true });
    await expect.poll(() => range()[1]).toBeLessThan(to);
    for (let i = 0; i < 4; i++) await mouse.wheel(at, 120, { ctrl: true });
    await expect.poll(shownRange).toBe('All steps');
  });

  test('alone scrolls the page', async () => {
    const { container } = showAt(
      <>
        <OverlaidLossChart runs={three} />
        <div style={{ height: 3000 }} />
      </>,
    );
    const at = placeIn(plot(), 0.5);
    await mouse.move(at);
    await mouse.wheel(at, 200);
    await expect.poll(() => document.scrollingElement?.scrollTop).toBeGreaterThan(0);
    expect(shownRange()).toBe('All steps');
    document.scrollingElement?.scrollTo(0, 0);
    expect(container.isConnected).toBe(true);
  });
});

describe('everything is shown again', () => {
  test('by a double click', async () => {
    showAt(<OverlaidLossChart runs={three} defaultView={{ window: [600, 1200] }} />);
    await mouse.doubleClick(placeIn(plot(), 0.5));
    await expect.poll(shownRange).toBe('All steps');
  });

  test('by a button that is there while zoomed, and moves nothing', async () => {
    const { container } = showAt(
      <OverlaidLossChart runs={three} defaultView={{ window: [600, 1200] }} />,
    );
    const { height } = container.getBoundingClientRect();
    await userEvent.click(screen.getByRole('button', { name: 'Reset zoom' }));
    expect(shownRange()).toBe('All steps');
    expect(screen.queryByRole('button', { name: 'Reset zoom' })).toBeNull();
    expect(container.getBoundingClientRect().height).toBe(height);
  });
});

describe('the strip below', () => {
  test('takes a new range, moves it, and moves either end of it', async () => {
    showAt(<OverlaidLossChart runs={three} />);
    await mouse.drag(placeIn(strip(), 0.5), placeIn(strip(), 0.75));
    await expect.poll(shownRange).toBe('Step 960 to 1,440');
    await mouse.drag(placeIn(strip(), 0.6), placeIn(strip(), 0.4));
    await expect.poll(shownRange).toBe('Step 576 to 1,056');
    const end = screen.getByRole('slider', { name: 'End of the visible range' });
    await mouse.drag(placeIn(end, 0.5), placeIn(strip(), 0.9));
    await expect.poll(() => range()[0]).toBe(576);
    expect(range()[1]).toBeGreaterThan(1700);
    const start = screen.getByRole('slider', { name: 'Start of the visible range' });
    await mouse.drag(placeIn(start, 0.5), placeIn(strip(), 0.1));
    await expect.poll(() => range()[0]).toBeLessThan(220);
  });

  test('shows all of the curves at any zoom', () => {
    const { container } = showAt(
      <OverlaidLossChart runs={three} defaultView={{ window: [600, 700] }} />,
    );
    const paths = parts(container, 'brush-curve');
    expect(paths.length).toBe(3);
    const width = strip().getBoundingClientRect().width;
    for (const path of paths) {
      expect(path.getBoundingClientRect().width).toBeGreaterThan(width * 0.7);
    }
  });
});

describe('fingers', () => {
  test('stretch what is between them, and read where one moves', async () => {
    const { container } = showAt(<OverlaidLossChart runs={three} />);
    await touch('touchStart', [placeIn(plot(), 0.5)]);
    await touch('touchMove', [placeIn(plot(), 0.7)]);
    await expect.poll(() => tooltip(container)).toContain('Step');
    await touch('touchEnd', []);
    expect(shownRange()).toBe('All steps');
    await touch('touchStart', [placeIn(plot(), 0.4)]);
    await touch('touchStart', [placeIn(plot(), 0.4), placeIn(plot(), 0.5)]);
    await touch('touchMove', [placeIn(plot(), 0.3), placeIn(plot(), 0.6)]);
    await touch('touchMove', [placeIn(plot(), 0.2), placeIn(plot(), 0.7)]);
    await touch('touchEnd', []);
    await expect.poll(() => range().length).toBe(2);
    const [from, to] = range() as [number, number];
    expect(to - from).toBeLessThan(700);
    expect(from).toBeGreaterThan(300);
    expect(parts(container, 'tooltip').length).toBe(0);
  });

  test('leave vertical scrolling to the page', () => {
    showAt(<OverlaidLossChart runs={three} />);
    expect(getComputedStyle(plot()).touchAction).toBe('pan-y');
    expect(getComputedStyle(strip()).touchAction).toBe('pan-y');
  });
});

describe('a range', () => {
  test('is the host’s where it holds the view', async () => {
    const onViewChange = vi.fn();
    showAt(<OverlaidLossChart runs={three} onViewChange={onViewChange} />);
    await mouse.drag(placeIn(strip(), 0.5), placeIn(strip(), 0.75));
    await expect.poll(() => onViewChange.mock.lastCall?.[0].window).toEqual([960, 1440]);
    await userEvent.click(screen.getByRole('button', { name: 'Reset zoom' }));
    expect(onViewChange.mock.lastCall?.[0].window).toBeUndefined();
  });

  test('is given up with the axis that it was of', async () => {
    showAt(<OverlaidLossChart runs={three} defaultView={{ window: [600, 1200] }} />);
    await userEvent.selectOptions(screen.getByRole('combobox', { name: 'x axis' }), 'epoch');
    expect(shownRange()).toBe('All epochs');
  });

  test('stays where it is as runs go on, and goes along when it was at the end', () => {
    const run = lossRun('live', [2, 1.5, 1.2, 1]);
    const { rerender, unmount } = showAt(
      <OverlaidLossChart runs={[run]} defaultView={{ window: [480, 960] }} />,
    );
    rerender(<OverlaidLossChart runs={[appendTo(run, [0.9, 0.8])]} />);
    expect(shownRange()).toBe('Step 480 to 960');
    unmount();

    const again = showAt(<OverlaidLossChart runs={[run]} defaultView={{ window: [1440, 1920] }} />);
    again.rerender(<OverlaidLossChart runs={[appendTo(run, [0.9, 0.8])]} />);
    expect(shownRange()).toBe('Step 2,400 to 2,880');
    again.rerender(<OverlaidLossChart runs={[appendTo(run, [0.9, 0.8, 0.7])]} />);
    expect(shownRange()).toBe('Step 2,880 to 3,360');
    const names = within(screen.getByRole('list', { name: 'Runs in the chart' }));
    expect(names.getAllByRole('button').length).toBe(1);
  });
});
