import { createHistory, createRun, type Run } from '@runcompare/core';
import { seededRunIn, seededRuns, workedExample } from '@runcompare/core/testing';
import { screen, within } from '@testing-library/react';
import { describe, expect, test, vi } from 'vitest';
import { userEvent } from 'vitest/browser';
import { PlotFrame } from '../internal/PlotFrame';
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
import { CheckpointQualityChart } from './CheckpointQualityChart';

vi.mock('../internal/PlotFrame', { spy: true });

const two = [
  run('06a9655e', [1.34, 0.92, 0.6686, 0.69], [2, 4]),
  run('fa25ad23', [1.49, 1.12, 0.93, 0.9041], [2, 4]),
];

describe('CheckpointQualityChart', () => {
  test('draws every saved checkpoint, rings the best of each run and names what was not saved', () => {
    const { container } = showAt(<CheckpointQualityChart runs={two} />);
    const marks = parts(container, 'checkpoint');
    expect(
      marks.map((mark) => [mark.dataset.slot, mark.querySelector('.rc-ring') !== null]),
    ).toEqual([
      ['1', false],
      ['1', true],
      ['2', false],
      ['2', true],
    ]);
    expect(parts(container, 'not-saved').map((mark) => [mark.dataset.slot, textOf(mark)])).toEqual([
      ['1', 'not saved'],
    ]);
    expect(screen.getByText('ring best saved · hollow best evaluation, not saved')).toBeDefined();
  });

  test('is an image that says what it shows', () => {
    showAt(<CheckpointQualityChart runs={two} />);
    expect(screen.getByRole('img').getAttribute('aria-label')).toMatch(
      /^Eval loss at the saved checkpoints of 2 runs\. The best of them is checkpoint-1920 of 06a9655e: 0\.6900\./,
    );
  });

  test('writes the best checkpoint of each run at the right, apart from each other', () => {
    const alike = [1, 2, 3, 4].map((i) => run(`0a04dd4${i}`, [1, 0.8 + i * 1e-4], [2]));
    const { container } = showAt(<CheckpointQualityChart runs={alike} />);
    const labels = parts(container, 'end-label');
    expect(labels.map((label) => textOf(label.querySelector('text')))).toContain(
      '0a04dd410a04dd410.8001 · step 960',
    );
    const tops = labels
      .map((label) => label.querySelector('text')?.getBoundingClientRect().top ?? 0)
      .sort((a, b) => a - b);
    tops.forEach((top, i) => {
      if (i > 0) expect(top - (tops[i - 1] as number)).toBeGreaterThan(26);
    });
  });

  test('goes by epoch where that is chosen', async () => {
    const { container } = showAt(<CheckpointQualityChart runs={two} />);
    expect(textOf(parts(container, 'axes')[0])).toContain('Step');
    await userEvent.click(screen.getByRole('button', { name: 'Epoch' }));
    expect(textOf(parts(container, 'axes')[0])).toContain('Epoch');
    expect(textOf(parts(container, 'end-label')[0])).toContain('0.6900 · ep. 4');
  });

  test('is read checkpoint by checkpoint with the keys, and across the runs', async () => {
    const { container } = showAt(<CheckpointQualityChart runs={two} />);
    plot().focus();
    await pressed('{ArrowRight}{ArrowRight}');
    expect(textOf(parts(container, 'tooltip')[0])).toBe(
      '06a9655ebest evaluation, not savedstep 1,440, epoch 3eval loss 0.6686',
    );
    await pressed('{ArrowRight}{ArrowDown}');
    expect(textOf(parts(container, 'tooltip')[0])).toBe(
      'fa25ad23checkpoint-1920step 1,920, epoch 4eval loss 0.9041, best of its run15.2 GB',
    );
    await expect
      .poll(() => textOf(screen.getByRole('status')), { timeout: 3000 })
      .toContain('fa25ad23, checkpoint-1920');
  });

  test('is read by the pointer near a checkpoint, and not far from any', async () => {
    const { container } = showAt(<CheckpointQualityChart runs={two} />);
    const mark = parts(container, 'checkpoint')[1]?.getBoundingClientRect() as DOMRect;
    const box = plot().getBoundingClientRect();
    await userEvent.hover(plot(), {
      position: { x: mark.left + mark.width / 2 - box.left, y: mark.top + 14 - box.top },
    });
    expect(textOf(parts(container, 'tooltip')[0])).toContain('06a9655echeckpoint-1920');
    await userEvent.hover(plot(), { position: { x: 120, y: 200 } });
    expect(parts(container, 'tooltip').length).toBe(0);
  });

  test('is a table one key away, with sizes and what was not saved', async () => {
    showAt(<CheckpointQualityChart runs={two} />);
    await userEvent.click(screen.getByRole('button', { name: 'Table' }));
    const rows = within(screen.getByRole('table')).getAllByRole('row').slice(1);
    expect(rows.map(textOf).slice(0, 3)).toEqual([
      '06a9655echeckpoint-96096020.9200at its step15.2 GB',
      '06a9655eBestcheckpoint-19201,92040.6900at its step15.2 GB',
      '06a9655enot saved1,44030.6686best evaluation',
    ]);
  });

  test('shows where a checkpoint reads an earlier evaluation', () => {
    const between = { ...run('a', [0.9, 0.7], []), checkpoints: [{ id: 'c', step: 700 }] };
    const { container } = showAt(<CheckpointQualityChart runs={[between]} />);
    expect(parts(container, 'tail').length).toBe(1);
    expect(screen.getByText('1 checkpoint of a shows the evaluation before it')).toBeDefined();
  });

  test('fits a phone', () => {
    const { container } = showAt(<CheckpointQualityChart runs={two} />, 358);
    const root = container.querySelector('section') as HTMLElement;
    expect(root.scrollWidth).toBeLessThanOrEqual(root.clientWidth);
    const svg = (container.querySelector('.rc-plot svg') as Element).getBoundingClientRect();
    for (const label of parts(container, 'end-label')) {
      expect(label.getBoundingClientRect().right).toBeLessThanOrEqual(svg.right + 1);
    }
    expect(parts(container, 'end-label').map((label) => textOf(label))).toEqual([
      '06a9655e0.6900',
      'fa25ad230.9041',
    ]);
  });

  test('says that there are no checkpoints, and that none was evaluated', () => {
    const { rerender } = showAt(<CheckpointQualityChart runs={workedExample()} />);
    expect(screen.getByText('No checkpoints recorded')).toBeDefined();
    expect(screen.queryAllByRole('button')).toEqual([]);
    rerender(
      <CheckpointQualityChart runs={[seededRunIn('noEvaluations', { seed: 1, points: 120 })]} />,
    );
    expect(screen.getByText('No eval loss known at these checkpoints')).toBeDefined();
  });

  test('does not draw the picture again while it is read', async () => {
    showAt(<CheckpointQualityChart runs={two} />);
    const drawn = vi.mocked(PlotFrame).mock.calls.length;
    expect(drawn).toBeGreaterThan(0);
    plot().focus();
    await pressed('{ArrowRight}{ArrowRight}{End}{Escape}');
    expect(vi.mocked(PlotFrame).mock.calls.length).toBe(drawn);
  });

  test('follows the size of its container', async () => {
    const { container } = showAt(<CheckpointQualityChart runs={two} />, 900);
    (container.firstElementChild as HTMLElement).style.width = '600px';
    await expect.poll(() => container.querySelector('.rc-plot svg')?.clientWidth).toBe(600);
  });

  test('on the server is its summary and a table, and hydrates into the picture in silence', () =>
    expectHydration(<CheckpointQualityChart runs={two} />));

  test('forwards what belongs to its root', () => {
    const { container } = showAt(
      <CheckpointQualityChart runs={two} className="mine" id="quality" />,
    );
    const root = container.querySelector('section') as HTMLElement;
    expect([root.className, root.id]).toEqual([
      'runcompare rc-checkpoint-quality rc-chart mine',
      'quality',
    ]);
  });

  test('leaves no observer, listener or element behind', () =>
    expectNothingLeft(<CheckpointQualityChart runs={two} />));
});

describeAccessible({
  'three runs': {
    ui: (
      <CheckpointQualityChart
        runs={seededRuns({ seed: 12, count: 3, points: 240, evaluations: 12 })}
      />
    ),
  },
  'a checkpoint read': {
    ui: <CheckpointQualityChart runs={two} />,
    open: async () => {
      plot().focus();
      await pressed('{ArrowRight}');
    },
  },
  'the table': { ui: <CheckpointQualityChart runs={two} defaultView={{ display: 'table' }} /> },
  'no checkpoints': { ui: <CheckpointQualityChart runs={workedExample()} /> },
});

function run(id: string, evaluations: readonly number[], saved: readonly number[]): Run {
  const step = evaluations.map((_, i) => (i + 1) * 480);
  const epoch = evaluations.map((_, i) => i + 1);
  return createRun({
    id,
    checkpoints: saved.map((at) => ({
      id: `checkpoint-${at * 480}`,
      step: at * 480,
      epoch: at,
      bytes: 15_231_233_024,
    })),
    histories: { eval_loss: createHistory({ step, value: evaluations, epoch }) },
  });
}
