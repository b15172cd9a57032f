// Prepares a release, and publishes nothing: `pnpm release FOLDER`.
import { execFileSync, spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { packPackage } from './packPackage.mjs';

const [folder] = process.argv.slice(2);
if (folder === undefined) {
  console.error('Usage: pnpm release FOLDER');
  process.exit(2);
}
const changed = execFileSync('git', ['status', '--porcelain'], { encoding: 'utf8' });
if (changed !== '') {
  console.error(`These changes are not committed, and would be part of the release:\n${changed}`);
  process.exit(1);
}
mkdirSync(folder, { recursive: true });
if (readdirSync(folder).length > 0) {
  console.error(`${folder} is not empty. Name a folder for this release alone.`);
  process.exit(1);
}

// First, so that what it finds can be mended on a tree without changes.
run('node', ['.ci/packages/check.mjs']);
run('changeset', ['version']);
const archives = ['core', 'adapters', 'react'].map((name) =>
  packPackage(join('packages', name), folder),
);
const sums = archives.map((path) => {
  const sum = createHash('sha256').update(readFileSync(path)).digest('hex');
  return `${sum}  ${basename(path)}\n`;
});
writeFileSync(join(folder, 'SHA256SUMS'), sums.join(''));
console.log(sums.join(''));
console.log(`Packed into ${folder}. Nothing was committed, tagged or published.`);

/**
 * @param {string} command
 * @param {string[]} args
 */
function run(command, args) {
  const { status } = spawnSync(command, args, {
    stdio: 'inherit',
    shell: process.platform === 'win32',
  });
  if (status === 0) return;
  console.error(`"${command} ${args.join(' ')}" failed. Nothing was packed.`);
  process.exit(1);
}
