/**
 * Writes what W&B's own client asks of a server, for the test that holds ours to it:
 * `pnpm record:wandb-api`, after a release below was raised. W&B publishes no schema; the client is
 * what there is of it. The server is the one of the tests: that the client works with it says that its
 * answers have the shape of W&B's.
 */
import { execFile } from 'node:child_process';
import { once } from 'node:events';
import { writeFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { wandbServer } from '../src/wandb-api/wandbServer';
import { installPython } from './installPython';

const release = '0.31.0';
const kept = wandbServer([
  {
    name: 'abc',
    displayName: 'brave-fox-1',
    state: 'finished',
    config: { lr: { value: 0.1, desc: null } },
    summary: { loss: 0.5 },
    rows: [
      { _step: 0, loss: 1 },
      { _step: 1, loss: 0.5 },
    ],
    createdAt: '2026-01-01T00:00:00Z',
    tags: ['baseline'],
  },
]);
const http = createServer(async (request, response) => {
  const parts: Buffer[] = [];
  for await (const part of request) parts.push(part as Buffer);
  const body = Buffer.concat(parts).toString();
  // Who one is belongs to the client's greeting, and to no schema of ours.
  const answer = body.includes('viewer')
    ? {
        data: {
          viewer: {
            id: 'VXNlcjox',
            entity: 'team',
            username: 'x',
            email: 'x',
            flags: '{}',
            teams: { edges: [] },
          },
        },
      }
    : await (
        await kept.options.fetch('http://wandb.test/graphql', { method: 'POST', body })
      ).json();
  response.setHeader('Content-Type', 'application/json').end(JSON.stringify(answer));
}).listen(0, '127.0.0.1');
await once(http, 'listening');
try {
  const bin = await installPython(`wandb-${release}`, [`wandb==${release}`]);
  const script = fileURLToPath(new URL('askWandb.py', import.meta.url));
  const env = {
    PATH: process.env.PATH,
    HOME: '/nonexistent',
    WANDB_ERROR_REPORTING: 'false',
    WANDB_API_KEY: '0'.repeat(40),
    WANDB_BASE_URL: `http://127.0.0.1:${(http.address() as AddressInfo).port}`,
  };
  const { stdout } = await promisify(execFile)(`${bin}/python`, [script], { env });
  console.log(stdout);
  const operations = kept.asked.map(({ query }) => query.trim());
  const file = new URL('../src/wandb-api/fixtures/clientOperations.json', import.meta.url);
  const content = { source: `wandb ${release} (Python), MIT License`, operations };
  await writeFile(file, `${JSON.stringify(content, null, 1)}\n`);
  console.log(`${operations.length} operations; runs left: ${kept.runs.length}`);
} finally {
  http.close();
}
