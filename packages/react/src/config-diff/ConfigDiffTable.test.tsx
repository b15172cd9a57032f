import { type ConfigValue, compareRuns, createRun, type Run } from '@runcompare/core';
import { evalLoss, messyRuns, seededRuns, workedExample } from '@runcompare/core/testing';
import { render, screen, waitFor, within } from '@testing-library/react';
import { type ComponentProps, createRef } from 'react';
import { hydrateRoot } from 'react-dom/client';
import { renderToString } from 'react-dom/server';
import { describe, expect, test, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import '../styles/styles.css';
import { describeAccessible } from '../internal/testSupport/describeAccessible';
import '../internal/testSupport/realEvents';
import { textOf } from '../internal/testSupport/textOf';
import { ConfigDiffTable } from './ConfigDiffTable';

type Values = { readonly [key: string]: ConfigValue };

const configured = (...values: readonly Values[]): readonly Run[] =>
  workedExample()
    .slice(0, values.length)
    .map((run, i) => createRun({ ...run, config: { recorded: 'full', values: values[i] ?? {} } }));

const documented = configured(
  { optim: { learning_rate: 1e-4, warmup_ratio: 0.03 }, lora: { r: 32 }, bf16: true },
  { optim: { learning_rate: 3e-4, warmup_ratio: 0.03 }, lora: { r: 32 }, bf16: true },
  { optim: { learning_rate: 3e-4 }, lora: { r: 8 }, bf16: true },
);

describe('what differs', () => {
  test('is a row per key, most telling first, with its change', () => {
    show(documented);
    expect(rows()).toEqual([
      ['Key', '06a9655ebaseline', 'fa25ad23', '0a04dd4e', 'Change'],
      ['optim.learning_rate', '1e-4', '3e-4', '3e-4', '× 3'],
      ['optim.warmup_ratio', '0.03', '0.03', 'not set', 'removed'],
      ['lora.r', '32', '32', '8', '÷ 4'],
    ]);
    expect(screen.getByText('3 of 4 keys differ')).toBeTruthy();
  });

  test('is set bolder than what does not, where it is known', () => {
    show(documented);
    const weights = cellsOf('optim.learning_rate').map((cell) => getComputedStyle(cell).fontWeight);
    expect(weights.slice(0, 3)).toEqual(['400', '600', '600']);
    expect(cellsOf('optim.warmup_ratio').map((cell) => getComputedStyle(cell).fontWeight)[2]).toBe(
      '400',
    );
  });

  test('gives way to all keys on request, and the host is told', async () => {
    const onViewChange = vi.fn();
    show(documented, { onViewChange });
    expect(screen.queryByRole('row', { name: /^bf16/ })).toBeNull();
    await userEvent.click(screen.getByRole('checkbox', { name: 'Only differences' }));
    expect(screen.getByRole('row', { name: /^bf16/ })).toBeTruthy();
    expect(onViewChange.mock.calls).toEqual([[{ onlyDifferences: false, search: '' }]]);
  });

  test('is led by what one key alone did, the other pairs behind a fold', async () => {
    show(configured({ lr: 1e-4, r: 8 }, { lr: 3e-4, r: 8 }, { lr: 1e-3, r: 8 }));
    const first = document.querySelector('[data-part="single-factor"] p');
    expect(textOf(first)).toBe(
      '0a04dd4e and 06a9655e differ only in lr: 0.001 to 1e-4, eval loss −0.4581 (better; likely).',
    );
    const fold = screen.getByText('2 more pairs differ in one key');
    await userEvent.click(fold);
    expect(within(fold.parentElement as HTMLElement).getAllByRole('listitem')).toHaveLength(2);
  });

  test('refuses an association, and says what it would take', () => {
    show(documented);
    expect(
      screen.getByText('Association with eval loss needs 5 finished runs; 3 are compared.'),
    ).toBeTruthy();
  });
});

describe('a search over many keys', () => {
  const many = (last: number): Values => ({
    learning_rate: last,
    ...Object.fromEntries(
      Array.from({ length: 300 }, (_, i) => [`section_${i}`, { [`option_${i % 7}`]: i }]),
    ),
  });
  const runs = configured(many(1), many(2), many(3));

  test('finds by key, says how many, and says what it hides', async () => {
    show(runs, { defaultView: { onlyDifferences: false } });
    expect(rows()).toHaveLength(302);
    const field = screen.getByRole('searchbox', { name: 'Search keys and values' });
    await userEvent.fill(field, 'section_3 option_');
    await expect.poll(() => rows().length).toBeLessThan(302);
    const found = rows().slice(1);
    expect(found.filter(([key = '']) => !/^section_3\d*\.option_\d$/.test(key))).toEqual([]);
    const { length } = found;
    await waitFor(() => expect(textOf(screen.getByRole('status'))).toBe(`${length} keys found`));
    await userEvent.fill(field, 'momentum');
    expect(await screen.findByText('No key matches “momentum”')).toBeTruthy();
    expect(screen.getByText('301 keys are hidden by this search.')).toBeTruthy();
  });
});

describe('what is not there', () => {
  test('equal configurations are said to be equal, with their keys counted', () => {
    const same = Object.fromEntries(Array.from({ length: 41 }, (_, i) => [`key_${i}`, i]));
    show(configured(same, same));
    expect(screen.getByText('These runs have the same config (41 keys)')).toBeTruthy();
    expect(screen.queryByRole('table')).toBeNull();
  });

  test('a configuration that nobody recorded is no difference, and is said run by run', () => {
    const [first, second, third] = documented as [Run, Run, Run];
    show([
      first,
      { ...second, config: { recorded: 'none', values: {} } },
      { ...third, config: { ...third.config, recorded: 'partial' } },
    ]);
    expect(rows()[0]).toEqual([
      'Key',
      '06a9655ebaseline',
      'fa25ad23not recorded',
      '0a04dd4epartly recorded',
      'Change',
    ]);
    expect(
      screen.getByText('The config of fa25ad23 is not recorded: it differs from nothing.'),
    ).toBeTruthy();
    expect(cellsOf('lora.r').map(textOf)).toEqual(['32', 'not recorded', '8', '÷ 4']);
  });

  test('without any configuration says what would fill it', () => {
    show(workedExample());
    expect(screen.getByText('No config recorded for these runs')).toBeTruthy();
    expect(screen.getByText('Settings show up here where a source records them.')).toBeTruthy();
  });
});

test('never shows a secret, nor runs what a value says', () => {
  const { container } = show(
    configured(
      { api_key: 'sk-1', nested: { password: 'sk-2' }, prompt: '<img src=x onerror=alert(1)>' },
      { api_key: 'sk-3', nested: { password: 'sk-4' }, prompt: 'b' },
    ),
    { defaultView: { onlyDifferences: false } },
  );
  expect(container.innerHTML).not.toContain('sk-');
  expect(screen.getByText('2 keys hold secrets and are never shown.')).toBeTruthy();
  expect(container.querySelector('img')).toBeNull();
  expect(cellsOf('prompt').map(textOf)[0]).toBe('<img src=x onerror=alert(1)>');
});

test('a value of 10,000 characters opens, and widens nothing but what scrolls', async () => {
  await page.viewport(390, 800);
  const long = `${'x'.repeat(9_999)}!`;
  show(configured({ prompt: long, ['k'.repeat(10_000)]: 1 }, { prompt: 'b' }));
  const fold = cellsOf('prompt')[0]?.querySelector('summary') as HTMLElement;
  expect(textOf(fold).length).toBeLessThan(200);
  await userEvent.click(fold);
  expect(textOf(cellsOf('prompt')[0])).toContain(long);
  expect(document.documentElement.scrollWidth).toBeLessThanOrEqual(innerWidth);
  await page.viewport(414, 896);
});

test('draws a run with the slot it has everywhere else, in the order that is given', () => {
  show(documented, { slots: { fa25ad23: 4 }, columnOrder: ['fa25ad23'] });
  const head = screen.getByRole('columnheader', { name: /^fa25ad23/ });
  expect(head.querySelector<HTMLElement>('[data-part="mark"]')?.dataset.slot).toBe('4');
  expect(rows()[0]?.[1]).toBe('fa25ad23');
});

test('forwards what belongs to its root, and hydrates what the server sent', async () => {
  const said = vi.spyOn(console, 'error');
  const ref = createRef<HTMLElement>();
  const ui = (
    <ConfigDiffTable ref={ref} {...of(documented)} className="mine" data-testid="config" />
  );
  const host = document.createElement('div');
  host.innerHTML = renderToString(ui);
  document.body.append(host);
  const root = hydrateRoot(host, ui);
  await expect.poll(() => ref.current).not.toBeNull();
  expect(ref.current?.className).toBe('runcompare rc-config-diff rc-run-table mine');
  expect(ref.current?.dataset.testid).toBe('config');
  expect(said).not.toHaveBeenCalled();
  root.unmount();
  host.remove();
  said.mockRestore();
});

test.each([1, 2, 3, 4, 5])('survives runs as bad as sources get (%d)', (seed) => {
  const { container } = show(messyRuns({ seed, count: 5 }), {
    defaultView: { onlyDifferences: false },
  });
  expect(textOf(container)).not.toMatch(/undefined|\[object/);
  const widths = new Set(rows().map((cells) => cells.length));
  expect(widths.size).toBeLessThanOrEqual(1);
});

describeAccessible({
  'three keys differ': { ui: <ConfigDiffTable {...of(documented)} /> },
  'five runs': { ui: <ConfigDiffTable {...of(seededRuns({ seed: 9, count: 5, points: 60 }))} /> },
  'nothing recorded': { ui: <ConfigDiffTable {...of(workedExample())} /> },
  'pairs and a long value open': {
    ui: <ConfigDiffTable {...of(configured({ lr: 'x'.repeat(400) }, { lr: 2 }, { lr: 3 }))} />,
    open: async () => {
      for (const fold of document.querySelectorAll('summary')) await userEvent.click(fold);
    },
  },
});

function of(runs: readonly Run[]) {
  return { runs, comparison: compareRuns(runs, { objective: evalLoss }) };
}

function show(runs: readonly Run[], props: Partial<ComponentProps<typeof ConfigDiffTable>> = {}) {
  return render(<ConfigDiffTable {...of(runs)} {...props} />);
}

function rows(): string[][] {
  return screen
    .queryAllByRole<HTMLTableRowElement>('row')
    .map((row) => [...row.cells].map((cell) => textOf(cell)));
}

function cellsOf(key: string): HTMLElement[] {
  const row = document.querySelector<HTMLTableRowElement>(`tr[data-key="${key}"]`);
  return [...(row?.cells ?? [])].slice(1);
}
