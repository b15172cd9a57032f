import { cleanup, render, screen } from '@testing-library/react';
import { afterEach, describe, expect, it } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { YourRuns } from './YourRuns';

const folder = '../../packages/adapters/fixtures/runs/bytegpt-1l-32d';

describe('a folder of your own', () => {
  afterEach(cleanup);

  it('is compared whatever logged what is in it', async () => {
    render(<YourRuns />);
    const logs = '../../packages/adapters/fixtures/lightning';
    await userEvent.upload(screen.getByLabelText('choose a folder'), logs);
    const rows = await screen.findAllByRole('treeitem', { name: /version_/ });
    expect(rows).toHaveLength(3);
  });

  it('is compared once it is chosen', async () => {
    await page.viewport(1280, 900);
    render(<YourRuns />);
    await userEvent.upload(screen.getByLabelText('choose a folder'), folder);
    const best = await screen.findByRole('treeitem', { name: /^lr3e-3-bs8-log1-seed0/ });
    expect(best.textContent).toContain('2.036');
    await userEvent.click(screen.getByRole('treeitem', { name: /^lr1e-3-bs8-log1-seed0/ }));
    expect(document.querySelector('[data-part="headline"]')?.textContent).toBe(
      'lr3e-3-bs8-log1-seed0 is the best run',
    );
  });
});
