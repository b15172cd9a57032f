import type { ComparisonState } from '@runcompare/core';
import { cleanup, renderHook, waitFor } from '@testing-library/react';
import { afterEach, describe, expect, test, vi } from 'vitest';
import '../internal/testSupport/realEvents';
import { browserUrl } from './browserUrl';
import type { UrlAdapter } from './urlAdapter';
import { useShareLink } from './useShareLink';
import { useUrlState } from './useUrlState';

const place = window.location.href;

afterEach(() => {
  cleanup();
  window.history.replaceState(null, '', place);
  vi.restoreAllMocks();
});

const uuids = Array.from({ length: 5 }, (_, i) => `06a9655e-7f2c-4d7e-9a53-0c1f6f3d2b1${i}`);
const five: ComparisonState = {
  selected: uuids.map((runId, i) => ({ runId, slot: i + 1 })),
  baselineId: uuids[0],
  objective: { metric: 'eval_loss', direction: 'min' },
};

describe('useShareLink', () => {
  test('copies a link that opens what is shown, whatever else the address holds', async () => {
    const copied = clipboard();
    window.history.replaceState(null, '', '?tab=runs#top');
    const { result } = renderHook(() => useShareLink(five));
    expect((await result.current.copy())?.outcome).toBe('copied');
    const [href] = copied();
    expect(href).toMatch(/\?tab=runs&compare=1\.r1-.*\.z#top$/);
    expect(href?.length).toBeLessThan(2000);
    window.history.replaceState(null, '', href);
    expect(renderHook(() => useUrlState()).result.current.state).toEqual(five);
  });

  test('leaves out metrics first where it would be too long, and says so', async () => {
    const copied = clipboard();
    const axis = { x: 'epoch', yScale: 'log' } as const;
    const state = { ...five, axis, visibleMetrics: names(40) };
    const { result } = renderHook(() => useShareLink(state));
    const link = await result.current.copy();
    expect(link?.leftOut).toEqual(['visibleMetrics']);
    expect(copied()[0]).toContain('.x-epoch-log.z');
  });

  test('counts the whole address: 2,000 characters are not too long, one more is', () => {
    const state = { ...five, visibleMetrics: names(20) };
    const { result } = renderHook(() => useShareLink(state));
    const length = result.current.makeLink()?.href.length ?? 0;
    const lengthen = (characters: number) =>
      window.history.replaceState(null, '', `${place}#${'x'.repeat(characters - 1)}`);
    lengthen(2000 - length);
    expect(result.current.makeLink()?.leftOut).toEqual([]);
    expect(result.current.makeLink()?.href).toHaveLength(2000);
    lengthen(2001 - length);
    expect(result.current.makeLink()?.leftOut).toEqual(['visibleMetrics']);
  });

  test('gives the link to copy by hand where the browser refuses', async () => {
    vi.spyOn(navigator.clipboard, 'writeText').mockRejectedValue(new DOMException('no'));
    const { result } = renderHook(() => useShareLink(five));
    const link = await result.current.copy();
    expect(link?.outcome).toBe('refused');
    expect(link?.href).toContain('compare=1.r1-06a9655e');
    await waitFor(() => expect(result.current.copied).toEqual(link));
  });

  test('forgets a copy once something else is shown', async () => {
    clipboard();
    const { result, rerender } = renderHook((state: ComparisonState) => useShareLink(state), {
      initialProps: five,
    });
    await result.current.copy();
    await waitFor(() => expect(result.current.copied?.outcome).toBe('copied'));
    rerender({ selected: [] });
    expect(result.current.copied).toBeUndefined();
  });

  test('makes the link as the router does, or takes the page’s own', async () => {
    const router: UrlAdapter = {
      read: () => undefined,
      write: () => {},
      subscribe: () => () => {},
      link: (text) => `https://example.com/runs/${text}`,
    };
    const { result } = renderHook(() => useShareLink({ selected: [] }, { adapter: router }));
    expect(result.current.makeLink()?.href).toBe('https://example.com/runs/1.z');
    const { link: _, ...silent } = router;
    const { result: own } = renderHook(() => useShareLink(five, { adapter: silent }));
    expect(own.current.makeLink()?.href).toBe(window.location.href);
    const left = browserUrl({ parameter: 'left' });
    const { result: named } = renderHook(() => useShareLink({ selected: [] }, { adapter: left }));
    expect(named.current.makeLink()?.href).toContain('left=1.z');
  });

  test('offers nothing where there is no address', async () => {
    const { result } = renderHook(() => useShareLink(five, { adapter: null }));
    expect(result.current.canShare).toBe(false);
    expect(result.current.makeLink()).toBeUndefined();
    expect(await result.current.copy()).toBeUndefined();
  });
});

function names(count: number): readonly string[] {
  return Array.from({ length: count }, (_, i) => `a_metric_with_quite_a_long_name_number_${i}`);
}

/** What is copied, in the order in which it was. */
function clipboard(): () => readonly (string | undefined)[] {
  const write = vi.spyOn(navigator.clipboard, 'writeText').mockResolvedValue();
  return () => write.mock.calls.map(([text]) => text);
}
