import { analyzeTrend, createRun, type Run, type RunInput } from '@runcompare/core';
import { evalLoss, seededRunIn, workedExample } from '@runcompare/core/testing';
import { screen, within } from '@testing-library/react';
import { createRef } from 'react';
import { describe, expect, test, vi } from 'vitest';
import { PlotFrame } from '../internal/PlotFrame';
import {
  expectHydration,
  expectNothingLeft,
  parts,
  pressed,
  showAt,
} from '../internal/testSupport/chartTesting';
import { describeAccessible } from '../internal/testSupport/describeAccessible';
import '../internal/testSupport/realEvents';
import { textOf } from '../internal/testSupport/textOf';
import '../styles/styles.css';
import { ImprovementTrend } from './ImprovementTrend';

vi.mock('../internal/PlotFrame', { spy: true });

const day = 86_400_000;

function attempt(id: string, at: number, loss: number | null, rest: Partial<RunInput> = {}): Run {
  return createRun({
    id,
    status: 'completed',
    times: { startedAtMs: Date.UTC(2026, 10, 28) + at * day },
    summary: { eval_loss: { min: { value: loss } } },
    ...rest,
  });
}

const trendOf = (runs: readonly Run[]) => analyzeTrend(runs, { objective: evalLoss });
const slots = { '06a9655e': 1, fa25ad23: 2, '0a04dd4e': 3 };
const mixed = trendOf([
  attempt('c3d90f48', 1, null, { status: 'failed' }),
  ...workedExample(),
  attempt('7be2c913', 5, 0.8263, { status: 'running' }),
]);
const shown = <ImprovementTrend trend={mixed} slots={slots} />;
const plot = () => screen.getByRole('group', { name: /^Improvement by attempt\. / });

describe('ImprovementTrend', () => {
  test('says whether to go on, with the numbers behind it', () => {
    const { container } = showAt(shown, 328);
    const [state] = parts(container, 'state');
    expect([textOf(state), state?.dataset.state]).toEqual(['Too few runs to say', 'tooFewRuns']);
    expect(textOf(parts(container, 'notes')[0])).toContain(
      '3 runs have a value; 4 are needed.Last two gains: +0.2226 and +0.2355.',
    );
  });

  test.each([
    [[1, 0.9, 0.8, 0.7], 'stillImproving', 'Still improving'],
    [[1, 0.9, 0.91, 0.92, 0.93], 'flattening', 'Flattening'],
    [[1, 0.9, 1, 1, 1, 1], 'noLongerImproving', 'No longer improving'],
  ])('says of %j that it is %s', (losses, state, text) => {
    const runs = losses.map((loss, i) => attempt(`${i}`, i, loss));
    const { container } = showAt(<ImprovementTrend trend={trendOf(runs)} />);
    const [chip] = parts(container, 'state');
    expect([chip?.dataset.state, textOf(chip)]).toEqual([state, text]);
  });

  test('draws compared runs in their colors, what failed as a cross with the word, and what runs as a ring', () => {
    const { container } = showAt(shown, 328);
    expect(
      parts(container, 'attempt').map(({ dataset }) => [dataset.slot, dataset.kind, dataset.best]),
    ).toEqual([
      ['3', 'value', undefined],
      ['2', 'value', undefined],
      ['1', 'value', 'true'],
      [undefined, 'open', undefined],
    ]);
    expect(parts(container, 'failures')[0]?.getAttribute('d')).toMatch(/^M[^M]+m0 -7l-7 7$/);
    const words = [...container.querySelectorAll('.rc-plot-word')].map(textOf);
    expect(words).toEqual(expect.arrayContaining(['failed', 'running', '0.6686']));
  });

  test('keeps every word inside the picture and apart from the others, at the width of a column', () => {
    const { container } = showAt(shown, 328);
    const box = container.querySelector('.rc-plot svg')?.getBoundingClientRect() as DOMRect;
    const words = [...container.querySelectorAll('.rc-plot-word')].map((word) =>
      word.getBoundingClientRect(),
    );
    words.forEach((word, i) => {
      expect(word.left).toBeGreaterThanOrEqual(box.left - 1);
      expect(word.right).toBeLessThanOrEqual(box.right + 1);
      for (const other of words.slice(i + 1)) {
        const apart =
          word.right <= other.left + 1 ||
          other.right <= word.left + 1 ||
          word.bottom <= other.top + 4 ||
          other.bottom <= word.top + 4;
        expect(apart, `${i}`).toBe(true);
      }
    });
  });

  test('is walked attempt by attempt with the keys, each said in words', async () => {
    const { container } = showAt(shown);
    plot().focus();
    await pressed('{Home}');
    expect(textOf(parts(container, 'tooltip')[0])).toBe(
      'c3d90f48attempt 1 of 5, Nov 29failed, not counted',
    );
    await pressed('{ArrowRight}{ArrowRight}{ArrowRight}');
    expect(textOf(parts(container, 'tooltip')[0])).toBe(
      '06a9655eattempt 4 of 5, Dec 2eval loss 0.6686, best so fargain +0.2355',
    );
    await expect
      .poll(() => textOf(screen.getByRole('status')))
      .toBe('06a9655e, attempt 4 of 5, Dec 2, eval loss 0.6686, best so far, gain +0.2355');
    await pressed('{Escape}');
    expect(parts(container, 'tooltip')).toEqual([]);
  });

  test('is an image that says all of it', () => {
    showAt(shown);
    expect(screen.getByRole('img').getAttribute('aria-label')).toBe(
      'Eval loss of 5 attempts. Too few runs to say. 3 runs have a value; 4 are needed. The best so far is 06a9655e with 0.6686, attempt 4. Not counted: 1 running, 1 failed.',
    );
  });

  test('is a table one key away, and tells the host', async () => {
    const onViewChange = vi.fn();
    showAt(<ImprovementTrend trend={mixed} slots={slots} onViewChange={onViewChange} />);
    screen.getByRole('button', { name: 'Table' }).focus();
    await pressed('{Enter}');
    const rows = within(screen.getByRole('table')).getAllByRole('row').slice(1);
    expect(rows.map(textOf)).toEqual([
      'c3d90f481Nov 29——failed',
      '0a04dd4e2Nov 301.12671.1267',
      'fa25ad233Dec 10.9041+0.22260.9041',
      '06a9655eBest4Dec 20.6686+0.23550.6686',
      '7be2c9135Dec 30.8263 so far0.6686running',
    ]);
    expect(onViewChange).toHaveBeenCalledExactlyOnceWith({ display: 'table' });
  });

  test('says what to do where there is nothing to show', () => {
    const { rerender } = showAt(<ImprovementTrend trend={trendOf([])} />);
    expect(screen.getByText('No attempts yet')).toBeVisible();
    expect(screen.queryByRole('button')).toBeNull();
    rerender(<ImprovementTrend trend={trendOf([attempt('a', 0, 1, { times: {} })])} />);
    expect(screen.getByText('No run says when it started')).toBeVisible();
  });

  test('shows hostile names as text and stays in its column', () => {
    const runs = [
      seededRunIn('hostileNames', { seed: 1, points: 24 }),
      attempt('x'.repeat(10_000), 500, 1e308),
      attempt('\u202Eevil', 501, -0, { times: {} }),
    ];
    const { container } = showAt(
      <ImprovementTrend trend={trendOf(runs)} defaultView={{ display: 'table' }} />,
      328,
    );
    const root = container.querySelector('section') as HTMLElement;
    expect(root.querySelector('img')).toBeNull();
    expect(root.scrollWidth).toBeLessThanOrEqual(root.clientWidth);
  });

  test('does not draw the picture again while it is read', async () => {
    showAt(shown);
    const drawn = vi.mocked(PlotFrame).mock.calls.length;
    expect(drawn).toBeGreaterThan(0);
    plot().focus();
    await pressed('{ArrowRight}{End}{Escape}');
    expect(vi.mocked(PlotFrame).mock.calls.length).toBe(drawn);
  });

  test('draws ten thousand attempts with a handful of elements', () => {
    const runs = Array.from({ length: 10_000 }, (_, i) => attempt(`${i}`, i / 100, 2 - i / 1e4));
    const { container } = showAt(<ImprovementTrend trend={trendOf(runs)} />);
    expect(container.querySelectorAll('svg *').length).toBeLessThan(150);
  });

  test('on the server is its summary and a table, and hydrates into the picture in silence', () =>
    expectHydration(shown));

  test('forwards what belongs to its root', () => {
    const ref = createRef<HTMLElement>();
    showAt(
      <ImprovementTrend
        ref={ref}
        trend={mixed}
        className="mine"
        style={{ color: 'red' }}
        data-testid="trend"
      />,
    );
    expect([ref.current?.className, ref.current?.style.color]).toEqual([
      'runcompare rc-trend rc-chart mine',
      'red',
    ]);
    expect(screen.getByTestId('trend')).toBe(ref.current);
  });

  test('leaves no observer, listener or element behind', () =>
    expectNothingLeft(<ImprovementTrend trend={mixed} id="trend" />));
});

describeAccessible({
  'some attempts': { ui: shown },
  'an attempt read': {
    ui: shown,
    open: async () => {
      plot().focus();
      await pressed('{ArrowRight}');
    },
  },
  'the table': { ui: <ImprovementTrend trend={mixed} defaultView={{ display: 'table' }} /> },
  'no attempts': { ui: <ImprovementTrend trend={trendOf([])} /> },
});
