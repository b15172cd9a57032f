import { execFile } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { freePort } from './freePort';
import { installPython } from './installPython';
import { spawnServer } from './spawnServer';

/** What of MLflow is run, and what it has to be installed with to run at all. */
export const mlflowReleases = [
  { version: '3.17.2', packages: ['mlflow==3.17.2'] },
  // It imports a class that SQLAlchemy 2.1 has no more.
  { version: '2.22.5', packages: ['mlflow==2.22.5', 'sqlalchemy<2.1', 'setuptools<81'] },
] as const;

/** `files` is a folder `mlruns`, which MLflow keeps up for who already has one. */
export type MlflowStore = 'sqlite' | 'files';

export interface MlflowServer {
  readonly baseUrl: string;
  /** What it keeps, and with a store of files `mlruns` among it. */
  readonly folder: string;
  /** Runs MLflow's own client and gives what it printed. */
  readonly client: (...words: readonly string[]) => Promise<unknown>;
  readonly stop: () => Promise<void>;
}

/**
 * Starts an MLflow server of that release with an empty store, on a free port of this machine alone.
 * Installs it from PyPI first where that was not done yet, below `node_modules`.
 */
export async function startMlflow(
  release: (typeof mlflowReleases)[number],
  kept: MlflowStore = 'sqlite',
): Promise<MlflowServer> {
  const bin = await installPython(`mlflow-${release.version}`, release.packages);
  const folder = await mkdtemp(join(tmpdir(), 'runcompare-mlflow-'));
  const port = await freePort();
  const baseUrl = `http://127.0.0.1:${port}`;
  const uri = kept === 'sqlite' ? `sqlite:///${folder}/mlflow.db` : `file://${folder}/mlruns`;
  const store = ['--backend-store-uri', uri];
  const artifacts = ['--artifacts-destination', join(folder, 'artifacts')];
  const place = ['--host', '127.0.0.1', '--port', String(port), '--workers', '1'];
  const server = await spawnServer(
    [join(bin, 'mlflow'), 'server', ...store, ...artifacts, ...place],
    {
      name: `MLflow ${release.version}`,
      isUp: async () => (await fetch(`${baseUrl}/health`)).ok,
      cwd: folder,
      env: { ...process.env, MLFLOW_ALLOW_FILE_STORE: 'true' },
    },
  );
  const stop = async () => {
    await server.stop();
    await rm(folder, { recursive: true, force: true, maxRetries: 5 });
  };
  return {
    baseUrl,
    folder,
    stop,
    client: async (...words) => {
      const script = fileURLToPath(new URL('mlflowClient.py', import.meta.url));
      const env = { ...process.env, MLFLOW_TRACKING_URI: baseUrl };
      const { stdout } = await run(join(bin, 'python'), [script, ...words], { env });
      return JSON.parse(stdout.trim().split('\n').at(-1) ?? '') as unknown;
    },
  };
}

const run = promisify(execFile);
