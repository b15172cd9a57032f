import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import { build as bundle } from 'esbuild';
import { build as ship } from 'tsup';
import { build as bundleForPages, type Rollup } from 'vite';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

/**
 * kB (1,000 bytes), minified and gzipped, of what a page that Vite builds loads at once for a subpath
 * with the core it pulls in: React apart, and without what is loaded on demand. (esbuild can't part
 * what comes through the one index of core: there parts on demand bring their core at once.) No limit
 * is more than 3 % above what it was reached with, rounded up to a tenth: to raise one is a decision.
 */
const limits: { readonly [subpath: string]: number } = {
  '.': 208,
  './bulk-actions': 20.3,
  './chart-picture': 2.2,
  './checkpoint-quality': 19.3,
  './checkpoints': 11.6,
  './comparison-dialog': 42.4,
  './config-diff': 16.6,
  './config-scatter': 22.4,
  './export': 22,
  './loss-chart': 69,
  './metric-charts': 65.9,
  './metrics-table': 14,
  './parallel-coordinates': 23.2,
  './comparison': 22.1,
  './provider': 22,
  './recommendation': 16.9,
  './run-comparison': 120,
  './run-list': 29.8,
  './saved-comparisons': 19,
  './trade-off': 18.1,
  './training-speed': 15.5,
  './trend': 17.2,
};

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
  const found = new Map<string, Loaded>();
  for (const subpath of subpaths) found.set(subpath, await loadOf(manifest.exports[subpath]));
  loaded = found;
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
  });

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
    expect(fetching.sort()).toEqual([
      '.',
      './comparison',
      './provider',
      './run-comparison',
      './saved-comparisons',
    ]);
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
  const built = await bundleForPages({
    root,
    configFile: false,
    logLevel: 'error',
    resolve: { conditions: ['@runcompare/source', 'module', 'browser', 'production'] },
    build: {
      write: false,
      target: 'es2022',
      // What loads parts ahead of their turn is the page's own.
      modulePreload: false,
      rollupOptions: {
        input: entryOf(target),
        // Nothing that is exported may be left out.
        preserveEntrySignatures: 'strict',
        external: /^react(-dom)?($|\/)/,
      },
    },
  });
  const chunks = loadedAtOnce((built as Rollup.RollupOutput).output);
  const files = chunks.flatMap(({ modules }) =>
    Object.entries(modules)
      .filter(([, { renderedLength }]) => renderedLength > 0)
      .map(([path]) => relative(root, path)),
  );
  return { text: chunks.map(({ code }) => code).join('\n'), files };
}

/** The entry, and what it and its parts import without waiting for a person. */
function loadedAtOnce(output: Rollup.RollupOutput['output']): readonly Rollup.OutputChunk[] {
  const [entry] = output;
  const found = new Set<Rollup.OutputChunk>();
  const visit = (chunk: Rollup.OutputChunk) => {
    if (found.has(chunk)) return;
    found.add(chunk);
    for (const name of chunk.imports) {
      const next = output.find(({ fileName }) => fileName === name);
      if (next?.type === 'chunk') visit(next);
    }
  };
  visit(entry);
  return [...found];
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
