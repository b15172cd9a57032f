import { readFileSync } from 'node:fs';
import { fakeServer } from '../http/fakeServer';

interface Recording {
  readonly answers: readonly {
    readonly method: string;
    readonly url: string;
    readonly status: number;
    readonly text: string;
  }[];
}

/** For tests: a server that answers what the real one answered to `live/recordTensorBoard.ts`. */
export function recordedServer(change = (text: string) => text) {
  const file = new URL('fixtures/tensorboard-2.20.0.json', import.meta.url);
  const { answers } = JSON.parse(readFileSync(file, 'utf8')) as Recording;
  return {
    baseUrl: 'http://tensorboard.test',
    fetch: fakeServer(({ method, path, query }) => {
      const url = query.size > 0 ? `${path}?${query}` : path;
      const found = answers.find((one) => one.method === method && one.url === url);
      return found
        ? { status: found.status, body: change(found.text) }
        : { status: 404, body: 'Not found' };
    }),
  };
}
