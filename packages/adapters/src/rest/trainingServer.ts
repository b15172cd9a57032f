import { once } from 'node:events';
import { createServer, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';

type Row = { readonly [column: string]: unknown };

/** For tests: an API in the documented shape, with pages of 1,000 rows and of two jobs. */
export async function startTrainingServer(data: {
  readonly jobs: readonly Row[];
  readonly metrics: readonly Row[];
}): Promise<{ readonly baseUrl: string; readonly stop: () => void }> {
  const jobs = new Map(data.jobs.map((job) => [String(job.id), { ...job }]));
  const server = createServer(async (request, response) => {
    const url = new URL(request.url ?? '', 'http://localhost');
    response.setHeader('Content-Type', 'application/json');
    const send = (status: number, body: unknown) =>
      response.writeHead(status).end(JSON.stringify(body));
    if (request.headers.authorization !== 'Bearer good') {
      send(401, { error: 'Unauthorized', details: 'Sign in first.' });
    } else if (url.pathname === '/app/api/training/compare') {
      send(200, compare(url.searchParams));
    } else if (url.pathname === '/app/api/training/bulk-action') {
      send(200, { outcomes: act(JSON.parse(await readBody(request))) });
    } else send(404, { error: 'No such route' });
  });

  function compare(query: URLSearchParams) {
    const offset = Number(query.get('cursor') ?? 0);
    const ids = query.get('jobIds')?.split(',');
    if (!ids) {
      const all = [...jobs.values()];
      return { jobs: all.slice(offset, offset + 2), metrics: [], ...next(offset + 2, all.length) };
    }
    const found = ids.flatMap((id) => jobs.get(id) ?? []);
    const rows = data.metrics.filter((row) => ids.includes(String(row.job_id)));
    return {
      jobs: found,
      metrics: rows.slice(offset, offset + 1000),
      recommendation: { bestJobId: ids[0] },
      ...next(offset + 1000, rows.length),
    };
  }

  function act({ action, jobIds }: { action: string; jobIds: readonly string[] }) {
    return jobIds.map((jobId) => {
      const job = jobs.get(jobId);
      if (!job) return { jobId, outcome: 'notFound', reason: `There is no job ${jobId}.` };
      if (job.status === 'running') {
        return { jobId, outcome: 'refused', reason: 'It is still running.' };
      }
      if (action === 'delete') jobs.delete(jobId);
      else Object.assign(job, { archived: action === 'archive' });
      return { jobId, outcome: 'done' };
    });
  }

  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  return {
    baseUrl: `http://127.0.0.1:${port}/app/`,
    stop: () => {
      server.close();
      server.closeAllConnections();
    },
  };
}

function next(offset: number, total: number): { readonly nextCursor?: string } {
  return offset < total ? { nextCursor: String(offset) } : {};
}

async function readBody(request: IncomingMessage): Promise<string> {
  let text = '';
  for await (const part of request) text += part;
  return text;
}
