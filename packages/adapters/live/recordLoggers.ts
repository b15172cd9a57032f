/**
 * Writes what real loggers leave in a folder, for the tests that run without them:
 * `pnpm record:loggers`, after a release below was raised.
 */
import { execFile } from 'node:child_process';
import { cp, mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { installPython } from './installPython';

const packages = {
  wandb: ['wandb==0.31.0'],
  dvclive: ['dvclive==3.49.1'],
  keras: ['keras==3.15.1', 'jax==0.10.2'],
} as const;

const run = promisify(execFile);
const script = fileURLToPath(new URL('logRuns.py', import.meta.url));
const to = (path: string) => fileURLToPath(new URL(`../src/${path}`, import.meta.url));
const folder = await mkdtemp(join(tmpdir(), 'runcompare-loggers-'));
try {
  for (const [logger, needed] of Object.entries(packages)) {
    const bin = await installPython(needed[0].replace('==', '-'), needed);
    // Nothing of the machine's own settings gets into a recording.
    const env = { PATH: process.env.PATH, HOME: folder, WANDB_ERROR_REPORTING: 'false' };
    await run(join(bin, 'python'), [script, join(folder, 'out'), logger], { env });
  }
  const [start = ''] = (await readdir(join(folder, 'out/wandb'))).filter((name) =>
    name.startsWith('offline-run-'),
  );
  await cp(
    join(folder, 'out/wandb', start, 'run-recorded.wandb'),
    to('wandb/fixtures/run-recorded.wandb'),
  );
  await cp(join(folder, 'out/dvclive'), to('table/fixtures/dvclive'), { recursive: true });
  await cp(join(folder, 'out/training.csv'), to('table/fixtures/keras/training.csv'));
} finally {
  await rm(folder, { recursive: true, force: true });
}
