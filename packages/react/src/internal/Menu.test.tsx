import { render, screen, waitFor } from '@testing-library/react';
import { expect, test, vi } from 'vitest';
import { userEvent } from 'vitest/browser';
import './testSupport/realEvents';
import '../styles/styles.css';
import { Menu } from './Menu';

const show = (onArchive: () => void, onDelete: () => void) =>
  render(
    <div className="runcompare" dir="rtl" style={{ colorScheme: 'dark' }}>
      <Menu
        trigger={<button type="button">Actions</button>}
        groups={[
          [],
          [{ key: 'archive', label: 'Archive', onSelect: onArchive }],
          [
            {
              key: 'delete',
              label: 'Delete',
              unavailable: 'Best of its group',
              onSelect: onDelete,
            },
          ],
        ]}
      />
    </div>,
  );

test('is opened, chosen from and closed with the keyboard alone, the focus back on its button', async () => {
  const onArchive = vi.fn();
  show(onArchive, vi.fn());
  const button = screen.getByRole('button', { name: 'Actions' });
  button.focus();
  await userEvent.keyboard('{Enter}');
  expect(await screen.findByRole('menu', { name: 'Actions' })).toBeVisible();
  await userEvent.keyboard('{Enter}');
  expect(onArchive).toHaveBeenCalledOnce();
  await waitFor(() => expect(document.activeElement).toBe(button));
});

test('says why an entry cannot be chosen, and does nothing when it is', async () => {
  const onDelete = vi.fn();
  show(vi.fn(), onDelete);
  await userEvent.click(screen.getByRole('button', { name: 'Actions' }));
  const entry = await screen.findByRole('menuitem', { name: /Delete.*Best of its group/ });
  await userEvent.keyboard('{End}{Enter}');
  expect(document.activeElement).toBe(entry);
  expect(onDelete).not.toHaveBeenCalled();
  expect(entry).toBeVisible();
});

test('takes the color scheme and the direction of the component that opens it', async () => {
  show(vi.fn(), vi.fn());
  await userEvent.click(screen.getByRole('button', { name: 'Actions' }));
  const menu = await screen.findByRole('menu');
  expect(getComputedStyle(menu).colorScheme).toBe('dark');
  expect(getComputedStyle(menu).direction).toBe('rtl');
});
