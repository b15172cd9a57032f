import { spawn } from 'node:child_process';
import { createServer } from 'node:net';

/**
 * Starts a server on a free port and waits until it answers. `command` gets the port as PORT and in
 * place of `{port}`. Rejects with what the server printed when it ends first or stays silent.
 * @param {{
 *   readonly folder: string;
 *   readonly command: readonly [string, ...string[]];
 *   readonly env?: { readonly [name: string]: string };
 * }} options
 */
export async function startServer({ folder, command, env }) {
  const port = await freePort();
  const [program, ...args] = command.map((part) => part.replace('{port}', String(port)));
  const child = spawn(/** @type {string} */ (program), args, {
    cwd: folder,
    env: { ...process.env, NEXT_TELEMETRY_DISABLED: '1', PORT: String(port), ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
    // A group of its own, so that what it starts in turn ends with it.
    detached: true,
  });
  let printed = '';
  for (const stream of [child.stdout, child.stderr]) {
    stream.on('data', (text) => {
      printed += text;
    });
  }
  const stop = () => {
    if (child.exitCode === null && child.pid) process.kill(-child.pid);
  };
  const address = `http://localhost:${port}`;
  for (let tries = 0; tries < 1200; tries += 1) {
    if (child.exitCode !== null) throw new Error(`${command.join(' ')} ended:\n${printed}`);
    const answer = await fetch(address).catch(() => undefined);
    if (answer?.ok) return { address, stop };
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  stop();
  throw new Error(`${command.join(' ')} does not answer:\n${printed}`);
}

/**
 * Serves what Vite built in a folder.
 * @param {string} folder
 */
export function startVite(folder) {
  const vite = 'node_modules/.bin/vite';
  return startServer({ folder, command: [vite, 'preview', '--port', '{port}', '--strictPort'] });
}

/** @returns {Promise<number>} */
function freePort() {
  return new Promise((resolve) => {
    const server = createServer().listen(0, () => {
      const { port } = /** @type {import('node:net').AddressInfo} */ (server.address());
      server.close(() => resolve(port));
    });
  });
}
