import { act, render, screen } from '@testing-library/react';
import { useRef } from 'react';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { userEvent } from 'vitest/browser';
import '../styles/styles.css';
import { Toast } from './Toast';
import './testSupport/realEvents';

const onDismiss = vi.fn();
const onUndo = vi.fn();

beforeEach(() => {
  onDismiss.mockClear();
  onUndo.mockClear();
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
});
afterEach(() => {
  vi.useRealTimers();
});

describe('Toast', () => {
  test('goes after ten seconds and not before', () => {
    render(<Speaker />);
    pass(9_999);
    expect(onDismiss).not.toHaveBeenCalled();
    pass(1);
    expect(onDismiss).toHaveBeenCalledOnce();
  });

  test('stays for as long as the pointer is on it', async () => {
    render(<Speaker />);
    await userEvent.hover(screen.getByText('Archived 06a9655e'));
    pass(60_000);
    expect(onDismiss).not.toHaveBeenCalled();
    await userEvent.hover(screen.getByText('Elsewhere'));
    pass(10_000);
    expect(onDismiss).toHaveBeenCalledOnce();
  });

  test('stays for as long as the focus is in it, also when the pointer comes and goes', async () => {
    render(<Speaker />);
    screen.getByRole('button', { name: 'Undo' }).focus();
    await userEvent.hover(screen.getByText('Archived 06a9655e'));
    await userEvent.hover(screen.getByText('Elsewhere'));
    pass(60_000);
    expect(onDismiss).not.toHaveBeenCalled();
    screen.getByRole('button', { name: 'Undo' }).blur();
    await settled();
    pass(10_000);
    expect(onDismiss).toHaveBeenCalledOnce();
  });

  test('is said politely, and both its buttons do what they say', async () => {
    render(<Speaker />);
    expect(screen.getByRole('status').textContent).toBe('Archived 06a9655e');
    await userEvent.click(screen.getByRole('button', { name: 'Undo' }));
    expect(onUndo).toHaveBeenCalledOnce();
    await userEvent.click(screen.getByRole('button', { name: 'Dismiss' }));
    expect(onDismiss).toHaveBeenCalledOnce();
  });

  test('takes the theme of the component that speaks to the end of the document', () => {
    const { container } = render(
      <div className="runcompare" data-theme="dark">
        <Speaker />
      </div>,
    );
    const toast = screen.getByText('Archived 06a9655e').closest('.rc-toast') as Element;
    expect(container.contains(toast)).toBe(false);
    expect(getComputedStyle(toast).backgroundColor).toBe('rgb(23, 24, 27)');
  });

  test('stands clear of those of other components, and leaves nothing behind', () => {
    const first = render(<Speaker />);
    const second = render(<Speaker />);
    const [one, other] = [...document.querySelectorAll('.rc-toast')].map((toast) =>
      toast.getBoundingClientRect(),
    ) as [DOMRect, DOMRect];
    expect(one.bottom).toBeLessThan(other.top);
    first.unmount();
    expect(document.querySelectorAll('.rc-toast').length).toBe(1);
    second.unmount();
    expect(document.querySelector('.rc-toast-shelf')).toBeNull();
  });
});

function Speaker() {
  const near = useRef<HTMLDivElement>(null);
  return (
    <div ref={near}>
      <p>Elsewhere</p>
      <Toast
        near={near}
        text="Archived 06a9655e"
        dismissLabel="Dismiss"
        onDismiss={onDismiss}
        action={{ label: 'Undo', onAction: onUndo }}
      />
    </div>
  );
}

function pass(ms: number) {
  act(() => {
    vi.advanceTimersByTime(ms);
  });
}

/** Effects of an event have run. */
async function settled() {
  await act(async () => {});
}
