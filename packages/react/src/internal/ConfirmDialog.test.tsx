import { fireEvent, render, screen, waitFor } from '@testing-library/react';
import { type ReactElement, useRef, useState } from 'react';
import { expect, test, vi } from 'vitest';
import { userEvent } from 'vitest/browser';
import './testSupport/realEvents';
import '../styles/styles.css';
import { alertLayer, ConfirmDialog } from './ConfirmDialog';

function Asking({ onConfirm }: { readonly onConfirm: () => void }): ReactElement {
  const [isAsked, setAsked] = useState(false);
  const root = useRef<HTMLDivElement>(null);
  return (
    <div ref={root} className="runcompare">
      <button type="button" onClick={() => setAsked(true)}>
        Delete
      </button>
      <ConfirmDialog
        isOpen={isAsked}
        near={root}
        title="Delete 2 runs?"
        body="They are gone for good."
        confirmLabel="Delete 2 runs"
        cancelLabel="Cancel"
        onConfirm={onConfirm}
        onCancel={() => setAsked(false)}
        labels={undefined}
      />
    </div>
  );
}

test('says that the question did not load, does nothing, and asks when asked again', async () => {
  const load = vi.spyOn(alertLayer, 'load').mockRejectedValueOnce(new Error('Offline.'));
  const onConfirm = vi.fn();
  render(<Asking onConfirm={onConfirm} />);
  const button = screen.getByRole('button', { name: 'Delete' });
  await userEvent.click(button);
  expect(await screen.findByText(/This part did not load/)).toBeVisible();
  expect(screen.queryByRole('alertdialog')).toBeNull();

  await userEvent.click(button);
  expect(await screen.findByRole('alertdialog', { name: 'Delete 2 runs?' })).toBeVisible();
  expect(document.activeElement).toBe(screen.getByRole('button', { name: 'Cancel' }));
  expect(screen.queryByText(/This part did not load/)).toBeNull();
  expect(onConfirm).not.toHaveBeenCalled();
  fireEvent.keyDown(document.activeElement as Element, { key: 'Escape' });
  await waitFor(() => expect(document.activeElement).toBe(button));
  expect(load).toHaveBeenCalledTimes(2);
  load.mockRestore();
});
