import { type SpawnOptions, spawn } from 'node:child_process';
import { once } from 'node:events';

/**
 * Starts a server of its own process group, which goes with it, and waits until `isUp`. Throws with
 * the end of what it wrote where it does not come up within two minutes.
 */
export async function spawnServer(
  [program, ...words]: readonly [string, ...string[]],
  {
    name,
    isUp,
    signal = 'SIGTERM',
    ...options
  }: Pick<SpawnOptions, 'cwd' | 'env'> & {
    readonly name: string;
    readonly isUp: () => Promise<boolean>;
    /** What ends it. */
    readonly signal?: NodeJS.Signals;
  },
): Promise<{ readonly stop: () => Promise<void> }> {
  const server = spawn(program, words, {
    ...options,
    detached: true,
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let log = '';
  for (const stream of [server.stdout, server.stderr]) {
    stream?.on('data', (part: Buffer) => {
      log = (log + part).slice(-4000);
    });
  }
  const stop = async () => {
    const gone = server.exitCode === null ? once(server, 'exit') : undefined;
    if (server.pid !== undefined && gone) process.kill(-server.pid, signal);
    await gone;
  };
  for (let tries = 0; tries < 240 && server.exitCode === null; tries++) {
    if (await isUp().catch(() => false)) return { stop };
    await new Promise((resolve) => setTimeout(resolve, 500));
  }
  await stop();
  throw new Error(`${name} did not come up:\n${log}`);
}
