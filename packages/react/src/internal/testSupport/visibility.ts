import { vi } from 'vitest';

/** Hides or shows the tab, as far as the page can tell. */
export function setTab(state: 'hidden' | 'visible'): void {
  vi.spyOn(document, 'visibilityState', 'get').mockReturnValue(state);
  document.dispatchEvent(new Event('visibilitychange', { bubbles: true }));
}
