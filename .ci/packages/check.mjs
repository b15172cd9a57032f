// Checks the packages as they would be published: `pnpm check:packages`. With `--update` it writes the
// list of exports anew, for whoever means to change it.
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { checkArchive } from './checkArchive.mjs';
import { checkLicenses } from './checkLicenses.mjs';
import { exportList } from './exportList.mjs';
import { packPackage } from './packPackage.mjs';

const folders = ['packages/core', 'packages/adapters', 'packages/react'];
const listPath = '.ci/packages/exports.txt';
let failed = 0;

/**
 * @param {string} what
 * @param {readonly string[]} problems
 */
function report(what, problems) {
  failed += problems.length;
  console.log(`${problems.length === 0 ? 'ok' : 'FAILED'} ${what}`);
  for (const problem of problems) console.log(`   ${problem}`);
}

checkExports();
const { count, licenses, problems } = checkLicenses(folders.map((folder) => `./${folder}`));
report(`${count} packages that come along, licensed as ${licenses.join(', ')}`, problems);

const archives = mkdtempSync(join(tmpdir(), 'runcompare-archives-'));
try {
  // Only what changed since it was last built; what comes from the cache is laid over what is there.
  for (const folder of folders) rmSync(join(folder, 'dist'), { recursive: true, force: true });
  const filters = folders.map((folder) => `--filter=./${folder}`);
  execFileSync(
    'turbo',
    ['run', 'build', '--concurrency=1', '--output-logs=errors-only', ...filters],
    {
      stdio: 'inherit',
      shell: process.platform === 'win32',
    },
  );
  for (const folder of folders) {
    const { files, problems } = await checkArchive(packPackage(folder, archives));
    report(`${folder} as packed: ${files} files, manifest, publint, types`, problems);
  }
} finally {
  rmSync(archives, { recursive: true });
}
process.exitCode = failed === 0 ? 0 : 1;

function checkExports() {
  const now = exportList(folders);
  if (process.argv.includes('--update')) writeFileSync(listPath, `${now.join('\n')}\n`);
  const before = readFileSync(listPath, 'utf8').trimEnd().split('\n');
  report(`${now.length} exports`, [
    ...before.filter((line) => !now.includes(line)).map((line) => `gone: ${line}`),
    ...now
      .filter((line) => !before.includes(line))
      .map((line) => `new: ${line} (if it is meant: check:packages --update)`),
  ]);
}
