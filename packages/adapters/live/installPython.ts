import { execFile } from 'node:child_process';
import { readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';

const run = promisify(execFile);
const cache = fileURLToPath(new URL('../node_modules/.cache/live/', import.meta.url));
/** Installs MLflow in seconds, where pip takes minutes. */
const installer = 'uv==0.13.9';

/**
 * Installs packages from PyPI below `node_modules`, where that was not done yet, gives the folder of
 * their programs and prints what is there. Marked with the packages once whole, so that neither an
 * installation that was cut off nor one of other versions is taken for it.
 */
export async function installPython(name: string, packages: readonly string[]): Promise<string> {
  const folder = join(cache, name);
  await once(folder, packages, async () => {
    const uv = await installUv();
    const into = ['--python', join(folder, 'bin', 'python')];
    await run(uv, ['venv', '--quiet', '--seed', folder]);
    await run(uv, ['pip', 'install', '--quiet', ...into, ...packages]);
  });
  console.log(`Live: ${packages.join(', ')} from PyPI`);
  return join(folder, 'bin');
}

async function installUv(): Promise<string> {
  const folder = join(cache, 'uv');
  await once(folder, [installer], async () => {
    await run('python3', ['-m', 'venv', folder]);
    const pip = ['-m', 'pip', 'install', '--quiet', '--disable-pip-version-check'];
    await run(join(folder, 'bin', 'python'), [...pip, installer]);
  });
  return join(folder, 'bin', 'uv');
}

async function once(
  folder: string,
  packages: readonly string[],
  install: () => Promise<void>,
): Promise<void> {
  const [mark, content] = [join(folder, 'installed'), packages.join('\n')];
  if ((await readFile(mark, 'utf8').catch(() => undefined)) === content) return;
  await rm(folder, { recursive: true, force: true });
  try {
    await install();
  } catch (error) {
    throw new Error(
      `${packages.join(', ')} could not be installed. The live tests need Python 3 with venv, and PyPI or a mirror.`,
      { cause: error },
    );
  }
  await writeFile(mark, content);
}
