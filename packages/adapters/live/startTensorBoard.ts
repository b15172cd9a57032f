import { join } from 'node:path';
import { freePort } from './freePort';
import { installPython } from './installPython';
import { spawnServer } from './spawnServer';

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
  let before = '';
  /** It answers before it has read anything; it has read all once two answers in a row agree. */
  const isUp = async () => {
    const tags = await (await fetch(`${baseUrl}/data/plugin/scalars/tags`)).text();
    const isRead = tags.length > 2 && tags === before;
    before = tags;
    // It looks for more once a second.
    await new Promise((resolve) => setTimeout(resolve, 1000));
    return isRead;
  };
  const server = await spawnServer([join(bin, 'tensorboard'), ...place, ...words], {
    name: `TensorBoard ${tensorBoardVersion}`,
    isUp,
  });
  return { baseUrl, stop: server.stop };
}
