import { type ReactElement, StrictMode, useEffect } from 'react';
import { hydrateRoot } from 'react-dom/client';
import { renderToString } from 'react-dom/server';
import { expect, vi } from 'vitest';
import { complaints } from './complaints';

/** What the server sends, hydrated twice as in StrictMode, without a word on the console. */
export async function expectSilentHydration(ui: ReactElement): Promise<HTMLElement> {
  const error = vi.spyOn(console, 'error');
  const warn = vi.spyOn(console, 'warn');
  const hydrated = vi.fn();
  const strict = (
    <StrictMode>
      {ui}
      <Hydrated onDone={hydrated} />
    </StrictMode>
  );
  const sent = document.createElement('div');
  sent.innerHTML = renderToString(strict);
  const host = sent.cloneNode(true) as HTMLElement;
  document.body.append(host);
  const root = hydrateRoot(host, strict);
  await vi.waitFor(() => expect(hydrated).toHaveBeenCalled());
  expect(complaints(error)).toEqual([]);
  expect(warn).not.toHaveBeenCalled();
  root.unmount();
  host.remove();
  error.mockRestore();
  warn.mockRestore();
  return sent;
}

function Hydrated({ onDone }: { readonly onDone: () => void }) {
  useEffect(onDone, [onDone]);
  return null;
}
