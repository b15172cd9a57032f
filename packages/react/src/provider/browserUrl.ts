import type { UrlAdapter } from './urlAdapter';

export interface BrowserUrlOptions {
  /** Name of the parameter, `compare` by default. Two comparisons on one page need two. */
  readonly parameter?: string | undefined;
}

/** Of all adapters here: a browser tells nobody of what a page itself does to its address. */
const listeners = new Set<() => void>();

/**
 * Keeps the text as a parameter of the page's address, with the browser's own history. Everything
 * else of the address stays as it is written, and so does what a router keeps in the history's state.
 */
export function browserUrl({ parameter = 'compare' }: BrowserUrlOptions = {}): UrlAdapter {
  return {
    read: () => {
      if (typeof window === 'undefined') return undefined;
      return new URLSearchParams(window.location.search).get(parameter) ?? undefined;
    },
    write: (text, mode) => {
      const href = withParameter(parameter, text);
      if (mode === 'push') window.history.pushState(window.history.state, '', href);
      else window.history.replaceState(window.history.state, '', href);
      for (const listener of [...listeners]) listener();
    },
    subscribe: (onChange) => {
      listeners.add(onChange);
      window.addEventListener('popstate', onChange);
      return () => {
        listeners.delete(onChange);
        window.removeEventListener('popstate', onChange);
      };
    },
    link: (text) => withParameter(parameter, text),
  };
}

/** By hand: `URLSearchParams` would write all other parameters anew, `?flag` as `?flag=`. */
function withParameter(parameter: string, text: string): string {
  const url = new URL(window.location.href);
  const others = url.search
    .slice(1)
    .split('&')
    .filter((part) => part !== '' && !new URLSearchParams(part).has(parameter));
  url.search = [...others, `${encodeURIComponent(parameter)}=${text}`].join('&');
  return url.href;
}
