import { render, screen, waitFor } from '@testing-library/react';
import { describe, expect, onTestFinished, test, vi } from 'vitest';
import { userEvent } from 'vitest/browser';
import './testSupport/realEvents';
import '../styles/styles.css';
import { Menu } from './Menu';
import { menuPopup } from './menuPopupPart';

const show = (onArchive: () => void, onDelete: () => void) =>
  render(
    <div className="runcompare" dir="rtl" style={{ colorScheme: 'dark' }}>
      <Menu
        labels={undefined}
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

describe('before it is loaded', () => {
  /** As on a page where no menu was opened yet; it arrives when the test says so. */
  function holdBack(): () => Promise<void> {
    let release = () => {};
    const isThere = new Promise<void>((resolve) => {
      release = resolve;
    });
    const { current, load } = menuPopup;
    let hasArrived = false;
    const spies = [
      vi.spyOn(menuPopup, 'current').mockImplementation(() => (hasArrived ? current() : undefined)),
      vi.spyOn(menuPopup, 'load').mockImplementation(async () => {
        await isThere;
        return load();
      }),
    ];
    onTestFinished(() => {
      for (const spy of spies) spy.mockRestore();
    });
    return async () => {
      await load();
      hasArrived = true;
      release();
    };
  }

  test('one click opens it once it is there, at the same button', async () => {
    const arrive = holdBack();
    show(vi.fn(), vi.fn());
    const button = screen.getByRole('button', { name: 'Actions', expanded: false });
    await userEvent.click(button);
    expect(button).toHaveAttribute('aria-busy', 'true');
    await arrive();
    expect(await screen.findByRole('menu', { name: 'Actions' })).toBeVisible();
    expect(screen.getByRole('button', { name: 'Actions', expanded: true })).toBe(button);
    expect(button).not.toHaveAttribute('aria-busy');
    await userEvent.keyboard('{Escape}');
    await waitFor(() => expect(screen.queryByRole('menu')).toBeNull());
    expect(document.activeElement).toBe(button);
  });

  test('one click opens it where another menu has loaded it since', async () => {
    const arrive = holdBack();
    show(vi.fn(), vi.fn());
    await arrive();
    const button = screen.getByRole('button', { name: 'Actions' });
    await userEvent.click(button);
    expect(await screen.findByRole('menu', { name: 'Actions' })).toBeVisible();
    expect(button).toHaveAttribute('aria-expanded', 'true');
  });

  test.each(['{Enter}', ' ', '{ArrowDown}'])(
    'the key "%s" opens it on its first entry once it is there',
    async (key) => {
      const arrive = holdBack();
      show(vi.fn(), vi.fn());
      screen.getByRole('button', { name: 'Actions' }).focus();
      await userEvent.keyboard(key);
      await arrive();
      const first = await screen.findByRole('menuitem', { name: 'Archive' });
      await waitFor(() => expect(document.activeElement).toBe(first));
    },
  );

  test('is loaded from when the button has the focus or the pointer', async () => {
    const arrive = holdBack();
    show(vi.fn(), vi.fn());
    expect(menuPopup.load).not.toHaveBeenCalled();
    screen.getByRole('button', { name: 'Actions' }).focus();
    expect(menuPopup.load).toHaveBeenCalled();
    await arrive();
    expect(screen.queryByRole('menu')).toBeNull();
  });

  test.each(['{Escape}', '{Tab}', '{Enter}'])(
    'does not open once "%s" has taken that back',
    async (key) => {
      const arrive = holdBack();
      show(vi.fn(), vi.fn());
      const button = screen.getByRole('button', { name: 'Actions' });
      button.focus();
      await userEvent.keyboard('{Enter}');
      await userEvent.keyboard(key);
      await arrive();
      await waitFor(() => expect(button).not.toHaveAttribute('aria-busy'));
      expect(screen.queryByRole('menu')).toBeNull();
    },
  );

  test('says that it did not load, and opens when asked again', async () => {
    const arrive = holdBack();
    vi.mocked(menuPopup.load).mockRejectedValue(new Error('The network is down.'));
    show(vi.fn(), vi.fn());
    const button = screen.getByRole('button', { name: 'Actions' });
    await userEvent.click(button);
    expect(await screen.findByText(/This part did not load/)).toBeVisible();
    expect(button).not.toHaveAttribute('aria-busy');
    await arrive();
    await userEvent.click(screen.getByRole('button', { name: 'Try again' }));
    expect(await screen.findByRole('menu', { name: 'Actions' })).toBeVisible();
    expect(screen.queryByText(/This part did not load/)).toBeNull();
  });
});
