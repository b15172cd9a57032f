import { vi } from 'vitest';
import type { PartLoader } from '../partLoader';

/** As on a page that was offline when the part was first asked for. `vi.restoreAllMocks` ends it. */
export function failsOnce<Part>(loader: PartLoader<Part>): void {
  const { current, load } = loader;
  let hasArrived = false;
  vi.spyOn(loader, 'current').mockImplementation(() => (hasArrived ? current() : undefined));
  vi.spyOn(loader, 'load')
    .mockImplementation(() => {
      hasArrived = true;
      return load();
    })
    .mockRejectedValueOnce(new Error('Offline.'));
}
