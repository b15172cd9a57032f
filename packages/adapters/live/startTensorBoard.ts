import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { freePort } from './freePort';
import { installPython } from './installPython';

export const tensorBoardVersion = '2.20.0';

export interface TensorBoardServer {
  readonly baseUrl: string;
  readonly stop: () => Promise<void>;
}

/**
 * Starts TensorBoard on a folder of event files, on a free port of this machine alone, and waits
 * until it has read them. Installs it from PyPI first where that was not done yet, below
 * `node_modules`, without TensorFlow.
 */
export async function startTensorBoard(
  folder: string,
  ...flags: readonly string[]
): Promise<TensorBoardServer> {
  // It imports `pkg_resources`, which later releases have no more.
  const packages = [`tensorboard==${tensorBoardVersion}`, 'setuptools<81'];
  const bin = await installPython(`tensorboard-${tensorBoardVersion}`, packages);
  const port = await freePort();
  const baseUrl = `http://127.0.0.1:${port}`;
  const place = ['--host', '127.0.0.1', '--port', String(port)];
  // With the reader of its own: the other is a program that is not on every machine.
  const words = ['--logdir', folder, '--load_fast=false', '--reload_interval', '1', ...flags];
  const server = spawn(join(bin, 'tensorboard'), [...place, ...words], {
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  let log = '';
  server.stderr.on('data', (part: Buffer) => {
    log = (log + part).slice(-4000);
  });
  const stop = async () => {
    const gone = server.exitCode === null ? once(server, 'exit') : undefined;
    server.kill();
    await gone;
  };
  try {
    await untilRead(baseUrl, () => server.exitCode === null);
  } catch (error) {
    await stop();
    throw new Error(`TensorBoard ${tensorBoardVersion} did not come up:\n${log}`, { cause: error });
  }
  return { baseUrl, stop };
}

/** It answers before it has read anything; it has read all once two answers a second apart agree. */
async function untilRead(baseUrl: string, isAlive: () => boolean): Promise<void> {
  let before = '';
  for (let tries = 0; tries < 120 && isAlive(); tries++) {
    const answer = await fetch(`${baseUrl}/data/plugin/scalars/tags`).catch(() => undefined);
    const tags = answer?.ok ? await answer.text() : '';
    if (tags.length > 2 && tags === before) return;
    before = tags;
    await new Promise((resolve) => setTimeout(resolve, 1000));
  }
  throw new Error('no scalars at /data/plugin/scalars/tags');
}
