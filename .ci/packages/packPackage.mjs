import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';

/**
 * Packs a built package into `folder` as it is to be published, and gives the path of the archive:
 * versions in place of `workspace:`, and without the condition under which the packages of this
 * repository see each other's source, which is not shipped.
 * @param {string} source
 * @param {string} folder
 */
export function packPackage(source, folder) {
  const staging = mkdtempSync(join(tmpdir(), 'runcompare-pack-'));
  try {
    const { filename } = JSON.parse(
      run('pnpm', ['pack', '--json', '--pack-destination', staging], source),
    );
    run('tar', ['-xzf', resolve(staging, filename)], staging);
    const packed = join(staging, 'package');
    const path = join(packed, 'package.json');
    const manifest = JSON.parse(readFileSync(path, 'utf8'), (key, value) =>
      key === '@runcompare/source' ? undefined : value,
    );
    // Neither is of use to whoever installs the package.
    const { scripts: _, devDependencies: __, ...published } = manifest;
    writeFileSync(path, `${JSON.stringify(published, null, 2)}\n`);
    const [made] = JSON.parse(
      run('npm', ['pack', '--json', '--pack-destination', resolve(folder)], packed),
    );
    return join(resolve(folder), made.filename);
  } finally {
    rmSync(staging, { recursive: true });
  }
}

/**
 * @param {string} command
 * @param {string[]} args
 * @param {string} cwd
 */
function run(command, args, cwd) {
  return execFileSync(command, args, {
    cwd,
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'ignore'],
    shell: process.platform === 'win32',
  });
}
