import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { build as bundle } from 'esbuild';
import { build as ship } from 'tsup';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

/**
 * kB (1,000 bytes), minified and gzipped, of a bundle with nothing but this export. No limit is more
 * than 3 % above what it was reached with, rounded up to a tenth: to raise one is a decision.
 */
const limits: { readonly [name: string]: number } = {
  compareRuns: 13.8,
  judgeConfigurations: 10.9,
  judgeDifference: 2.4,
  rankRuns: 1.9,
  tiesWithBest: 10.9,
  computeGap: 0.3,
  diffConfigs: 5,
  paretoFront: 5.6,
  metricDefinition: 3.5,
  generalizationLoss: 1,
  recommendRun: 2,
  planCleanUp: 6.6,
  attributeConfig: 6.6,
  analyzeTrend: 3,
  suggestComparisons: 9.8,
  groupRuns: 1.5,
  findReplicates: 1.8,
  createRun: 0.2,
  createHistory: 0.5,
  flattenConfig: 0.4,
  modelFamily: 0.6,
  canonicalMetricName: 0.4,
  runLabel: 0.2,
  bestStep: 0.3,
  reduceHistory: 1.5,
  smoothHistory: 1.4,
  replicateBand: 1.5,
  axisPositions: 0.7,
  studentTQuantile: 0.4,
  normalQuantile: 0.4,
  toCsv: 0.9,
  toJson: 2.5,
  parseComparisonJson: 3.1,
  toMarkdown: 14.5,
  encodeUrlState: 1.2,
  decodeUrlState: 1.6,
  plainText: 0.2,
  runListView: 8.8,
  runListRowText: 7.8,
  metricsTableView: 4.9,
  explainMetricsTable: 6,
  configDiffView: 14.5,
  recommendationView: 7.9,
  explainVerdict: 5.2,
  bulkActionView: 3.3,
  lossChartView: 16.7,
  lossChartTable: 8.5,
  lossChartCursor: 8.9,
  trainingSpeedView: 9.4,
  labelsEn: 13.5,
};

/** kB of everything but `/testing`. */
const limitOfEverything = 104.5;

interface Bundle {
  readonly text: string;
  /** Shipped files that something is left of, from `dist` on. */
  readonly files: readonly string[];
  readonly imports: readonly unknown[];
}

const nothing = `import './dist/index.js'`;
const everything = `export * from './dist/index.js'`;
const only = (name: string) => `export { ${name} } from './dist/index.js'`;

let folder: string;
/** Every export of the package, with the statement that takes it from its own file. */
let ownFiles: ReadonlyMap<string, string>;
/** By the statement that is all of the program. */
let bundles: ReadonlyMap<string, Bundle>;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'runcompare-size-'));
  // By the package's own configuration, but for the types.
  await ship({ outDir: join(folder, 'dist'), dts: false, silent: true });
  await writeFile(join(folder, 'package.json'), await readFile('package.json', 'utf8'));
  ownFiles = ownFilesOf(await readFile('src/index.ts', 'utf8'));
  bundles = await bundleEach([
    nothing,
    everything,
    ...[...ownFiles].flatMap(([name, own]) => [only(name), own]),
  ]);
}, 60_000);

afterAll(() => rm(folder, { recursive: true }));

describe('what core ships', () => {
  it('imports nothing but its own files', () => {
    for (const { imports, files } of bundles.values()) {
      expect(imports).toEqual([]);
      expect(files.filter((file) => !file.startsWith('dist/'))).toEqual([]);
    }
  });

  it('leaves nothing behind where nothing of it is used', () => {
    expect(bundleOf(nothing).text).toBe('');
  });

  it('bundles for one export what its own file needs, and nothing else', () => {
    expect(ownFiles.size).toBeGreaterThan(50);
    for (const [name, own] of ownFiles) {
      expect(bundleOf(only(name)).files, name).toEqual(bundleOf(own).files);
    }
  });

  it('brings no texts along with what decides, only with what shows or exports', () => {
    const decides = /dist\/(run|metric|curve|comparison|advice|share|format|distribution)\//;
    for (const [name, own] of ownFiles) {
      if (!decides.test(own) || name === 'messagesEn') continue;
      const texts = bundleOf(own).files.filter((file) => file.endsWith('.en.js'));
      expect(texts, name).toEqual([]);
    }
  });
});

describe('the size of core', () => {
  it('of everything', () => {
    expect(sizeOf(everything)).toBeLessThanOrEqual(limitOfEverything);
  });

  it.each(Object.entries(limits))('of %s alone is at most %d kB', (name, limit) => {
    expect(sizeOf(only(name))).toBeLessThanOrEqual(limit);
  });
});

function bundleOf(statement: string): Bundle {
  const found = bundles.get(statement);
  if (!found) throw new Error(`Not bundled: ${statement}`);
  return found;
}

function sizeOf(statement: string): number {
  return gzipSync(bundleOf(statement).text, { level: 9 }).length / 1000;
}

function ownFilesOf(index: string): ReadonlyMap<string, string> {
  const lists = index.matchAll(/^export \{([^}]+)\} from '\.\/(.+)';$/gm);
  return new Map(
    [...lists].flatMap(([, list = '', file = '']) =>
      list
        .split(',')
        .map((name) => name.trim())
        .filter((name) => name !== '' && !name.startsWith('type '))
        .map((name) => [
          name.replace(/^.+ as /, ''),
          `export { ${name} } from './dist/${file}.js'`,
        ]),
    ),
  );
}

async function bundleEach(statements: readonly string[]): Promise<ReadonlyMap<string, Bundle>> {
  const entries = statements.map((code, i) => ({ code, name: `entry${i}` }));
  for (const { code, name } of entries) await writeFile(join(folder, `${name}.js`), code);
  const { outputFiles, metafile } = await bundle({
    absWorkingDir: folder,
    entryPoints: entries.map(({ name }) => `${name}.js`),
    outdir: 'out',
    bundle: true,
    minify: true,
    format: 'esm',
    // No Node and no browser: whatever is not core's own cannot be found.
    platform: 'neutral',
    target: 'es2022',
    write: false,
    metafile: true,
    logLevel: 'error',
  });
  return new Map(
    entries.map(({ code, name }) => {
      const output = metafile.outputs[`out/${name}.js`];
      const text = outputFiles.find(({ path }) => path.endsWith(`${name}.js`))?.text;
      if (!output || text === undefined) throw new Error(`No bundle of: ${code}`);
      const files = Object.entries(output.inputs)
        .filter(([file, { bytesInOutput }]) => bytesInOutput > 0 && file !== `${name}.js`)
        .map(([file]) => file);
      return [code, { text, files: files.sort(), imports: output.imports }];
    }),
  );
}
