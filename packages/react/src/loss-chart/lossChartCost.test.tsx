import { lossChartData, lossChartOverview, lossChartView } from '@runcompare/core';
import { seededRuns } from '@runcompare/core/testing';
import { screen } from '@testing-library/react';
import { beforeAll, beforeEach, describe, expect, test, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { LossCurves } from '../internal/loss-plot/LossCurves';
import { LossPlotFrame } from '../internal/loss-plot/LossPlotFrame';
import { parts, pressed, showAt } from '../internal/testSupport/chartTesting';
import '../internal/testSupport/realEvents';
import { mouse } from '../internal/testSupport/realPointer';
import '../styles/styles.css';
import { LossChartLegend } from './LossChartLegend';
import { LossChartToolbar } from './LossChartToolbar';
import { OverlaidLossChart } from './OverlaidLossChart';
import { appendTo, lossRun, placeIn, plot, tooltip } from './testSupport/lossChartTesting';

vi.mock('@runcompare/core', { spy: true });
vi.mock('../internal/loss-plot/LossCurves', { spy: true });
vi.mock('../internal/loss-plot/LossPlotFrame', { spy: true });
vi.mock('./LossChartLegend', { spy: true });
vi.mock('./LossChartToolbar', { spy: true });

const counted = {
  lossChartData,
  lossChartView,
  lossChartOverview,
  LossPlotFrame,
  LossCurves,
  LossChartLegend,
  LossChartToolbar,
};

/** How often each was called since the test began, or since the last time that somebody asked. */
function calls(): { readonly [name in keyof typeof counted]: number } {
  const entries = Object.entries(counted).map(([name, one]) => {
    const { length } = vi.mocked(one).mock.calls;
    vi.mocked(one).mockClear();
    return [name, length];
  });
  return Object.fromEntries(entries);
}

const none = Object.fromEntries(Object.keys(counted).map((name) => [name, 0]));

beforeAll(() => page.viewport(1000, 900));
beforeEach(() => {
  calls();
});

const runs = seededRuns({ seed: 12, count: 5, points: 3000, evaluations: 12 });

describe('what is done', () => {
  test('to mount: everything once', () => {
    showAt(<OverlaidLossChart runs={runs} />);
    const { lossChartData: data, lossChartView: view, lossChartOverview: overview } = calls();
    expect({ data, view, overview }).toEqual({ data: 1, view: 1, overview: 1 });
  });

  test('for a move of the pointer: nothing of lines, axes, legend or switches', async () => {
    const { container } = showAt(<OverlaidLossChart runs={runs} />);
    await mouse.move(placeIn(plot(), 0.2));
    await expect.poll(() => tooltip(container)).toBeDefined();
    const changed: MutationRecord[] = [];
    const observer = new MutationObserver((records) => changed.push(...records));
    const still = ['curves', 'legend', 'toolbar', 'notes', 'brush'].flatMap((name) =>
      parts(container, name),
    );
    for (const part of [...still, ...container.querySelectorAll('.visx-axis, .visx-rows')]) {
      observer.observe(part, { subtree: true, childList: true, attributes: true });
    }
    calls();
    const seen = new Set<string | undefined>();
    for (let share = 0.2; share < 0.8; share += 0.05) {
      await mouse.move(placeIn(plot(), share, 0.4));
      await expect.poll(() => tooltip(container)).toBeDefined();
      seen.add(tooltip(container));
    }
    expect(seen.size).toBeGreaterThan(8);
    expect(calls()).toEqual(none);
    expect(observer.takeRecords().length + changed.length).toBe(0);
    observer.disconnect();
  });

  test('for a move of the pointer: no layout is read', async () => {
    const { container } = showAt(<OverlaidLossChart runs={runs} />);
    await mouse.move(placeIn(plot(), 0.2));
    await expect.poll(() => tooltip(container)).toBeDefined();
    const to = placeIn(plot(), 0.6);
    const box = vi.spyOn(Element.prototype, 'getBoundingClientRect');
    const before = tooltip(container);
    await mouse.move(to);
    await expect.poll(() => tooltip(container)).not.toBe(before);
    const own = box.mock.contexts.filter((element) => container.contains(element as Node));
    box.mockRestore();
    expect(own).toEqual([]);
  });

  test('for a zoom: each curve is thinned once, and no history is read', async () => {
    showAt(<OverlaidLossChart runs={runs} />);
    calls();
    const at = placeIn(plot(), 0.5);
    await mouse.move(at);
    await mouse.wheel(at, -100, { ctrl: true });
    await screen.findByRole('button', { name: 'Reset zoom' });
    expect(calls()).toEqual({ ...none, lossChartView: 1, LossPlotFrame: 1, LossCurves: 1 });
  });

  test('for a name pointed at in the legend: nothing', async () => {
    const { container } = showAt(<OverlaidLossChart runs={runs} />);
    calls();
    await userEvent.hover(screen.getByRole('button', { name: runs[1]?.id ?? '' }));
    expect(container.querySelectorAll('[data-pointed]').length).toBeGreaterThan(2);
    expect(calls()).toEqual(none);
  });

  test('for a parent that renders again with the same runs: nothing but a look', () => {
    const { rerender } = showAt(<OverlaidLossChart runs={runs} />);
    calls();
    rerender(<OverlaidLossChart runs={runs} className="mine" />);
    expect(calls()).toEqual(none);
  });

  test('for a run that goes on: the curves of the others are taken as they were', () => {
    const others = ['b', 'c'].map((id) => lossRun(id, [2, 1.5, 1.2, 1]));
    const live = lossRun('a', [2, 1.4, 1.1]);
    const { rerender } = showAt(<OverlaidLossChart runs={[live, ...others]} />);
    const lineOf = (id: string) =>
      vi
        .mocked(lossChartData)
        .mock.results.at(-1)
        ?.value.curves.find((curve: { runId: string }) => curve.runId === id)?.line;
    const before = ['a', 'b', 'c'].map(lineOf);
    rerender(<OverlaidLossChart runs={[appendTo(live, [1]), ...others]} />);
    const after = ['a', 'b', 'c'].map(lineOf);
    expect(after.map((line, i) => line === before[i])).toEqual([false, true, true]);
  });
});

describe('what is left', () => {
  test('after unmounting: no listener, observer, timer of a picture, or element', async () => {
    const listening = new Map<EventTarget, Set<string>>();
    const observing = new Set<object>();
    const { addEventListener, removeEventListener } = EventTarget.prototype;
    const spies = [
      vi.spyOn(EventTarget.prototype, 'addEventListener').mockImplementation(function (
        this: EventTarget,
        ...given
      ) {
        listening.set(this, (listening.get(this) ?? new Set()).add(given[0]));
        addEventListener.apply(this, given);
      }),
      vi.spyOn(EventTarget.prototype, 'removeEventListener').mockImplementation(function (
        this: EventTarget,
        ...given
      ) {
        listening.get(this)?.delete(given[0]);
        removeEventListener.apply(this, given);
      }),
      ...[ResizeObserver, IntersectionObserver].flatMap(({ prototype }) => {
        const { observe, disconnect } = prototype;
        return [
          vi.spyOn(prototype, 'observe').mockImplementation(function (
            this: object,
            target: Element,
          ) {
            observing.add(this);
            observe.call(this, target);
          }),
          vi.spyOn(prototype, 'disconnect').mockImplementation(function (this: object) {
            observing.delete(this);
            disconnect.call(this);
          }),
        ];
      }),
    ];
    const frames = vi.spyOn(window, 'requestAnimationFrame');
    const before = [...document.body.children];
    const { unmount, container } = showAt(<OverlaidLossChart runs={runs} />);
    const picture = plot();
    const atRest = [...(listening.get(document) ?? []), ...(listening.get(window) ?? [])];
    await mouse.drag(placeIn(plot(), 0.3), placeIn(plot(), 0.6));
    await mouse.wheel(placeIn(plot(), 0.5), -100, { ctrl: true });
    plot().focus();
    await pressed('{Home}{ArrowRight}]+');
    expect([...(listening.get(picture) ?? [])]).toContain('wheel');
    expect(observing.size).toBe(1);
    unmount();
    for (const spy of spies) spy.mockRestore();
    expect([...(listening.get(picture) ?? [])]).not.toContain('wheel');
    const left = [...(listening.get(document) ?? []), ...(listening.get(window) ?? [])];
    expect(left).toEqual(atRest);
    expect(observing.size).toBe(0);
    expect(frames.mock.calls).toEqual([]);
    frames.mockRestore();
    expect([...document.body.children]).toEqual([...before, container]);
    expect(container.childElementCount).toBe(0);
  });
});
