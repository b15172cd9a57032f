import { seededRuns } from '@runcompare/core/testing';
import { render, screen } from '@testing-library/react';
import { afterEach, expect, test } from 'vitest';
import { cdp } from 'vitest/browser';
import '../internal/testSupport/realEvents';
import { OverlaidLossChart } from '../loss-chart';
import './styles.css';

const show = (media: 'print' | '') => cdp().send('Emulation.setEmulatedMedia', { media });

afterEach(() => show(''));

test('a dark page prints dark text on paper, and nothing that only a pointer or a key can use', async () => {
  document.head.append(
    Object.assign(document.createElement('style'), {
      textContent: '.runcompare { color-scheme: dark }',
    }),
  );
  const runs = seededRuns({ seed: 1, count: 2, points: 200 });
  render(<OverlaidLossChart runs={runs} />);
  const heading = screen.getByRole('heading');
  const darkness = () => getComputedStyle(heading).color;
  const onScreen = darkness();
  expect(screen.getAllByRole('button').length).toBeGreaterThan(2);
  await show('print');
  expect(darkness()).not.toBe(onScreen);
  expect(getComputedStyle(heading).colorScheme).toBe('light');
  // The names of the runs stay: they are what the colors mean.
  const left = screen.getAllByRole('button').map((button) => button.textContent);
  expect(left).toEqual(runs.map((run) => run.id));
  expect(screen.queryAllByRole('slider')).toEqual([]);
});
