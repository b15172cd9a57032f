import { render } from '@testing-library/react';
import { createRef, StrictMode, version } from 'react';
import { version as domVersion } from 'react-dom';
import { afterEach, describe, expect, inject, test, vi } from 'vitest';
import { expectSilentHydration } from '../internal/testSupport/expectSilentHydration';
import '../internal/testSupport/realEvents';
import '../styles/styles.css';
import { everyComponent } from './testSupport/everyComponent';

const published = Object.values(import.meta.glob<object>('../index.ts', { eager: true }))[0] ?? {};

declare module 'vitest' {
  interface ProvidedContext {
    readonly reactMajor: number;
  }
}

afterEach(() => {
  vi.restoreAllMocks();
});

test('runs on the React that this run is about', () => {
  const major = inject('reactMajor');
  expect([version, domVersion].map((one) => Number.parseInt(one, 10))).toEqual([major, major]);
});

test('covers every component that is published', () => {
  // Reads its runs from a provider, and draws what RunComparisonView draws.
  const composed = ['RunCompareProvider', 'RunComparison'];
  const components = Object.keys(published).filter((name) => /^[A-Z]/.test(name));
  expect(Object.keys(everyComponent).sort()).toEqual(
    components.filter((name) => !composed.includes(name)).sort(),
  );
});

describe.each(Object.entries(everyComponent))('%s', (name, show) => {
  test('is on the server what it is in a browser', async () => {
    const sent = await expectSilentHydration(show({}));
    // A modal layer has no place in a page that nobody has opened yet.
    expect(sent.textContent === '').toBe(name === 'ComparisonDialog');
    // A strict Content-Security-Policy drops them, and hydration never brings them back.
    expect(sent.querySelectorAll('[style]')).toHaveLength(0);
  });

  test('passes on what its host gives it, in StrictMode without a word on the console', async () => {
    const spies = [vi.spyOn(console, 'error'), vi.spyOn(console, 'warn')];
    const ref = createRef<never>();
    const host = { className: 'host', style: { scrollMarginTop: '7px' }, 'data-host': 'page' };
    render(<StrictMode>{show(host, ref)}</StrictMode>);
    const all = () => document.querySelectorAll<HTMLElement>('[data-host="page"]');
    // A layer is loaded when it is first opened.
    await expect.poll(() => all().length).toBe(1);
    const roots = [...all()];
    expect(roots).toEqual([ref.current]);
    expect(roots[0]?.classList.contains('host')).toBe(true);
    expect(roots[0]?.style.scrollMarginTop).toBe('7px');
    for (const spy of spies) expect(spy).not.toHaveBeenCalled();
  });
});
