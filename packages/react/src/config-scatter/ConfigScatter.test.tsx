import { seededRuns, workedExample } from '@runcompare/core/testing';
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
import { ConfigScatter } from './ConfigScatter';

const runs = sweep(24);
const slots = { [runs[0]?.id ?? '']: 1, [runs[1]?.id ?? '']: 2 };
const onRate = { configKey: 'learning_rate' };

describe('ConfigScatter', () => {
  test('draws every run with a value once: compared ones as they are everywhere, others neutral', () => {
    const { container } = showAt(<ConfigScatter runs={runs} slots={slots} defaultView={onRate} />);
    const points = parts(container, 'point');
    expect(points.length).toBe(23);
    expect(
      points
        .filter((point) => point.dataset.slot !== undefined)
        .map((p) => p.dataset.slot)
        .sort(),
    ).toEqual(['1', '2']);
    expect(points.filter((point) => point.querySelector('.rc-scatter-dot')).length).toBe(21);
    expect(textOf(parts(container, 'notes')[0])).toBe('1 run has no eval loss');
  });

  test('is an image that says what it shows and what may be concluded', () => {
    const { container } = showAt(<ConfigScatter runs={runs} defaultView={onRate} />);
    const said = screen.getByRole('img').getAttribute('aria-label')?.replaceAll('\u202f', ' ');
    expect(said).toMatch(
      /^Eval loss against learning_rate for 23 runs\. \w{8} has the best eval loss/,
    );
    expect(said).toMatch(/n = 20\. .*Association is not cause\.$/);
    expect(said).toContain(textOf(parts(container, 'association')[0]));
  });

  test('changes the key, from the most telling one on', async () => {
    const { container } = showAt(<ConfigScatter runs={runs} />);
    const select = screen.getByRole('combobox', { name: 'Config key' });
    const keys = within(select).getAllByRole('option').map(textOf);
    expect((select as HTMLSelectElement).value).toBe(keys[0]);
    expect(keys).not.toContain('seed');
    await userEvent.selectOptions(select, 'optim');
    expect(textOf(parts(container, 'axes')[0])).toContain('adafactoradamw_torchsgd');
    expect(textOf(parts(container, 'association')[0])).toMatch(
      /^optim and eval loss: .* lies between 3 values/,
    );
  });

  test('tells runs that are not in the association by a dashed mark and the word', async () => {
    const { container } = showAt(<ConfigScatter runs={runs} defaultView={onRate} />);
    const left = parts(container, 'point').filter((point) => point.dataset.counted === 'false');
    expect(left.length).toBe(3);
    expect(screen.getByText(/dashed not in the association/)).toBeDefined();
    plot().focus();
    const seen: string[] = [];
    for (let i = 0; i < 23; i++) {
      await pressed('{ArrowRight}');
      seen.push(textOf(parts(container, 'tooltip')[0]));
    }
    expect(
      seen.filter((text) => text.endsWith('not finished, not in the association')).length,
    ).toBe(3);
    expect(new Set(seen.map((text) => text.slice(0, 8))).size).toBe(23);
  });

  test('is read from left to right with the keys, each run said in words', async () => {
    showAt(<ConfigScatter runs={runs} defaultView={onRate} />);
    plot().focus();
    await pressed('{Home}');
    await expect
      .poll(() => textOf(screen.getByRole('status')))
      .toMatch(/^\w{8}, learning_rate 1e-4, eval loss \d\.\d+$/);
    await pressed('{End}');
    await expect
      .poll(() => textOf(screen.getByRole('status')), { timeout: 3000 })
      .toMatch(/^\w{8}, learning_rate 0\.01, eval loss/);
  });

  test('refuses a coefficient under five runs', () => {
    const three = seededRuns({ seed: 12, count: 3, points: 120, evaluations: 4 });
    const { container } = showAt(<ConfigScatter runs={three} />);
    expect(textOf(parts(container, 'association')[0])).toBe(
      'Association with eval loss needs 5 finished runs; there are 3.',
    );
    expect(parts(container, 'point').length).toBe(3);
  });

  test('is a table one key away, best first', async () => {
    showAt(<ConfigScatter runs={runs} defaultView={onRate} />);
    await userEvent.click(screen.getByRole('button', { name: 'Table' }));
    const rows = within(screen.getByRole('table')).getAllByRole('row').slice(1);
    expect(rows.length).toBe(23);
    expect(textOf(rows[0])).toMatch(/^\w{8}Best0\.003/);
  });

  test('fits a phone', () => {
    const { container } = showAt(<ConfigScatter runs={runs} defaultView={onRate} />, 358);
    const root = container.querySelector('section') as HTMLElement;
    expect(root.scrollWidth).toBeLessThanOrEqual(root.clientWidth);
  });

  test('says that no key differs', () => {
    showAt(<ConfigScatter runs={workedExample()} />);
    expect(screen.getByText('No config key differs between these runs')).toBeDefined();
    expect(screen.queryByRole('combobox')).toBeNull();
  });

  test('is the host’s where it holds the view', async () => {
    const onViewChange = vi.fn();
    const view = { display: 'chart', configKey: 'optim' } as const;
    showAt(<ConfigScatter runs={runs} view={view} onViewChange={onViewChange} />);
    const select = screen.getByRole<HTMLSelectElement>('combobox');
    await userEvent.selectOptions(select, 'learning_rate');
    expect(onViewChange).toHaveBeenCalledWith({ ...view, configKey: 'learning_rate' });
    expect(select.value).toBe('optim');
  });

  test('on the server is its summary and a table, and hydrates into the picture in silence', () =>
    expectHydration(<ConfigScatter runs={runs} />));

  test('leaves no observer, listener or element behind', () =>
    expectNothingLeft(<ConfigScatter runs={runs} defaultView={onRate} />));
});

describeAccessible({
  numbers: { ui: <ConfigScatter runs={runs} slots={slots} defaultView={onRate} /> },
  categories: { ui: <ConfigScatter runs={runs} defaultView={{ configKey: 'optim' }} /> },
  'a run read': {
    ui: <ConfigScatter runs={runs} defaultView={onRate} />,
    open: async () => {
      plot().focus();
      await pressed('{ArrowRight}');
    },
  },
  'the table': { ui: <ConfigScatter runs={runs} defaultView={{ display: 'table' }} /> },
  'no key differs': { ui: <ConfigScatter runs={workedExample()} /> },
});
