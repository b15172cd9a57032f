import { describe, expect, it } from 'vitest';
import { type FakeRequest, fakeServer } from '../http/fakeServer';
import { downloadArtifacts } from './downloadArtifacts';
import { textsIn } from './textsIn';

interface Listed {
  readonly path: string;
  readonly is_dir?: boolean;
  readonly file_size?: number;
}

/** A server that lists what it is told, and whose files hold their own paths. */
function server(
  files: (folder: string, token: string | null) => readonly Listed[],
  {
    tokenAfter = () => undefined,
    onRequest,
  }: {
    readonly tokenAfter?: (token: string | null) => string | undefined;
    readonly onRequest?: (request: FakeRequest) => void;
  } = {},
) {
  return {
    baseUrl: 'http://mlflow.test/tracking/',
    headers: { Authorization: 'Bearer secret' },
    fetch: fakeServer((request) => {
      onRequest?.(request);
      const { path, query } = request;
      if (path === '/tracking/get-artifact') return { body: query.get('path') ?? '' };
      const token = query.get('page_token');
      const listed = files(query.get('path') ?? '', token);
      return { body: { files: listed, next_page_token: tokenAfter(token) } };
    }),
  };
}

const model = { runId: 'a', checkpointId: 'model' };

describe('downloadArtifacts', () => {
  it('gives a single file as it is', async () => {
    const one = server(() => [{ path: 'model/best.ckpt', file_size: 9 }]);
    const file = await downloadArtifacts(one, model);
    expect([file.name, await file.text()]).toEqual(['best.ckpt', 'model/best.ckpt']);
  });

  it('follows a list from page to page', async () => {
    const paged = server((folder, token) => [{ path: `${folder}/${token ?? 'first'}` }], {
      tokenAfter: (token) => ({ null: 'second', second: 'third' })[String(token)],
    });
    const texts = Object.keys(await textsIn(await downloadArtifacts(paged, model)));
    expect(texts).toEqual(['model/first', 'model/second', 'model/third']);
  });

  it('sends what a server asks for with each list and each file', async () => {
    const sent: (string | null)[] = [];
    const guarded = server(() => [{ path: 'model/a' }, { path: 'model/b' }], {
      onRequest: ({ headers }) => sent.push(headers.get('authorization')),
    });
    await downloadArtifacts(guarded, model);
    expect(sent).toEqual(Array(3).fill('Bearer secret'));
  });

  it('refuses what a page cannot hold before it reads any, and says how else to get it', async () => {
    const asked: string[] = [];
    const large = server(
      () => [
        { path: 'model/1.safetensors', file_size: 1.5e9 },
        { path: 'model/2.safetensors', file_size: 1.25e9 },
      ],
      { onRequest: ({ path }) => asked.push(path) },
    );
    await expect(downloadArtifacts(large, model)).rejects.toThrow(
      'The files of model take 2.8 GB, and a page can hold 2. Get them with: mlflow artifacts download --run-id a --artifact-path model',
    );
    expect(asked).toEqual(['/tracking/api/2.0/mlflow/artifacts/list']);
  });

  it('puts no name of a folder into a command that a shell would not take for one', async () => {
    const path = 'a; rm -rf ~';
    const large = server(() => [{ path: `${path}/1`, file_size: 3e9 }]);
    const refused = downloadArtifacts(large, { runId: 'a', checkpointId: path });
    await expect(refused).rejects.toThrow(/with: mlflow artifacts download --run-id a$/);
  });

  it.each(['model/../../.bashrc', '/etc/passwd', 'model', 'model/', 'model/..', 'model/a\\b', 'b'])(
    'refuses the list that has %s in a folder',
    async (path) => {
      const hostile = server(() => [{ path, is_dir: true }, { path: 'model/good' }]);
      await expect(downloadArtifacts(hostile, model)).rejects.toMatchObject({
        name: 'ServerError',
        message: expect.stringContaining(`"${path}" is listed where it does not lie`),
      });
    },
  );

  it('comes to an end on a server that always has one more folder', async () => {
    const endless = server((folder) => [{ path: `${folder}/a`, is_dir: true }]);
    await expect(downloadArtifacts(endless, model)).rejects.toThrow('more than 1000 lists');
  });

  it('stops where it is cancelled, between two files as well', async () => {
    const reason = new Error('no longer wanted');
    const controller = new AbortController();
    let read = 0;
    const slow = server(() => [{ path: 'model/a' }, { path: 'model/b' }, { path: 'model/c' }], {
      onRequest: ({ path }) => {
        if (path.endsWith('get-artifact') && ++read === 2) controller.abort(reason);
      },
    });
    const { signal } = controller;
    await expect(downloadArtifacts(slow, model, { signal })).rejects.toBe(reason);
    expect(read).toBe(2);
  });
});
