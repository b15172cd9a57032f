import { compareRuns } from '@runcompare/core';
import { evalLoss, workedExample } from '@runcompare/core/testing';
import { render, screen } from '@testing-library/react';
import { expect, test, vi } from 'vitest';
import { userEvent } from 'vitest/browser';
import '../styles/styles.css';
import '../internal/testSupport/realEvents';
import { lazyPart } from './lazyPart';
import { OnDemand } from './OnDemand';

const runs = workedExample();
const content = {
  runs,
  group: runs,
  slots: {},
  comparison: compareRuns(runs, { objective: evalLoss }),
};

test('says that a part did not load, leaves the rest in place, and loads it when asked again', async () => {
  const logged = vi.spyOn(console, 'error').mockImplementation(() => {});
  const load = vi
    .fn<Parameters<typeof lazyPart>[0]>(async () => () => <p>The part</p>)
    .mockRejectedValueOnce(new Error('The network is down.'));
  const part = lazyPart(load);
  const ui = (
    <>
      <p>The rest</p>
      <OnDemand part={part} content={content} />
    </>
  );
  const { unmount } = render(ui);
  expect(await screen.findByText('The charts did not load')).toBeVisible();
  expect(screen.getByText('The rest')).toBeVisible();
  await userEvent.click(screen.getByRole('button', { name: 'Retry' }));
  expect(await screen.findByText('The part')).toBeVisible();
  unmount();
  render(ui);
  expect(await screen.findByText('The part')).toBeVisible();
  expect(load).toHaveBeenCalledTimes(2);
  logged.mockRestore();
});
