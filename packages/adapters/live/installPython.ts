import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';

const run = promisify(execFile);
const cache = fileURLToPath(new URL('../node_modules/.cache/live/', import.meta.url));

/**
 * Installs packages from PyPI below `node_modules`, where that was not done yet, and gives the folder
 * of their programs. Marked once whole, so that an installation that was cut off is not taken for one.
 */
export async function installPython(name: string, packages: readonly string[]): Promise<string> {
  const folder = join(cache, name);
  if (existsSync(join(folder, 'installed'))) return join(folder, 'bin');
  await rm(folder, { recursive: true, force: true });
  await run('python3', ['-m', 'venv', folder]);
  const pip = ['-m', 'pip', 'install', '--quiet', '--disable-pip-version-check'];
  await run(join(folder, 'bin', 'python'), [...pip, ...packages]);
  await writeFile(join(folder, 'installed'), packages.join('\n'));
  return join(folder, 'bin');
}
