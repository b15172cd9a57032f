import type { FileTree } from '@runcompare/adapters/files/memory';
import recording from '../../../../../packages/adapters/src/trackio/fixtures/trackio-0.43.0.json';

export const trackioAnswers = recording.answers.map(({ path, ...answer }) => ({
  ...answer,
  method: 'POST',
  url: path,
}));

const zipped: { readonly [path: string]: string } = Object.fromEntries(
  Object.entries(recording.files).filter(([path]) => /^[^/]*\.db$/.test(path)),
);

/** The databases that Trackio wrote, kept in the recording as gzip in base64. */
export const trackioFolder: FileTree = {
  name: 'trackio',
  list: async () => Object.keys(zipped).map((path) => ({ path, bytes: 0 })),
  readText: async (path) => (await unzip(path)).text(),
  async *readBytes(path) {
    yield new Uint8Array(await (await unzip(path)).arrayBuffer());
  },
};

async function unzip(path: string): Promise<Response> {
  const text = zipped[path];
  if (text === undefined) throw new Error(`No file "${path}" in "trackio".`);
  const bytes = Uint8Array.from(atob(text), (letter) => letter.charCodeAt(0));
  return new Response(new Blob([bytes]).stream().pipeThrough(new DecompressionStream('gzip')));
}
