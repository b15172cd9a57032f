import { execFile } from 'node:child_process';
import { existsSync, readdirSync } from 'node:fs';
import { chmod, chown, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { promisify } from 'node:util';
import type { TestProject } from 'vitest/node';
import { freePort } from './freePort';

declare module 'vitest' {
  interface ProvidedContext {
    /** The file with every statement that the server ran. */
    readonly postgresLog: string;
    readonly psql: string;
  }
}

const run = promisify(execFile);

/**
 * Starts a PostgreSQL server of this machine with an empty cluster in a folder of its own, for all
 * tests of a project, and gives what stops it. It serves this machine alone, and anybody on it.
 */
export async function setup(project: TestProject): Promise<() => Promise<void>> {
  const bin = findPrograms();
  const user = await unprivileged();
  const folder = await mkdtemp(join(tmpdir(), 'runcompare-postgres-'));
  if (user) await chown(folder, user.uid, user.gid);
  // The tests may be another user than the server, and read its log.
  await chmod(folder, 0o755);
  const [data, log, port] = [join(folder, 'data'), join(folder, 'log'), await freePort()];
  const start = (program: string, words: readonly string[]) =>
    run(join(bin, program), [...words], { cwd: folder, ...user });
  const stop = async () => {
    if (existsSync(join(data, 'postmaster.pid'))) {
      await start('pg_ctl', ['stop', '-w', '-m', 'fast', '-D', data]);
    }
    await rm(folder, { recursive: true, force: true });
  };
  try {
    await start('initdb', ['-D', data, '-U', 'postgres', '-A', 'trust', '-E', 'UTF8', '--no-sync']);
    const settings = ['log_statement=all', 'listen_addresses=127.0.0.1', 'fsync=off'];
    const options = [`-p ${port} -k ${folder}`, ...settings.map((setting) => `-c ${setting}`)];
    await start('pg_ctl', ['start', '-w', '-D', data, '-l', log, '-o', options.join(' ')]);
  } catch (error) {
    await stop();
    throw new Error(`PostgreSQL in ${bin} did not come up.`, { cause: error });
  }
  const { stdout } = await run(join(bin, 'postgres'), ['--version']);
  console.log(`Live: ${stdout.trim()} at 127.0.0.1:${port}`);
  project.provide('postgres', `postgres://postgres@127.0.0.1:${port}`);
  project.provide('postgresLog', log);
  project.provide('psql', join(bin, 'psql'));
  return stop;
}

function findPrograms(): string {
  const debian = '/usr/lib/postgresql';
  const versions = existsSync(debian) ? readdirSync(debian).sort((a, b) => +b - +a) : [];
  const usual = [...versions.map((version) => join(debian, version, 'bin')), '/usr/local/bin'];
  const folders = [...(process.env.PATH ?? '').split(delimiter), ...usual];
  const isWhole = (folder: string) =>
    ['initdb', 'pg_ctl', 'postgres', 'psql'].every((name) => existsSync(join(folder, name)));
  const found = folders.find(isWhole);
  if (found !== undefined) return found;
  throw new Error(
    'The live tests need a PostgreSQL server, and there is no folder with initdb, pg_ctl, postgres and psql. Install PostgreSQL 15 or later, as by `apt-get install postgresql`, or put its programs into PATH.',
  );
}

/** PostgreSQL refuses to be run by root. */
async function unprivileged(): Promise<{ readonly uid: number; readonly gid: number } | undefined> {
  if (process.getuid?.() !== 0) return undefined;
  for (const name of ['postgres', 'nobody']) {
    const ids = await Promise.all(['-u', '-g'].map((part) => run('id', [part, name]))).catch(
      () => undefined,
    );
    const [uid, gid] = ids?.map(({ stdout }) => Number(stdout)) ?? [];
    if (uid !== undefined && gid !== undefined) return { uid, gid };
  }
  throw new Error(
    'PostgreSQL refuses to be run by root, and there is no user "postgres" or "nobody" to run it. Run the live tests as another user.',
  );
}
