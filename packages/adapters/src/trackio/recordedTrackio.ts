import { readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';
import { createTextFileTree } from '../files/memory';
import { fakeServer } from '../http/fakeServer';

/** For tests: what `live/recordTrackio.ts` wrote. */
interface Recording {
  /** Ids of the recorded runs, by name. */
  readonly ids: { readonly [name: string]: string };
  readonly answers: readonly {
    readonly path: string;
    readonly body: string;
    readonly status: number;
    readonly text: string;
  }[];
  /** Zipped, in base64. Those that a frozen Space consists of lie in `frozen/`. */
  readonly files: { readonly [path: string]: string };
}

const file = new URL('fixtures/trackio-0.43.0.json', import.meta.url);
const recording = JSON.parse(readFileSync(file, 'utf8')) as Recording;

/** For tests: the id of a recorded run, as the adapters give it. */
export function recordedId(name: string): string {
  return `${name === 'other' ? 'other' : 'Byteslab'}/${recording.ids[name]}`;
}

/** For tests: a server that answers what the real one answered. */
export function recordedServer(change = (text: string) => text) {
  return {
    baseUrl: 'http://trackio.test',
    fetch: fakeServer(({ path, body }) => {
      const asked = JSON.stringify(body);
      const found = recording.answers.find((one) => one.path === path && one.body === asked);
      if (!found) throw new Error(`not recorded: ${path} ${asked}`);
      return { status: found.status, body: change(found.text) };
    }),
  };
}

/** For tests: the files that Trackio wrote, by path. */
export function recordedFiles(wanted: RegExp): { readonly [path: string]: Uint8Array } {
  const paths = Object.keys(recording.files).filter((path) => wanted.test(path));
  return Object.fromEntries(paths.map((path) => [path, unzip(recording.files[path] as string)]));
}

/** For tests: some of them as a folder. */
export function recordedTree(wanted: RegExp) {
  return createTextFileTree({ name: 'trackio', files: recordedFiles(wanted) });
}

function unzip(text: string): Uint8Array {
  return new Uint8Array(gunzipSync(Buffer.from(text, 'base64')));
}
