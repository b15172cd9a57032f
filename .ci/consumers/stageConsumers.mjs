import { spawnSync } from 'node:child_process';
import { copyFileSync, cpSync, mkdirSync, mkdtempSync, readdirSync, renameSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { packPackage } from '../packages/packPackage.mjs';

const home = 'apps/consumers';

/**
 * Copies the apps out of this repository, where nothing but what they install themselves is in
 * reach, with the packages as they would be published beside them, and installs. Gives the folder.
 * Versions of everything else are those of the committed lockfile; what it lacks is added to the
 * copy, and with `isLockUpdated` to the repository.
 * @param {{ readonly isLockUpdated: boolean }} options
 */
export function stageConsumers({ isLockUpdated }) {
  const stage = mkdtempSync(join(tmpdir(), 'runcompare-consumers-'));
  cpSync(home, stage, { recursive: true, filter: (path) => !isMade(path) });
  // One source for both versions of React.
  for (const name of readdirSync(join(home, 'vite-react-19')).filter((path) => !isMade(path))) {
    if (name === 'package.json') continue;
    cpSync(join(home, 'vite-react-19', name), join(stage, 'vite-react-18', name), {
      recursive: true,
    });
  }
  const archives = join(stage, 'archives');
  mkdirSync(archives);
  for (const name of ['core', 'adapters', 'react']) {
    renameSync(packPackage(join('packages', name), archives), join(archives, `${name}.tgz`));
  }
  runIn(stage, ['pnpm', 'install', '--no-frozen-lockfile', '--prefer-offline']);
  if (isLockUpdated) copyFileSync(join(stage, 'pnpm-lock.yaml'), join(home, 'pnpm-lock.yaml'));
  return stage;
}

/**
 * Runs a command to its end and gives what it printed. Throws with all of that when it fails.
 * @param {string} folder
 * @param {readonly [string, ...string[]]} command
 */
export function runIn(folder, [program, ...args]) {
  const { status, error, stdout, stderr } = spawnSync(program, args, {
    cwd: folder,
    encoding: 'utf8',
    env: { ...process.env, CI: '1', NEXT_TELEMETRY_DISABLED: '1' },
    shell: process.platform === 'win32',
  });
  if (status === 0) return stdout;
  const said = error ? error.message : `${stdout}${stderr}`.trim();
  throw new Error(`"${program} ${args.join(' ')}" failed in ${folder}:\n${said}`);
}

/** @param {string} path */
function isMade(path) {
  return /(^|[/\\])(node_modules|dist|\.next)$/.test(path);
}
