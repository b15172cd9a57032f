import { execFile } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { freePort } from './freePort';
import { installPython } from './installPython';
import { spawnServer } from './spawnServer';

export const trackioVersion = '0.43.0';

export interface TrackioServer {
  readonly baseUrl: string;
  /** Lets whoever sends it as `X-Trackio-Write-Token` delete. */
  readonly writeToken: string;
  /** Where its databases are. */
  readonly folder: string;
  /** Ids of the runs that its client logged, by name. */
  readonly ids: { readonly [name: string]: string };
  /** Has Trackio write its Parquet files: beside the databases, and each project's in a folder below. */
  readonly exportTo: (folder: string) => Promise<void>;
  readonly stop: () => Promise<void>;
}

/**
 * Logs runs with Trackio's own client and starts its dashboard on them, on a free port of this
 * machine alone. Installs it from PyPI first where that was not done yet, below `node_modules`.
 */
export async function startTrackio(...flags: readonly string[]): Promise<TrackioServer> {
  // What its Parquet files are written with.
  const packages = [`trackio==${trackioVersion}`, 'pyarrow==26.0.1'];
  const python = join(await installPython(`trackio-${trackioVersion}`, packages), 'python');
  const folder = await mkdtemp(join(tmpdir(), 'runcompare-trackio-'));
  const port = await freePort();
  const baseUrl = `http://127.0.0.1:${port}`;
  const writeToken = 'write-token-of-the-tests';
  const script = fileURLToPath(new URL('trackioClient.py', import.meta.url));
  const env = {
    ...process.env,
    TRACKIO_DIR: folder,
    TRACKIO_STORAGE_MODE: 'sqlite',
    TRACKIO_WRITE_TOKEN: writeToken,
    HF_HUB_OFFLINE: '1',
  };
  const client = async (...words: readonly string[]): Promise<unknown> => {
    const { stdout } = await run(python, [script, ...words], { env });
    return JSON.parse(stdout.trim().split('\n').at(-1) ?? '') as unknown;
  };
  const ids = (await client('seed', ...flags)) as TrackioServer['ids'];
  const server = await spawnServer([python, script, 'serve', String(port)], {
    name: `Trackio ${trackioVersion}`,
    isUp: async () => (await fetch(`${baseUrl}/version`)).ok,
    // It has no other way to end at once.
    signal: 'SIGKILL',
    env,
  });
  const stop = async () => {
    await server.stop();
    await rm(folder, { recursive: true, force: true, maxRetries: 5 });
  };
  const exportTo = async (into: string) => void (await client('export', into));
  return { baseUrl, writeToken, folder, ids, exportTo, stop };
}

const run = promisify(execFile);
