'use client';

import { browserUrl } from './browserUrl';
import { useProvidedUrl } from './RunCompareProvider';
import type { UrlAdapter } from './urlAdapter';

const browser = browserUrl();

/** The adapter that is passed, else the provider's, else the browser's; null where it is off. */
export function useUrlAdapter(given: UrlAdapter | null | undefined): UrlAdapter | null {
  const provided = useProvidedUrl();
  const chosen = given === undefined ? provided : given;
  return chosen === undefined ? browser : chosen;
}

/** Characters that are left for a state in a link of 2,000. */
export function roomIn(adapter: UrlAdapter): number {
  return 2000 - (adapter.link?.('').length ?? 0);
}
