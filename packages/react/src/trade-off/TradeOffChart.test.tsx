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
import { TradeOffChart } from './TradeOffChart';

const runs = workedExample();
const slots = { '06a9655e': 1, '0a04dd4e': 2 };

describe('TradeOffChart', () => {
  test('rings the runs to choose from, joins them, and says what they are', () => {
    const { container } = showAt(<TradeOffChart runs={runs} slots={slots} />);
    const points = parts(container, 'point');
    expect(points.map((point) => [point.dataset.slot, 'front' in point.dataset])).toEqual([
      [undefined, false],
      ['1', true],
      ['2', true],
    ]);
    expect(parts(container, 'front').length).toBe(1);
    expect(textOf(parts(container, 'conclusion')[0])).toMatch(
      /^2 of 3 runs are left to choose from; .*06a9655e has the best eval loss, 0\.6686 with training time 2 h 18 min/,
    );
    expect(screen.getByRole('img').getAttribute('aria-label')).toContain('for 3 finished runs');
  });

  test('weighs against what a person chooses', async () => {
    const { container } = showAt(<TradeOffChart runs={sweep(24)} />);
    const select = screen.getByRole<HTMLSelectElement>('combobox', { name: 'Weighed against' });
    expect(select.selectedOptions[0]?.textContent).toBe('Training time');
    await userEvent.selectOptions(select, 'GPU hours');
    expect(textOf(container.querySelector('h2'))).toBe('Eval loss against GPU hours');
  });

  test('is read from left to right with the keys, each run said in words', async () => {
    const { container } = showAt(<TradeOffChart runs={runs} slots={slots} />);
    plot().focus();
    await pressed('{End}');
    await expect
      .poll(() => textOf(screen.getByRole('status')))
      .toBe('fa25ad23, eval loss 0.9041, training time 2 h 30 min, beaten by 06a9655e');
    expect(textOf(parts(container, 'tooltip')[0])).toContain('beaten by 06a9655e');
  });

  test('is a table one key away, by the objective', async () => {
    showAt(<TradeOffChart runs={runs} slots={slots} />);
    await userEvent.click(screen.getByRole('button', { name: 'Table' }));
    const rows = within(screen.getByRole('table')).getAllByRole('row').slice(1);
    expect(rows.map((row) => textOf(row).slice(0, 8))).toEqual([
      '06a9655e',
      'fa25ad23',
      '0a04dd4e',
    ]);
  });

  test('fits a phone', () => {
    const { container } = showAt(<TradeOffChart runs={sweep(24)} />, 358);
    const root = container.querySelector('section') as HTMLElement;
    expect(root.scrollWidth).toBeLessThanOrEqual(root.clientWidth);
  });

  test('says that there is nothing to weigh against', () => {
    showAt(<TradeOffChart runs={[]} />);
    expect(screen.getByText('Nothing to weigh eval loss against')).toBeDefined();
    expect(screen.queryByRole('combobox')).toBeNull();
  });

  test('is the host’s where it holds the view', async () => {
    const onViewChange = vi.fn();
    const against = { metric: 'training_time', direction: 'min' } as const;
    const view = { display: 'chart', against } as const;
    showAt(<TradeOffChart runs={sweep(24)} view={view} onViewChange={onViewChange} />);
    const select = screen.getByRole<HTMLSelectElement>('combobox');
    await userEvent.selectOptions(select, 'cost');
    expect(onViewChange).toHaveBeenCalledWith({
      ...view,
      against: { metric: 'cost', direction: 'min' },
    });
    expect(select.value).toBe('training_time');
  });

  test('on the server is its summary and a table, and hydrates into the picture in silence', () =>
    expectHydration(<TradeOffChart runs={runs} />));

  test('leaves no observer, listener or element behind', () =>
    expectNothingLeft(<TradeOffChart runs={runs} />));
});

describeAccessible({
  'loss against time': { ui: <TradeOffChart runs={runs} slots={slots} /> },
  'a run read': {
    ui: <TradeOffChart runs={runs} slots={slots} />,
    open: async () => {
      plot().focus();
      await pressed('{ArrowRight}');
    },
  },
  'the table': { ui: <TradeOffChart runs={runs} defaultView={{ display: 'table' }} /> },
  'nothing to weigh against': { ui: <TradeOffChart runs={[]} /> },
});
