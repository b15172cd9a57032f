import { expect, test } from 'vitest';

const sources = import.meta.glob<string>(['../**/*.ts', '../**/*.tsx', '!../**/*.test.tsx'], {
  query: '?raw',
  import: 'default',
  eager: true,
});

/** What a file loads before anything of it runs: its own imports and theirs, types aside. */
function loadedBy(file: string, seen = new Set<string>()): ReadonlySet<string> {
  for (const [, path = ''] of (sources[file] ?? '').matchAll(
    /^(?:import|export)(?! type)[^;]*? from '([^']+)'/gms,
  )) {
    if (seen.has(path)) continue;
    if (!path.startsWith('.')) {
      seen.add(path);
      continue;
    }
    const target = resolve(file, path);
    if (seen.has(target)) continue;
    seen.add(target);
    loadedBy(target, seen);
  }
  return seen;
}

function resolve(from: string, path: string): string {
  const { pathname } = new URL(path, new URL(from, 'http://x/src/internal/'));
  const name = pathname.replace('/src/', '../').replace('../internal/', './');
  const found = [`${name}.ts`, `${name}.tsx`].find((file) => file in sources);
  if (!found) throw new Error(`${from} imports ${path}, which is no file.`);
  return found;
}

test.each([
  'run-list',
  'metrics-table',
  'recommendation',
  'comparison-dialog',
  'run-comparison',
  'provider',
])('%s does not load the chart library', (folder) => {
  const loaded = loadedBy(`../${folder}/index.ts`);
  expect(loaded).toContain('react');
  expect([...loaded].filter((path) => path.includes('visx'))).toEqual([]);
});

test.each(['loss-chart', 'metric-charts'])('%s does', (folder) => {
  expect(loadedBy(`../${folder}/index.ts`)).toContain('@visx/xychart');
});
