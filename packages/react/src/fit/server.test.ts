import { afterEach, expect, test, vi } from 'vitest';
import { runOnServer } from './testSupport/runOnServer';

afterEach(() => {
  vi.restoreAllMocks();
});

test.each([
  [18, { react: 'react18', 'react-dom': 'react-dom18' }],
  [19, {}],
])('a server with React %d sends every component without a word', async (major, alias) => {
  const spies = [vi.spyOn(console, 'error'), vi.spyOn(console, 'warn')];
  const { reactVersion, everyHtml } = await runOnServer<typeof import('./testSupport/everyHtml')>(
    'everyHtml.tsx',
    { alias, define: { 'process.env.NODE_ENV': '"development"' } },
  );
  expect(Number.parseInt(reactVersion, 10)).toBe(major);
  const empty = Object.entries(everyHtml).filter(([, html]) => !/[a-z]{4}</i.test(html));
  // A modal layer has no place in a page that nobody has opened yet.
  expect(empty.map(([name]) => name)).toEqual(['ComparisonDialog']);
  for (const [name, html] of Object.entries(everyHtml)) expect(html, name).not.toContain(' style=');
  for (const spy of spies) expect(spy).not.toHaveBeenCalled();
});
