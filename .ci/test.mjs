// Runs the tests of every package and ends with the line `N passed, N failed`.
import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { join, relative } from 'node:path';
import { findChromium } from './browser.mjs';

const packages = ['packages', 'apps']
  .flatMap((parent) => readdirSync(parent).map((name) => join(parent, name)))
  .filter((folder) => hasTests(folder));

for (const folder of packages) rmSync(reportOf(folder), { force: true });
await findChromium().then(
  (path) => console.log(`Browser: ${path}`),
  (error) => {
    console.error(`${error.message}\n0 passed, 1 failed`);
    process.exit(1);
  },
);
const seed = seedOfFiles();
console.log(`Random cases: ${seed ? `by seed ${seed}, that of these files` : 'new ones'}`);
// Each run already uses both cores of a small machine. The filters keep this script out of its own run.
const run = spawnSync(
  'turbo',
  ['run', 'test', '--filter=./packages/*', '--filter=./apps/*', '--concurrency=1', '--continue'],
  {
    stdio: 'inherit',
    shell: process.platform === 'win32',
    env: { ...process.env, ...(seed && { CASES_SEED: String(seed) }) },
  },
);

let passed = 0;
let failed = 0;
for (const folder of packages) {
  const counts = readCounts(folder);
  passed += counts.passed;
  failed += counts.failed;
  console.log(`${folder}: ${counts.passed} passed, ${counts.failed} failed`);
}
for (const sentence of packages.flatMap(failuresOf)) console.log(sentence);
if (run.status !== 0 && failed === 0) {
  console.log('A test run stopped with an error outside of its tests; see above.');
  failed = 1;
}
if (passed + failed === 0) {
  console.log('No test ran.');
  failed = 1;
}
console.log(`${passed} passed, ${failed} failed`);
process.exitCode = failed === 0 ? 0 : 1;

/** The same on every machine for the same commit; 0 outside of a repository. */
function seedOfFiles() {
  try {
    const tree = execFileSync('git', ['rev-parse', 'HEAD^{tree}'], { encoding: 'utf8' });
    return Number.parseInt(tree.slice(0, 7), 16);
  } catch {
    return 0;
  }
}

/** @param {string} folder */
function hasTests(folder) {
  const manifest = join(folder, 'package.json');
  return (
    existsSync(manifest) && 'test' in (JSON.parse(readFileSync(manifest, 'utf8')).scripts ?? {})
  );
}

/** @param {string} folder */
function reportOf(folder) {
  return join(folder, 'test-results.json');
}

/**
 * A skipped test counts as failed, and so does a file that did not load or a missing report.
 * @param {string} folder
 */
function readCounts(folder) {
  if (!existsSync(reportOf(folder))) return { passed: 0, failed: 1 };
  const report = JSON.parse(readFileSync(reportOf(folder), 'utf8'));
  const passed = report.numPassedTests;
  const unloaded = report.testResults.filter(
    (/** @type {{ status: string; assertionResults: unknown[] }} */ file) =>
      file.status === 'failed' && file.assertionResults.length === 0,
  ).length;
  return { passed, failed: report.numTotalTests - passed + unloaded };
}

/**
 * Each test that did not pass, with the first lines of why: above, thousands of others stand between.
 * @param {string} folder
 * @returns {string[]}
 */
function failuresOf(folder) {
  if (!existsSync(reportOf(folder))) return [`${folder} left no report of its tests.`];
  /** @typedef {{ status: string; fullName: string; failureMessages?: string[] }} Assertion */
  /** @type {{ status: string; name: string; message: string; assertionResults: Assertion[] }[]} */
  const files = JSON.parse(readFileSync(reportOf(folder), 'utf8')).testResults;
  return files.flatMap(({ name, status, message, assertionResults }) => {
    const where = relative('.', name);
    const unloaded = status === 'failed' && assertionResults.length === 0;
    return [
      ...(unloaded ? [`${where}: not loaded\n${firstLines(message)}`] : []),
      ...assertionResults
        .filter((test) => test.status !== 'passed')
        .map(
          (test) =>
            `${where}: ${test.status}: ${test.fullName}\n${firstLines(test.failureMessages?.[0] ?? '')}`,
        ),
    ];
  });
}

/** @param {string} message */
function firstLines(message) {
  return message
    .split('\n')
    .slice(0, 15)
    .map((line) => `    ${line.slice(0, 300)}`)
    .join('\n');
}
