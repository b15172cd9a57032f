import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import { build as bundle, type Metafile } from 'esbuild';
import { build as ship } from 'tsup';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

/**
 * kB (1,000 bytes), minified and gzipped, of what a page loads at once for a subpath with the core it
 * pulls in: React apart, and without what is loaded on demand. No limit is more than 3 % above what it
 * was reached with, rounded up to a tenth: to raise one is a decision.
 */
const limits: { readonly [subpath: string]: number } = {
  '.': 217,
  './bulk-actions': 21.5,
  './chart-picture': 2.2,
  './checkpoint-quality': 20,
  './checkpoints': 12.8,
  './comparison-dialog': 88,
  './config-diff': 18,
  './config-scatter': 23.5,
  './export': 24,
  './loss-chart': 74.5,
  './metric-charts': 72,
  './metrics-table': 19.5,
  './parallel-coordinates': 24,
  './provider': 35,
  './recommendation': 18,
  './run-comparison': 160,
  './run-list': 31.5,
  './saved-comparisons': 20,
  './trade-off': 18.5,
  './training-speed': 15.5,
  './trend': 17.5,
};

/**
 * The same of a page that takes the provider without `useComparison`, which brings all of core that
 * compares: a comparison is made where it is rendered, on a server, too, and not after it.
 */
const limitOfFetching = 20.8;

/** Packages that are the host's own, or that every page with React has. */
const external = ['react', 'react/*', 'react-dom', 'react-dom/*'];

interface Loaded {
  readonly text: string;
  /** Source files and packages that something is left of, as paths from the package on. */
  readonly files: readonly string[];
}

const load = createRequire(import.meta.url);
const root = dirname(dirname(fileURLToPath(import.meta.url)));
let folder: string;
let subpaths: readonly string[];
/** What is loaded at once, by subpath. */
let loaded: ReadonlyMap<string, Loaded>;
let fetching: Loaded;
/** Text of every shipped file of JavaScript, by its path from `dist` on. */
let shipped: ReadonlyMap<string, string>;

beforeAll(async () => {
  // In the package, where its dependencies are found.
  folder = await mkdtemp(join(root, 'node_modules', '.shipped-'));
  const dist = join(folder, 'dist');
  // By the package's own configuration, but for the types.
  await ship({ outDir: dist, dts: false, silent: true });
  const paths = (await readdir(dist, { recursive: true })).filter((path) => path.endsWith('.js'));
  shipped = new Map(
    await Promise.all(
      paths.map(async (path) => [path, await readFile(join(dist, path), 'utf8')] as const),
    ),
  );
  const manifest = JSON.parse(await readFile(join(root, 'package.json'), 'utf8'));
  subpaths = Object.keys(manifest.exports).filter((name) => !name.endsWith('.css'));
  loaded = new Map(
    await Promise.all(
      subpaths.map(async (subpath) => [subpath, await loadOf(manifest.exports[subpath])] as const),
    ),
  );
  const [, names = ''] = /^export \{([^}]+)\}/m.exec(shipped.get('provider/index.js') ?? '') ?? [];
  const fetchingNames = names.split(/[,\s]+/).filter((name) => name && name !== 'useComparison');
  await writeFile(
    join(folder, 'fetching.js'),
    `export { ${fetchingNames.join(', ')} } from './dist/provider/index.js';`,
  );
  fetching = await loadOf({ default: 'fetching.js' });
}, 120_000);

afterAll(() => rm(folder, { recursive: true }));

describe('what is shipped', () => {
  it('is what components need, and no test, story or help for one', () => {
    const stray = [...shipped.keys()].filter((path) =>
      /\.(test|stories)\.|testSupport|storyFrame/.test(path),
    );
    expect(stray).toEqual([]);
  });

  it('says "use client" where a file holds state, and nowhere without a reason', () => {
    const files = [...shipped].map(([path, text]) => ({ path, text, isClient: isClient(text) }));
    const missing = files.filter(({ text, isClient }) => !isClient && holdsState(text));
    expect(missing.map(({ path }) => path)).toEqual([]);
    const needless = files.filter(
      ({ text, isClient }) => isClient && !holdsState(text) && !listens(text),
    );
    expect(needless.map(({ path }) => path)).toEqual([]);
  });

  it('imports no styles: a page has them from one file', () => {
    const importing = [...shipped].filter(([, text]) => /\.css["']/.test(text));
    expect(importing.map(([path]) => path)).toEqual([]);
  });

  it('depends on the packages that it imports, and on no others', async () => {
    const { dependencies, peerDependencies } = JSON.parse(
      await readFile(join(root, 'package.json'), 'utf8'),
    );
    const imported = [...shipped.values()].flatMap((text) =>
      [...text.matchAll(/(?:^(?:import|export)\b[^;"]*|\bimport\()"([^."][^"]*)"/gm)].map(
        ([, path = '']) => /^(@[^/]+\/)?[^/]+/.exec(path)?.[0],
      ),
    );
    const declared = Object.keys({ ...dependencies, ...peerDependencies });
    expect([...new Set(imported)].sort()).toEqual(
      declared.filter((name) => !name.startsWith('@types/')).sort(),
    );
  });

  it('brings the license of what it copies', () => {
    const copies = [...shipped].filter(([, text]) => text.includes('node_modules'));
    expect(copies.map(([path]) => path)).toEqual(['internal/loss-plot/xychart.js']);
    for (const [, text] of copies) expect(text).toMatch(/Copyright \(c\).+Permission is hereby/s);
  });

  it('can be loaded where there is no window', async () => {
    for (const subpath of subpaths) {
      const path = join(folder, `server-${subpath.replace(/\W/g, '')}.cjs`);
      await writeFile(path, await bundleOnServer(subpath));
      expect(Object.keys(load(path)), subpath).not.toEqual([]);
    }
  }, 60_000);

  it('brings drawing along with charts alone, and on demand where a view only has some', () => {
    const drawing = subpaths.filter((subpath) => holds(subpath, /node_modules\/(@visx|d3-)/));
    expect(drawing.sort()).toEqual(['.', './loss-chart', './metric-charts']);
  });

  it('brings menus, questions and dialogs along when the first one opens', () => {
    const layers = subpaths.filter((subpath) => holds(subpath, /node_modules\/@radix-ui\//));
    expect(layers).toEqual([]);
  });

  it('brings what scrolls a long list along with the first one', () => {
    const scrolling = subpaths.filter((subpath) => holds(subpath, /virtual-core/));
    expect(scrolling).toEqual([]);
  });

  it('brings fetching along with a provider alone', () => {
    const fetching = subpaths.filter((subpath) =>
      holds(subpath, /node_modules\/@tanstack\/.*query/),
    );
    expect(fetching.sort()).toEqual(['.', './provider', './run-comparison', './saved-comparisons']);
  });
});

describe('the size of', () => {
  it('every subpath has a limit', () => {
    expect([...subpaths].sort()).toEqual(Object.keys(limits).sort());
  });

  it.each(Object.entries(limits))('%s is at most %d kB', (subpath, limit) => {
    expect(sizeOf(loadedOf(subpath))).toBeLessThanOrEqual(limit);
  });
});

it('a provider that only fetches compares nothing', () => {
  expect(sizeOf(fetching)).toBeLessThanOrEqual(limitOfFetching);
});

it('the README tells what every subpath loads', async () => {
  const readme = await readFile(join(root, 'README.md'), 'utf8');
  const rows = readme.matchAll(/^\| `(\.|\/[\w-]+)` \|.*\| ([\d.]+) \|$/gm);
  const told = [...rows].map(([, path = '', size]) => [path.replace(/^\//, './'), Number(size)]);
  expect(Object.fromEntries(told)).toEqual(limits);
});

function isClient(text: string): boolean {
  return /^["']use client["'];/.test(text);
}

const withoutImports = (text: string) => text.replace(/^(import|export) [^;]*;$/gm, '');

/** Holds state of its own: what a server cannot do. */
function holdsState(text: string): boolean {
  return /\b(use[A-Z]\w*|createContext)\(|extends Component/.test(withoutImports(text));
}

/** Passes functions to what is on screen, which a server cannot do either. */
function listens(text: string): boolean {
  return /\bon[A-Z]\w*\b|\blazy\(/.test(withoutImports(text));
}

function loadedOf(subpath: string): Loaded {
  const found = loaded.get(subpath);
  if (!found) throw new Error(`Not bundled: ${subpath}`);
  return found;
}

function holds(subpath: string, pattern: RegExp): boolean {
  return loadedOf(subpath).files.some((file) => pattern.test(file));
}

function sizeOf({ text }: Loaded): number {
  return Math.round(gzipSync(text, { level: 9 }).length / 100) / 10;
}

const entryOf = ({ default: path }: { readonly default: string }) => join(folder, path);

async function loadOf(target: { readonly default: string }): Promise<Loaded> {
  const { outputFiles, metafile } = await bundle({
    absWorkingDir: root,
    entryPoints: [entryOf(target)],
    outdir: 'out',
    bundle: true,
    // What is imported on demand becomes a file of its own.
    splitting: true,
    minify: true,
    format: 'esm',
    platform: 'browser',
    conditions: ['@runcompare/source'],
    define: { 'process.env.NODE_ENV': '"production"' },
    external,
    target: 'es2022',
    write: false,
    metafile: true,
    logLevel: 'error',
  });
  const paths = loadedAtOnce(metafile, relative(root, entryOf(target)));
  const text = outputFiles
    .filter(({ path }) => paths.has(relative(root, path)))
    .map((file) => file.text)
    .join('\n');
  const files = [...paths].flatMap((path) =>
    Object.entries(metafile.outputs[path]?.inputs ?? {})
      .filter(([, { bytesInOutput }]) => bytesInOutput > 0)
      .map(([file]) => file),
  );
  return { text, files };
}

/** The entry, and what it and its parts import without waiting for a person. */
function loadedAtOnce({ outputs }: Metafile, source: string): ReadonlySet<string> {
  // What is imported on demand is an entry point, too.
  const entry = Object.entries(outputs).find(([, { entryPoint }]) => entryPoint === source)?.[0];
  const found = new Set<string>();
  const visit = (path: string) => {
    if (found.has(path) || !outputs[path]) return;
    found.add(path);
    for (const { kind, path: next } of outputs[path].imports) {
      if (kind === 'import-statement') visit(next);
    }
  };
  if (!entry) throw new Error(`Not bundled: ${source}`);
  visit(entry);
  return found;
}

async function bundleOnServer(subpath: string): Promise<string> {
  const { exports } = JSON.parse(await readFile(join(root, 'package.json'), 'utf8'));
  const { outputFiles } = await bundle({
    absWorkingDir: root,
    entryPoints: [entryOf(exports[subpath])],
    bundle: true,
    format: 'cjs',
    platform: 'node',
    conditions: ['@runcompare/source'],
    external,
    write: false,
    logLevel: 'error',
  });
  return outputFiles[0]?.text ?? '';
}
