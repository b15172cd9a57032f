import { render, screen } from '@testing-library/react';
import { type ReactElement, StrictMode } from 'react';
import { hydrateRoot } from 'react-dom/client';
import { renderToString } from 'react-dom/server';
import { expect, vi } from 'vitest';
import { userEvent } from 'vitest/browser';

/** Renders in a container as wide as that. */
export function showAt(ui: ReactElement, width = 800) {
  return render(ui, { wrapper: ({ children }) => <div style={{ width }}>{children}</div> });
}

export function parts(container: Element, part: string): HTMLElement[] {
  return [...container.querySelectorAll<HTMLElement>(`[data-part="${part}"]`)];
}

/** The picture as it takes keys. */
export function plot(): HTMLElement {
  return screen.getByRole('group', { name: /\. .*(point|run|attempt)/ });
}

export async function pressed(keys: string): Promise<void> {
  await userEvent.keyboard(keys);
}

/** Reads some places by key and by pointer, takes the chart away, and looks for what is left. */
export async function expectNothingLeft(ui: ReactElement): Promise<void> {
  const observe = vi.spyOn(ResizeObserver.prototype, 'observe');
  const disconnect = vi.spyOn(ResizeObserver.prototype, 'disconnect');
  const listen = vi.spyOn(window, 'addEventListener');
  const listenDocument = vi.spyOn(document, 'addEventListener');
  const listening = () => listen.mock.calls.length + listenDocument.mock.calls.length;
  const before = [...document.body.children];
  const { unmount, container } = showAt(ui);
  // React itself listens once per root, before anything is read.
  const mounted = listening();
  plot().focus();
  await pressed('{ArrowRight}{ArrowRight}');
  unmount();
  expect(disconnect.mock.calls.length).toBeGreaterThanOrEqual(observe.mock.calls.length);
  expect(listening()).toBe(mounted);
  expect([...document.body.children]).toEqual([...before, container]);
  expect(container.querySelector('.rc-chart')).toBeNull();
  vi.restoreAllMocks();
}

/**
 * On the server the description and the table, in a box as high as the picture; hydrated into the
 * picture, twice as in StrictMode, without a word on the console.
 */
export async function expectHydration(ui: ReactElement): Promise<void> {
  const error = vi.spyOn(console, 'error');
  const warn = vi.spyOn(console, 'warn');
  const strict = <StrictMode>{ui}</StrictMode>;
  const host = document.createElement('div');
  host.style.width = '800px';
  host.innerHTML = renderToString(strict);
  document.body.append(host);
  expect(host.querySelector('table')).not.toBeNull();
  expect(host.querySelector('[role="img"], [role="slider"]')).toBeNull();
  const summary = host.querySelector('.rc-chart-summary')?.textContent;
  const boxHeight = () => parts(host, 'chart')[0]?.getBoundingClientRect().height;
  const height = boxHeight();
  const root = hydrateRoot(host, strict);
  await expect.poll(() => host.querySelector('[role="img"]')).not.toBeNull();
  expect(host.querySelector('[role="img"]')?.getAttribute('aria-label')).toBe(summary);
  expect(boxHeight()).toBe(height);
  expect(error).not.toHaveBeenCalled();
  expect(warn).not.toHaveBeenCalled();
  root.unmount();
  host.remove();
  vi.restoreAllMocks();
}
