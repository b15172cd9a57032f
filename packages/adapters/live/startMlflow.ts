import { execFile } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { requestJson } from '../src/http/requestJson';
import { freePort } from './freePort';
import { installPython } from './installPython';
import { spawnServer } from './spawnServer';

/** What of MLflow is run, and what it has to be installed with to run at all. */
export const mlflowReleases = [
  { version: '3.17.2', packages: ['mlflow[auth]==3.17.2'] },
  // It imports a class that SQLAlchemy 2.1 has no more.
  { version: '2.22.5', packages: ['mlflow[auth]==2.22.5', 'sqlalchemy<2.1', 'setuptools<81'] },
] as const;

export interface MlflowSetup {
  /** `files` is a folder `mlruns`, which MLflow keeps up for who already has one. */
  readonly store?: 'sqlite' | 'files';
  /** Who may come in, beside its `admin`; each reads all and owns what it made. Anybody when left out. */
  readonly users?: readonly string[];
}

export interface MlflowServer {
  readonly baseUrl: string;
  /** What it keeps, and with a store of files `mlruns` among it. */
  readonly folder: string;
  /** How a user of it is known. */
  readonly headersOf: (user: string) => { readonly Authorization: string };
  /** Runs MLflow's own client, as `admin` where there are users, and gives what it printed. */
  readonly client: (...words: readonly string[]) => Promise<unknown>;
  readonly stop: () => Promise<void>;
}

/**
 * Starts an MLflow server of that release with an empty store, on a free port of this machine alone.
 * Installs it from PyPI first where that was not done yet, below `node_modules`.
 */
export async function startMlflow(
  release: (typeof mlflowReleases)[number],
  { store = 'sqlite', users }: MlflowSetup = {},
): Promise<MlflowServer> {
  const bin = await installPython(`mlflow-${release.version}`, release.packages);
  const folder = await mkdtemp(join(tmpdir(), 'runcompare-mlflow-'));
  const port = await freePort();
  const baseUrl = `http://127.0.0.1:${port}`;
  const uri = store === 'sqlite' ? `sqlite:///${folder}/mlflow.db` : `file://${folder}/mlruns`;
  const kept = ['--backend-store-uri', uri];
  const artifacts = ['--artifacts-destination', join(folder, 'artifacts')];
  const place = ['--host', '127.0.0.1', '--port', String(port), '--workers', '1'];
  const guard = users ? ['--app-name', 'basic-auth'] : [];
  const rules = join(folder, 'users.ini');
  await writeFile(rules, rulesIn(folder));
  const server = await spawnServer(
    [join(bin, 'mlflow'), 'server', ...kept, ...artifacts, ...place, ...guard],
    {
      name: `MLflow ${release.version}`,
      isUp: async () => (await fetch(`${baseUrl}/health`)).ok,
      cwd: folder,
      env: {
        ...process.env,
        MLFLOW_ALLOW_FILE_STORE: 'true',
        MLFLOW_AUTH_CONFIG_PATH: rules,
        MLFLOW_FLASK_SERVER_SECRET_KEY: 'of these tests alone',
      },
    },
  );
  const stop = async () => {
    await server.stop();
    await rm(folder, { recursive: true, force: true, maxRetries: 5 });
  };
  for (const username of users ?? []) {
    await requestJson(
      { baseUrl, headers: headersOf('admin') },
      { method: 'POST', path: '/api/2.0/mlflow/users/create', body: { username, password } },
    );
  }
  return {
    baseUrl,
    folder,
    stop,
    headersOf,
    client: async (...words) => {
      const script = fileURLToPath(new URL('mlflowClient.py', import.meta.url));
      const env = {
        ...process.env,
        MLFLOW_TRACKING_URI: baseUrl,
        ...(users && { MLFLOW_TRACKING_USERNAME: 'admin', MLFLOW_TRACKING_PASSWORD: password }),
      };
      const { stdout } = await run(join(bin, 'python'), [script, ...words], { env });
      return JSON.parse(stdout.trim().split('\n').at(-1) ?? '') as unknown;
    },
  };
}

const run = promisify(execFile);

/** Of everybody, on servers that nobody else reaches. */
const password = 'correct horse battery';

function headersOf(user: string): { readonly Authorization: string } {
  return { Authorization: `Basic ${btoa(`${user}:${password}`)}` };
}

function rulesIn(folder: string): string {
  return `[mlflow]
default_permission = READ
database_uri = sqlite:///${folder}/users.db
admin_username = admin
admin_password = ${password}
authorization_function = mlflow.server.auth:authenticate_request_basic_auth
`;
}
