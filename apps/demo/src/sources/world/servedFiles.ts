import type { FileTree } from '@runcompare/adapters/files/memory';

/** Files that the demo serves, by their addresses, as a folder that was opened. */
export function servedFiles(
  name: string,
  addresses: { readonly [path: string]: string },
  below: string,
): FileTree {
  const byPath = new Map(
    Object.entries(addresses).map(([path, address]) => [path.slice(below.length), address]),
  );
  const get = async (path: string) => {
    const address = byPath.get(path);
    const response = address === undefined ? undefined : await fetch(address);
    if (!response?.ok) throw new Error(`No file "${path}" in "${name}".`);
    return response;
  };
  return {
    name,
    list: async () => [...byPath.keys()].map((path) => ({ path, bytes: 0 })),
    readText: async (path) => (await get(path)).text(),
    async *readBytes(path) {
      yield new Uint8Array(await (await get(path)).arrayBuffer());
    },
  };
}
