import { execFile } from 'node:child_process';
import { once } from 'node:events';
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import fc from 'fast-check';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { damagedJson } from '../http/damagedJson';
import { ServerError } from '../http/serverError';
import { createHuggingFaceSource } from '../hugging-face/createHuggingFaceSource';
import { tenThousand } from '../testing/mutations';
import { createHttpFileTree } from './http';
import { manifestName, parseManifest } from './manifest';
import { createNodeFileTree } from './node';
import { writeManifest } from './writeManifest';

type Handler = (request: IncomingMessage, response: ServerResponse) => void;

let handle: Handler;
const asked: { readonly url: string; readonly range: string | undefined }[] = [];
const server = createServer((request, response) => {
  asked.push({ url: request.url ?? '', range: request.headers.range });
  handle(request, response);
});
let origin: string;

beforeAll(async () => {
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});
afterAll(() => {
  server.closeAllConnections();
  server.close();
});
afterEach(() => {
  asked.length = 0;
});

/** 300 kB that are not the same anywhere. */
const content = Buffer.from(Array.from({ length: 50_000 }, (_, i) => `${i % 97},${i}\n`).join(''));
const manifest = {
  version: 1,
  files: [{ path: 'a b/ü#?.csv', bytes: content.length, modifiedMs: 5 }],
};

/** A server of files as they are written by hand: the manifest, and one file however `serve` likes. */
function serving(serve: Handler, listing: unknown = manifest) {
  handle = (request, response) => {
    if (request.url?.startsWith('/runs/runcompare-manifest.json')) {
      response.end(JSON.stringify(listing));
    } else serve(request, response);
  };
  return createHttpFileTree({ manifestUrl: `${origin}/runs/runcompare-manifest.json` });
}

function startOf({ headers }: IncomingMessage): number {
  return Number(/^bytes=(\d+)-$/.exec(headers.range ?? '')?.[1] ?? 0);
}

/** Sends a part of what it announced, and hangs up. */
function cutAfter(response: ServerResponse, part: Buffer) {
  response.write(part, () => response.destroy());
}

async function bytesOf(tree: ReturnType<typeof serving>, path = 'a b/ü#?.csv'): Promise<Buffer> {
  const pieces: Uint8Array[] = [];
  for await (const piece of tree.readBytes(path)) pieces.push(piece);
  return Buffer.concat(pieces);
}

describe('a folder on a web server', () => {
  it('lists what the manifest has and reads a file whatever characters its name has', async () => {
    const tree = serving((_, response) => response.end(content));
    expect(tree.name).toBe('runs');
    expect(await tree.list()).toEqual(manifest.files);
    expect(asked).toHaveLength(1);
    expect((await bytesOf(tree)).equals(content)).toBe(true);
    expect(asked[1]?.url).toBe('/runs/a%20b/%C3%BC%23%3F.csv');
    expect(await tree.readText('a b/ü#?.csv')).toBe(content.toString());
  });

  it('reads what is sent packed', async () => {
    const tree = serving((_, response) =>
      response.writeHead(200, { 'Content-Encoding': 'gzip' }).end(gzipSync(content)),
    );
    expect((await bytesOf(tree)).equals(content)).toBe(true);
  });

  it('reads a text whose letters are cut by the pieces it comes in', async () => {
    const text = 'é'.repeat(1000);
    const tree = serving((_, response) => {
      const bytes = Buffer.from(text);
      response.write(bytes.subarray(0, 999), () =>
        setTimeout(() => response.end(bytes.subarray(999)), 20),
      );
    });
    expect(await tree.readText('a b/ü#?.csv')).toBe(text);
  });

  it('asks nothing for a file that the manifest does not list', async () => {
    const tree = serving((_, response) => response.end(content));
    await expect(tree.readText('other.csv')).rejects.toThrow('No file "other.csv" in "runs"');
    expect(asked.map(({ url }) => url)).toEqual(['/runs/runcompare-manifest.json']);
  });

  it('says of a file that is gone that the manifest is old', async () => {
    const tree = serving((_, response) => response.writeHead(404).end());
    const error: unknown = await tree.readText('a b/ü#?.csv').catch((reason) => reason);
    expect(error).toBeInstanceOf(ServerError);
    expect(error).toMatchObject({ status: 404 });
    expect(String(error)).toContain('write the manifest again');
  });

  it('says what is wrong with what is no manifest, or not there', async () => {
    const pages: [Handler, string][] = [
      [(_, response) => response.end('<html>sign in</html>'), 'the answer is not JSON'],
      [(_, response) => response.end('{"files": 3}'), 'Write one with runcompare-manifest'],
      [(_, response) => response.writeHead(404).end('nothing here'), '404, nothing here'],
      [(_, response) => response.destroy(), 'no answer'],
    ];
    for (const [page, message] of pages) {
      handle = page;
      const tree = createHttpFileTree({ manifestUrl: `${origin}/runs/` });
      await expect(tree.list()).rejects.toThrow(message);
    }
    expect(() => createHttpFileTree({ manifestUrl: 'file:///etc/passwd' })).toThrow('http://');
  });
});

describe('a connection that is cut', () => {
  it('goes on by a range from where it was, of a server that has them', async () => {
    let cuts = 3;
    const tree = serving((request, response) => {
      const start = startOf(request);
      const status = start > 0 ? 206 : 200;
      response.writeHead(status, {
        ETag: '"1"',
        'Content-Length': content.length - start,
        ...(start > 0 && {
          'Content-Range': `bytes ${start}-${content.length - 1}/${content.length}`,
        }),
      });
      if (cuts-- > 0) cutAfter(response, content.subarray(start, start + 90_000));
      else response.end(content.subarray(start));
    });
    expect((await bytesOf(tree)).equals(content)).toBe(true);
    expect(asked.slice(1).map(({ range }) => range)).toEqual([
      undefined,
      'bytes=90000-',
      'bytes=180000-',
      'bytes=270000-',
    ]);
  });

  it('passes over what a server without ranges sends again', async () => {
    let cuts = 2;
    const tree = serving((_, response) => {
      response.writeHead(200, { 'Last-Modified': 'today', 'Content-Length': content.length });
      if (cuts-- > 0) cutAfter(response, content.subarray(0, 100_000 * (2 - cuts)));
      else response.end(content);
    });
    expect((await bytesOf(tree)).equals(content)).toBe(true);
  });

  it('goes on unpacked where it began packed, as ranges are of what is not packed', async () => {
    const packed = gzipSync(content);
    const tree = serving((request, response) => {
      const start = startOf(request);
      if (start > 0) {
        response.writeHead(206, { ETag: '"1"' }).end(content.subarray(start));
      } else {
        response.writeHead(200, {
          'Content-Encoding': 'gzip',
          ETag: '"1-gzip"',
          'Content-Length': packed.length,
        });
        cutAfter(response, packed.subarray(0, packed.length - 5000));
      }
    });
    expect((await bytesOf(tree)).equals(content)).toBe(true);
    expect(Number(asked[2]?.range?.slice(6, -1))).toBeGreaterThan(0);
  });

  it('is the end where the file has changed since, or nothing says that it has not', async () => {
    let version = 0;
    const versions: (() => Record<string, string>)[] = [
      () => ({ ETag: `"${version++}"` }),
      () => ({ 'Last-Modified': String(version++) }),
      () => ({}),
    ];
    for (const headers of versions) {
      const tree = serving((request, response) => {
        const start = startOf(request);
        response.writeHead(start > 0 ? 206 : 200, {
          ...headers(),
          'Content-Length': content.length - start,
        });
        if (start === 0) cutAfter(response, content.subarray(0, 1000));
        else response.end(content.subarray(start));
      });
      await expect(bytesOf(tree)).rejects.toThrow('of another version');
    }
  });

  it('is the end where the file is shorter now, or another range came than was asked for', async () => {
    const answers: [(response: ServerResponse) => unknown, string][] = [
      [(response) => response.writeHead(416).end(), 'of another version'],
      [(response) => response.writeHead(200, { ETag: '"1"' }).end('short'), 'of another version'],
      [
        (response) =>
          response.writeHead(206, { ETag: '"1"', 'Content-Range': 'bytes 2000-2001/9' }).end('xx'),
        'the server sent what follows byte 2000',
      ],
    ];
    for (const [answer, message] of answers) {
      const tree = serving((request, response) => {
        if (request.headers.range) return void answer(response);
        response.writeHead(200, { ETag: '"1"', 'Content-Length': content.length });
        cutAfter(response, content.subarray(0, 1000));
      });
      await expect(bytesOf(tree)).rejects.toThrow(message);
    }
  });

  it('is not tried without end', async () => {
    const tree = serving((request, response) => {
      const start = startOf(request);
      response.writeHead(start > 0 ? 206 : 200, { ETag: '"1"', 'Content-Length': 1000 });
      cutAfter(response, Buffer.from('x'));
    });
    await expect(bytesOf(tree)).rejects.toThrow(/the connection was cut after \d bytes/);
    expect(asked.length).toBeLessThan(8);
  });
});

describe('whoever no longer wants a file', () => {
  it('is told the reason, and the connection ends', async () => {
    let closed: Promise<unknown> | undefined;
    const tree = serving((_, response) => {
      closed = once(response, 'close');
      response.write(content);
    });
    const reason = new Error('left');
    const leaving = new AbortController();
    const pieces = tree
      .readBytes('a b/ü#?.csv', { signal: leaving.signal })
      [Symbol.asyncIterator]();
    await pieces.next();
    leaving.abort(reason);
    const rest = (async () => {
      while (!(await pieces.next()).done);
    })();
    await expect(rest).rejects.toBe(reason);
    await closed;
    await expect(tree.list({ signal: leaving.signal })).rejects.toBe(reason);
  });

  it('need not abort: to read no further is enough', async () => {
    let closed: Promise<unknown> | undefined;
    const tree = serving((_, response) => {
      closed = once(response, 'close');
      response.write(content);
    });
    for await (const piece of tree.readBytes('a b/ü#?.csv')) {
      expect(piece.length).toBeGreaterThan(0);
      break;
    }
    await closed;
  });
});

describe('a hostile manifest', () => {
  const paths = [
    'https://example.com/x',
    '//example.com/x',
    '/etc/passwd',
    '..',
    '../x',
    'a/../../x',
    'a/./x',
    'a//x',
    '..\\x',
    'C:\\x',
    'file:///x',
  ];

  it.each(paths)('gets nothing for %s', async (path) => {
    const files = [{ path, bytes: 1 }, ...manifest.files];
    const tree = serving((_, response) => response.end(content), { version: 1, files });
    const [refused, ...rest] = await tree.list();
    expect(refused?.problem).toMatch(/^The manifest names .*\.$/);
    expect(rest).toEqual(manifest.files);
    await expect(tree.readText(path)).rejects.toThrow('The manifest names');
    expect(asked).toHaveLength(1);
  });

  it('keeps an encoded way out in the folder', async () => {
    const files = [{ path: '%2e%2e/%2fx', bytes: 1 }];
    const tree = serving((_, response) => response.end('x'), { version: 1, files });
    expect(await tree.readText('%2e%2e/%2fx')).toBe('x');
    expect(asked[1]?.url).toBe('/runs/%252e%252e/%252fx');
  });

  it('gets no file of another origin by passing it on', async () => {
    const tree = serving((_, response) => {
      const elsewhere = origin.replace('127.0.0.1', 'localhost');
      response.writeHead(302, { Location: `${elsewhere}/runs/runcompare-manifest.json` }).end();
    });
    await expect(tree.readText('a b/ü#?.csv')).rejects.toThrow('another origin');
  });

  it('never makes the reader throw, whatever it holds', () => {
    const text = JSON.stringify({
      version: 1,
      files: [...manifest.files, { path: 'b', bytes: 0 }],
    });
    fc.assert(
      fc.property(damagedJson, (damage) => {
        let content: unknown;
        try {
          content = JSON.parse(damage(text));
        } catch {
          return;
        }
        const { value, issues } = parseManifest(content, 'm.json');
        expect(value !== undefined || issues.length > 0).toBe(true);
        for (const { path, bytes } of value ?? []) expect(typeof path + bytes).toMatch(/^string\d/);
      }),
      tenThousand,
    );
  });
});

describe('runcompare-manifest', () => {
  const command = async (...words: readonly string[]) => {
    const script = fileURLToPath(new URL('manifestCommand.ts', import.meta.url));
    const flags = ['--conditions=@runcompare/source', '--import', 'tsx', script];
    return new Promise<readonly [unknown, string]>((done) =>
      execFile(process.execPath, [...flags, ...words], (error, out, errors) =>
        done([error?.code ?? 0, out + errors]),
      ),
    );
  };

  it('writes into the folder that it is given, and says so', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'runcompare-'));
    await writeFile(join(folder, 'a.csv'), 'x');
    const path = join(folder, manifestName);
    expect(await command(folder)).toEqual([0, `${path}: 1 files\n`]);
    expect(JSON.parse(await readFile(path, 'utf8'))).toEqual({
      version: 1,
      files: [{ path: 'a.csv', bytes: 1, modifiedMs: expect.any(Number) }],
    });
    await rm(folder, { recursive: true });
  });

  it('fails with words for no folder and for one that is not there', async () => {
    expect(await command()).toEqual([2, expect.stringContaining('Usage:')]);
    expect(await command('/nowhere/at/all')).toEqual([
      1,
      expect.stringContaining('no such folder'),
    ]);
  });
});

describe('writeManifest', () => {
  it('lists a folder so that its runs are read over HTTP as they are from the disk', async () => {
    const fixtures = fileURLToPath(
      new URL('../../fixtures/runs/tinyllama-4l-128d', import.meta.url),
    );
    const folder = await mkdtemp(join(tmpdir(), 'runcompare-'));
    try {
      const disk = createNodeFileTree(fixtures);
      for (const { path } of await disk.list()) {
        const file = join(folder, path);
        await mkdir(join(file, '..'), { recursive: true });
        const pieces: Uint8Array[] = [];
        for await (const piece of disk.readBytes(path)) pieces.push(piece);
        await writeFile(file, Buffer.concat(pieces));
      }
      const { path, count, problems } = await writeManifest(folder);
      expect(problems).toEqual([]);
      expect(count).toBe((await disk.list()).length);
      // Written a second time it does not list itself.
      expect((await writeManifest(folder)).count).toBe(count);
      const served = createNodeFileTree(folder);
      handle = async (request, response) => {
        const name = decodeURIComponent((request.url ?? '').slice('/runs/'.length));
        for await (const piece of served.readBytes(name)) response.write(piece);
        response.end();
      };
      const tree = createHttpFileTree({ manifestUrl: `${origin}/runs/${path.split('/').at(-1)}` });
      const summaries = async (files: typeof disk) =>
        (await createHuggingFaceSource({ files }).listRuns()).runs.map(({ id, summary }) => [
          id,
          summary,
        ]);
      expect(await summaries(tree)).toEqual(await summaries(disk));
    } finally {
      await rm(folder, { recursive: true });
    }
  });
});
