import { readFileSync } from 'node:fs';
import { type FakeRequest, fakeServer } from '../http/fakeServer';

/** For tests: what `live/recordMlflow.ts` wrote. */
export interface Recording {
  /** Ids of the recorded runs, by name. */
  readonly ids: { readonly [name: string]: string };
  readonly answers: readonly {
    readonly method: string;
    readonly url: string;
    readonly body?: string;
    readonly status: number;
    readonly text: string;
  }[];
}

export const recordedReleases = ['3.17.2', '2.22.5'] as const;

export function readRecording(release: (typeof recordedReleases)[number]): Recording {
  const file = new URL(`fixtures/mlflow-${release}.json`, import.meta.url);
  return JSON.parse(readFileSync(file, 'utf8')) as Recording;
}

/**
 * For tests: a server that answers what the real one answered. The same question twice is answered as
 * it was the second time, where it was asked twice.
 */
export function recordedServer({ answers }: Recording, change = (text: string) => text) {
  const asked = new Map<string, number>();
  return {
    baseUrl: 'http://mlflow.test',
    fetch: fakeServer((request) => {
      const key = keyOf(request);
      const known = answers.filter(({ method, url, body }) => `${method} ${url} ${body}` === key);
      const times = asked.get(key) ?? 0;
      asked.set(key, times + 1);
      const found = known[Math.min(times, known.length - 1)];
      if (!found) throw new Error(`not recorded: ${key}`);
      return { status: found.status, body: change(found.text) };
    }),
  };
}

function keyOf({ method, path, query, body }: FakeRequest): string {
  const search = query.size > 0 ? `?${query}` : '';
  return `${method} ${path}${search} ${body === undefined ? undefined : JSON.stringify(body)}`;
}
