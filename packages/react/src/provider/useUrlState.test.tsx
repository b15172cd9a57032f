import { cleanup, renderHook, waitFor } from '@testing-library/react';
import { StrictMode, useState } from 'react';
import { hydrateRoot } from 'react-dom/client';
import { renderToString } from 'react-dom/server';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import '../internal/testSupport/realEvents';
import { seededRuns } from '@runcompare/core/testing';
import { sourceOf } from '../internal/testSupport/sourceOf';
import { textOf } from '../internal/testSupport/textOf';
import { browserUrl } from './browserUrl';
import { RunCompareProvider } from './RunCompareProvider';
import type { UrlAdapter } from './urlAdapter';
import { type UrlState, type UseUrlStateOptions, useUrlState } from './useUrlState';

const place = window.location.href;

beforeEach(() => {
  window.history.replaceState(null, '', place);
});

afterEach(() => {
  cleanup();
  window.history.replaceState(null, '', place);
});

describe('the address', () => {
  test('says nothing until somebody chooses', () => {
    const url = show();
    expect(url().selectedRunIds).toBeUndefined();
    expect(url().state).toEqual({ selected: [] });
    expect(parameter()).toBeNull();
  });

  test('holds everything that was chosen, and gives it back after a reload', async () => {
    const url = show();
    url().select(['a', 'b']);
    url().setView({
      baselineId: 'b',
      objective: { metric: 'eval_accuracy', direction: 'max' },
      grouping: 'family',
      axis: { x: 'epoch', yScale: 'log' },
      visibleMetrics: ['eval_loss'],
    });
    await settled(url, { baselineId: 'b' });
    const before = url().state;
    expect(parameter()).toBe(
      '1.r1-a.r2-b.b-b.o-max-eval_accuracy.g-family.x-epoch-log.m-eval_loss.z',
    );
    cleanup();
    expect(show()().state).toEqual(before);
  });

  test('remembers that nothing is selected, too', async () => {
    const url = show();
    url().select(['a']);
    url().select([]);
    await waitFor(() => expect(url().selectedRunIds).toEqual([]));
    cleanup();
    expect(show()().selectedRunIds).toEqual([]);
  });

  test('goes back to what was chosen before, slots included, and forth again', async () => {
    const url = show();
    url().select(['a', 'b', 'c']);
    url().select(['b', 'c']);
    url().setView({ baselineId: 'c' });
    await settled(url, { baselineId: 'c' });
    window.history.back();
    await waitFor(() => expect(url().view).toEqual({}));
    expect(url().slots).toEqual({ b: 2, c: 3 });
    window.history.back();
    await waitFor(() => expect(url().slots).toEqual({ a: 1, b: 2, c: 3 }));
    window.history.back();
    await waitFor(() => expect(url().selectedRunIds).toBeUndefined());
    window.history.forward();
    await waitFor(() => expect(url().selectedRunIds).toEqual(['a', 'b', 'c']));
  });

  test('is replaced, not pushed, by what only changes how a choice is drawn', async () => {
    const url = show();
    url().select(['a']);
    const push = vi.spyOn(window.history, 'pushState');
    const replace = vi.spyOn(window.history, 'replaceState');
    url().setView({ axis: { x: 'epoch', yScale: 'linear' } });
    url().setView({ axis: { x: 'epoch', yScale: 'linear' }, visibleMetrics: [] });
    expect([push.mock.calls.length, replace.mock.calls.length]).toEqual([0, 2]);
    url().setView({ grouping: 'none' });
    url().select(['a']);
    expect([push.mock.calls.length, replace.mock.calls.length]).toEqual([1, 2]);
    vi.restoreAllMocks();
  });

  test('keeps whatever else is in it, and what a router keeps with it', async () => {
    const others = '?flag&q=a%20b+c&compare=1.r1-x.z&compare=2&x=%zz#part';
    window.history.replaceState({ key: 'router' }, '', others);
    const url = show();
    expect(url().selectedRunIds).toEqual(['x']);
    url().select(['a']);
    expect(`${window.location.search}${window.location.hash}`).toBe(
      '?flag&q=a%20b+c&x=%zz&compare=1.r1-a.z#part',
    );
    expect(window.history.state).toEqual({ key: 'router' });
  });

  test.each([
    ['%2e%2e', 'unknownVersion', undefined],
    ['1.r1-a.r2-b', 'cutOff', ['a']],
    ['1.r1-a.r0-b.z', 'unknownField', ['a']],
    ['1.r1-a.b-*.z', 'unreadable', ['a']],
    ['1.r1-a.r1-b.z', 'repeated', ['a']],
    ['1.r1-<script>alert(1)</script>.r2-b.z', 'unreadable', ['b']],
  ])('reads as much of %s as can be trusted, and says that it is %s', (text, code, selected) => {
    window.history.replaceState(null, '', `?compare=${text}`);
    const url = show();
    expect(url().selectedRunIds).toEqual(selected);
    expect(url().issues.map((issue) => issue.code)).toContain(code);
    url().select(['c']);
    return waitFor(() => expect(url().issues).toEqual([]));
  });

  test('leaves out what makes it too long, while the screen keeps it', async () => {
    const url = show();
    const visibleMetrics = Array.from({ length: 200 }, (_, i) => `a_metric_number_${i}`);
    url().select(['a']);
    url().setView({ visibleMetrics });
    await waitFor(() => expect(url().leftOut).toEqual(['visibleMetrics']));
    expect(url().view.visibleMetrics).toEqual(visibleMetrics);
    expect(parameter()).toBe('1.r1-a.z');
    url().setView({});
    await waitFor(() => expect(url().leftOut).toEqual([]));
  });

  test('that cannot be changed leaves the screen right, and says so', async () => {
    const refused = vi.spyOn(window.history, 'pushState').mockImplementation(() => {
      throw new DOMException('too often', 'SecurityError');
    });
    const url = show();
    url().select(['a']);
    await waitFor(() => expect(url().selectedRunIds).toEqual(['a']));
    expect(url().isInUrl).toBe(false);
    refused.mockRestore();
    url().select(['a', 'b']);
    await waitFor(() => expect(url().isInUrl).toBe(true));
    expect(parameter()).toBe('1.r1-a.r2-b.z');
  });

  test('takes no more than 99 runs, and the screen takes all', async () => {
    const url = show();
    const many = Array.from({ length: 101 }, (_, i) => `${i}`);
    url().select(many);
    await waitFor(() => expect(url().selectedRunIds).toHaveLength(101));
    expect(url().isInUrl).toBe(false);
  });

  test('gets one entry per choice in strict mode, and drops its listeners', async () => {
    const added = vi.spyOn(window, 'addEventListener');
    const removed = vi.spyOn(window, 'removeEventListener');
    const of = (spy: typeof added | typeof removed) =>
      spy.mock.calls.filter(([type]) => type === 'popstate').length;
    const push = vi.spyOn(window.history, 'pushState');
    const url = show({ strict: true });
    url().select(['a']);
    await waitFor(() => expect(url().selectedRunIds).toEqual(['a']));
    expect(push).toHaveBeenCalledTimes(1);
    cleanup();
    expect(of(removed)).toBe(of(added));
    vi.restoreAllMocks();
  });
});

describe('slots', () => {
  test('stay with a run, stay empty when it leaves, and are the next ones taken', async () => {
    const url = show();
    url().select(['a', 'b', 'c']);
    url().select(['a', 'c']);
    await waitFor(() => expect(url().slots).toEqual({ a: 1, c: 3 }));
    url().select(['c', 'd', 'a', 'e']);
    await waitFor(() => expect(url().slots).toEqual({ a: 1, c: 3, d: 2, e: 4 }));
    expect(url().selectedRunIds).toEqual(['a', 'd', 'c', 'e']);
  });

  test('are the order of a selection, also of one that was saved in another', async () => {
    const url = show();
    const selected = [
      { runId: 'b', slot: 4 },
      { runId: 'a', slot: 2 },
    ];
    url().setState({ selected, baselineId: 'b' });
    await waitFor(() => expect(url().selectedRunIds).toEqual(['a', 'b']));
    expect(() => url().setState({ selected: [{ runId: 'a', slot: 0 }] })).toThrow(
      'run "a" in slot 0 has no slot from 1 to 99',
    );
  });

  test('hold runs that are called like what every object has', async () => {
    const url = show();
    url().select(['__proto__', 'constructor']);
    await waitFor(() => expect(url().selectedRunIds).toEqual(['__proto__', 'constructor']));
    expect(Object.entries(url().slots)).toEqual([
      ['__proto__', 1],
      ['constructor', 2],
    ]);
  });
});

describe('a router', () => {
  test('whose address follows later never sets the screen back', async () => {
    const router = slowRouter();
    const seen: string[] = [];
    const url = show({ adapter: router.adapter, onRender: (state) => seen.push(idsOf(state)) });
    url().select(['a']);
    url().select(['a', 'b']);
    await waitFor(() => expect(url().selectedRunIds).toEqual(['a', 'b']));
    router.follow();
    router.follow();
    await new Promise((resolve) => setTimeout(resolve, 20));
    expect(url().selectedRunIds).toEqual(['a', 'b']);
    expect([...new Set(seen)].at(-1)).toBe('a b');
    expect(seen.lastIndexOf('none')).toBeLessThan(seen.indexOf('a b'));
    router.go('1.r1-c.z');
    await waitFor(() => expect(url().selectedRunIds).toEqual(['c']));
  });

  test('that is a hook, with another adapter in every render, is followed as well', async () => {
    const entries: string[] = [];
    const { result } = renderHook(() => {
      const [params, setParams] = useState(new URLSearchParams('tab=runs'));
      const adapter: UrlAdapter = {
        read: () => params.get('compare') ?? undefined,
        write: (text, mode) => {
          entries.push(mode);
          setParams((now) => {
            const next = new URLSearchParams(now);
            next.set('compare', text);
            return next;
          });
        },
        subscribe: () => () => {},
      };
      return { url: useUrlState({ adapter }), params, setParams };
    });
    result.current.url.select(['a']);
    result.current.url.setView({ grouping: 'none' });
    result.current.url.setView({ grouping: 'none', visibleMetrics: [] });
    await waitFor(() => expect(result.current.params.get('compare')).toBe('1.r1-a.g-none.m.z'));
    expect(result.current.url.state).toEqual({
      selected: [{ runId: 'a', slot: 1 }],
      grouping: 'none',
      visibleMetrics: [],
    });
    expect([result.current.params.get('tab'), ...entries]).toEqual([
      'runs',
      'push',
      'push',
      'replace',
    ]);
    result.current.setParams(new URLSearchParams('compare=1.r2-b.z'));
    await waitFor(() => expect(result.current.url.slots).toEqual({ b: 2 }));
  });

  test('of the provider is the one that counts, and one that is passed comes first', async () => {
    const router = slowRouter();
    const adapter = browserUrl({ parameter: 'left' });
    const source = sourceOf(seededRuns({ seed: 1, count: 1 }));
    const { result } = renderHook(() => [useUrlState(), useUrlState({ adapter })] as const, {
      wrapper: ({ children }) => (
        <RunCompareProvider source={source} url={router.adapter}>
          {children}
        </RunCompareProvider>
      ),
    });
    result.current[0].select(['a']);
    result.current[1].select(['b']);
    router.follow();
    expect(router.adapter.read()).toBe('1.r1-a.z');
    expect(parameter('left')).toBe('1.r1-b.z');
    expect(parameter()).toBeNull();
  });

  test('can be none: what was chosen holds, and the address is left alone', async () => {
    const url = show({ adapter: null });
    url().select(['a']);
    await waitFor(() => expect(url().selectedRunIds).toEqual(['a']));
    expect(window.location.href).toBe(place);
  });
});

describe('two on one page', () => {
  test('agree where they share a parameter, and never meet where they do not', async () => {
    const other = browserUrl({ parameter: 'right' });
    const [left, twin, right] = [show(), show(), show({ adapter: other })];
    left().select(['a']);
    right().select(['b']);
    await waitFor(() => expect(twin().selectedRunIds).toEqual(['a']));
    expect(right().selectedRunIds).toEqual(['b']);
    expect(left().selectedRunIds).toEqual(['a']);
  });
});

describe('on the server', () => {
  test('shows what the server knows of the address, and nothing of the browser', () => {
    window.history.replaceState(null, '', '?compare=1.r1-a.z');
    expect(renderToString(<Selected />)).toContain('none');
    expect(renderToString(<Selected serverText="1.r1-b.z" />)).toContain('b');
  });

  test('gives a page that the browser takes over without a word, then reads the address', async () => {
    window.history.replaceState(null, '', '?compare=1.r1-a.z');
    const error = vi.spyOn(console, 'error');
    const host = document.createElement('div');
    host.innerHTML = renderToString(<Selected />);
    document.body.append(host);
    const root = hydrateRoot(host, <Selected />);
    await waitFor(() => expect(textOf(host)).toBe('a'));
    expect(error).not.toHaveBeenCalled();
    root.unmount();
    host.remove();
    error.mockRestore();
  });
});

function Selected(options: UseUrlStateOptions) {
  return <p>{idsOf(useUrlState(options))}</p>;
}

interface Shown extends UseUrlStateOptions {
  readonly strict?: boolean;
  readonly onRender?: (state: UrlState) => void;
}

/** What the hook gave last. */
function show({ strict = false, onRender, ...options }: Shown = {}): () => UrlState {
  const use = () => {
    const url = useUrlState(options);
    onRender?.(url);
    return url;
  };
  const { result } = renderHook(use, strict ? { wrapper: StrictMode } : {});
  return () => result.current;
}

function idsOf({ selectedRunIds }: UrlState): string {
  return selectedRunIds?.join(' ') ?? 'none';
}

function parameter(name = 'compare'): string | null {
  return new URLSearchParams(window.location.search).get(name);
}

async function settled(url: () => UrlState, view: UrlState['view']): Promise<void> {
  await waitFor(() => expect(url().view).toMatchObject(view));
}

/** A router whose address changes only when it is told to, one step at a time. */
function slowRouter() {
  let text: string | undefined;
  const waiting: string[] = [];
  const listeners = new Set<() => void>();
  const go = (next: string | undefined) => {
    text = next;
    for (const listener of listeners) listener();
  };
  const adapter: UrlAdapter = {
    read: () => text,
    write: (next) => {
      waiting.push(next);
    },
    subscribe: (onChange) => {
      listeners.add(onChange);
      return () => listeners.delete(onChange);
    },
  };
  return { adapter, go, follow: () => go(waiting.shift()) };
}
