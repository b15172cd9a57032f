import { screen } from '@testing-library/react';
import { beforeAll, describe, expect, test, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { createChartCursor } from '../internal/chartCursor';
import { parts, pressed, showAt } from '../internal/testSupport/chartTesting';
import '../internal/testSupport/realEvents';
import { mouse } from '../internal/testSupport/realPointer';
import '../styles/styles.css';
import { OverlaidLossChart } from './OverlaidLossChart';
import {
  lossRun,
  placeIn,
  plot,
  said,
  shownRange,
  threeRuns as three,
  tooltip,
} from './testSupport/lossChartTesting';

beforeAll(() => page.viewport(1000, 900));

const soon = { timeout: 3000 };

describe('by keys alone', () => {
  test('every evaluation is read, each run by itself, any part closer, and back', async () => {
    const { container } = showAt(<OverlaidLossChart runs={three} />);
    plot().focus();
    await pressed('{ArrowRight}');
    expect(tooltip(container)).toContain('Step 480 · epoch 1.0');
    await expect
      .poll(said)
      .toBe(
        'Step 480, epoch 1.0: 06a9655e 1.3420, best; fa25ad23 1.4980, +0.1560; 0a04dd4e 1.6550, +0.3130',
      );
    await pressed('{ArrowRight}{ArrowRight}{ArrowLeft}');
    expect(tooltip(container)).toContain('Step 960');
    await expect.poll(said, soon).toContain('Step 960');
    await pressed(']]');
    await expect
      .poll(said, soon)
      .toBe('Reads fa25ad23. Step 960, epoch 2.0: fa25ad23 1.0720, +0.2500, 2 of 3');
    await pressed('{End}');
    await expect.poll(said, soon).toBe('Step 1,920, epoch 4.0: fa25ad23 0.9041, +0.2300, 2 of 3');
    await pressed('[[[[');
    await expect.poll(said, soon).toMatch(/^Reads all runs\. Step 1,920, .*; 0a04dd4e 1\.1267/);
    await pressed('{Home}+');
    await expect.poll(said, soon).toBe('Shown: Step 240 to 1,200');
    expect(shownRange()).toBe('Step 240 to 1,200');
    await pressed('-');
    await expect.poll(said, soon).toBe('Shown: All steps');
    await pressed('+++0');
    await expect.poll(said, soon).toBe('Shown: All steps');
    await pressed('{Escape}');
    expect(tooltip(container)).toBeUndefined();
    await expect.poll(said, soon).toBe('');
  });

  test('Shift goes by ten, and neither end is passed', async () => {
    const long = lossRun(
      'a',
      Array.from({ length: 30 }, (_, i) => 2 - i / 20),
    );
    const { container } = showAt(<OverlaidLossChart runs={[long]} />);
    plot().focus();
    await pressed('{Home}{Shift>}{ArrowRight}{/Shift}');
    expect(tooltip(container)).toContain('Step 5,280');
    await pressed('{Shift>}{ArrowRight}{ArrowRight}{ArrowRight}{/Shift}');
    expect(tooltip(container)).toContain('Step 14,400');
    await pressed('{Shift>}{ArrowLeft}{/Shift}{ArrowRight}');
    expect(tooltip(container)).toContain('Step 10,080');
    await pressed('{Home}{ArrowLeft}');
    expect(tooltip(container)).toContain('Step 480');
  });

  test('only what is shown is gone through, and hidden runs are not read', async () => {
    const { container } = showAt(
      <OverlaidLossChart
        runs={three}
        defaultView={{ window: [900, 1500], hiddenRunIds: ['fa25ad23'] }}
      />,
    );
    plot().focus();
    await pressed('{Home}');
    expect(tooltip(container)).toContain('Step 960');
    await pressed('{ArrowRight}{ArrowRight}{ArrowRight}');
    expect(tooltip(container)).toContain('Step 1,440');
    await pressed(']]');
    await expect.poll(said, soon).toContain('Reads 0a04dd4e');
  });

  test('the strip below is three sliders that say where they are', async () => {
    showAt(<OverlaidLossChart runs={three} />);
    const slider = (name: string) => screen.getByRole('slider', { name });
    const from = slider('Start of the visible range');
    from.focus();
    await pressed('{PageUp}{PageUp}{PageUp}{PageUp}{PageUp}');
    expect(from.getAttribute('aria-valuetext')).toBe('Step 960');
    const to = slider('End of the visible range');
    to.focus();
    await pressed('{PageDown}{PageDown}');
    expect(to.getAttribute('aria-valuetext')).toBe('Step 1,536');
    await pressed('{Home}');
    expect(shownRange()).toBe('Step 960 to 1,440');
    slider('Visible range').focus();
    await pressed('{ArrowLeft}');
    expect(shownRange()).toBe('Step 941 to 1,421');
    await pressed('{End}');
    expect(shownRange()).toBe('Step 1,440 to 1,920');
    screen.getByRole('button', { name: 'Reset zoom' }).focus();
    await pressed('{Enter}');
    expect(shownRange()).toBe('All steps');
  });

  test('keys that are not used are left alone, those with Ctrl too', async () => {
    showAt(<OverlaidLossChart runs={three} />);
    const onKeyDown = vi.fn((event: KeyboardEvent) => event.defaultPrevented);
    document.addEventListener('keydown', onKeyDown);
    plot().focus();
    await pressed('{Escape}{Control>}{ArrowRight}{/Control}x');
    document.removeEventListener('keydown', onKeyDown);
    expect(onKeyDown.mock.results.every((result) => result.value === false)).toBe(true);
    expect(onKeyDown.mock.calls.length).toBe(4);
  });

  test('the keys are listed where they work, and only while they do', async () => {
    const { container } = showAt(<OverlaidLossChart runs={three} />);
    const hint = parts(container, 'hint')[0] as HTMLElement;
    expect(hint.offsetHeight).toBe(0);
    screen.getByRole('button', { name: '0a04dd4e' }).focus();
    await userEvent.tab();
    expect(document.activeElement).toBe(plot());
    expect(hint.offsetHeight).toBeGreaterThan(0);
    const description = plot().getAttribute('aria-describedby') ?? '';
    expect(document.getElementById(description)?.textContent).toContain('[ and ] choose the run');
  });

  test('the cursor goes when the plot loses the focus', async () => {
    const { container } = showAt(<OverlaidLossChart runs={three} />);
    plot().focus();
    await pressed('{Home}');
    await userEvent.tab();
    expect(tooltip(container)).toBeUndefined();
  });
});

describe('by pointer', () => {
  test('runs are listed best first, each with its distance to the best', async () => {
    const { container } = showAt(<OverlaidLossChart runs={[...three].reverse()} />);
    await mouse.move(placeIn(plot(), 0.85));
    await expect.poll(() => tooltip(container)).toBeDefined();
    const rows = [...container.querySelectorAll('[data-part="tooltip"] tbody tr')];
    expect(
      rows.map((row) => [...row.children].slice(0, 3).map((cell) => cell.textContent)),
    ).toEqual([
      ['06a9655e', '0.6741', 'best'],
      ['fa25ad23', '0.9041', '+0.2300'],
      ['0a04dd4e', '1.1267', '+0.4526'],
    ]);
    await mouse.move({ x: 2, y: 2 });
    await expect.poll(() => tooltip(container)).toBeUndefined();
  });

  test('the tooltip stays inside the chart and off the line at every place and width', async () => {
    for (const width of [360, 600, 900]) {
      const { container, unmount } = showAt(<OverlaidLossChart runs={three} />, width);
      const box = plot().getBoundingClientRect();
      for (const share of [0.02, 0.2, 0.4, 0.6, 0.8, 0.98]) {
        await mouse.move(placeIn(plot(), share, 0.6));
        await expect.poll(() => tooltip(container)).toBeDefined();
        const tip = parts(container, 'tooltip')[0]?.getBoundingClientRect() as DOMRect;
        const line = container.querySelector('.rc-cursor')?.getBoundingClientRect() as DOMRect;
        expect(tip.left).toBeGreaterThanOrEqual(box.left - 1);
        expect(tip.right).toBeLessThanOrEqual(box.right + 1);
        if (width > 600) expect(tip.right < line.left || tip.left > line.right).toBe(true);
      }
      unmount();
    }
  });
});

describe('a cursor for several charts', () => {
  test('is seen on all of them at the same place, with values where it was moved', async () => {
    const cursor = createChartCursor();
    const { container } = showAt(
      <>
        <OverlaidLossChart runs={three} cursor={cursor} data-testid="one" />
        <OverlaidLossChart
          runs={three}
          cursor={cursor}
          data-testid="two"
          defaultView={{ show: 'eval' }}
        />
        <OverlaidLossChart
          runs={three}
          cursor={cursor}
          data-testid="epochs"
          defaultView={{ axis: 'epoch' }}
        />
      </>,
    );
    const [one, two, epochs] = ['one', 'two', 'epochs'].map((id) => screen.getByTestId(id)) as [
      HTMLElement,
      HTMLElement,
      HTMLElement,
    ];
    (parts(one, 'plot')[0] as HTMLElement).focus();
    await pressed('{Home}{ArrowRight}');
    const lines = [one, two, epochs].map((chart) => chart.querySelectorAll('.rc-cursor').length);
    expect(lines).toEqual([1, 1, 0]);
    expect(two.querySelectorAll('.rc-cursor-dot').length).toBe(2);
    expect([one, two].map((chart) => parts(chart, 'tooltip').length)).toEqual([1, 0]);
    expect(cursor.position()).toMatchObject({ axis: 'step', at: 960 });
    (parts(two, 'plot')[0] as HTMLElement).focus();
    await expect.poll(() => container.querySelectorAll('.rc-cursor').length).toBe(0);
    await pressed('{End}');
    expect([one, two].map((chart) => parts(chart, 'tooltip').length)).toEqual([0, 1]);
  });
});
