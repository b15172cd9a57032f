import { type AbortSignalLike, type DownloadTarget, fileName } from '@runcompare/core';
import { Zip, ZipPassThrough } from 'fflate';
import { readOverHttp } from '../http/readOverHttp';
import { addressOf, requestJson, type ServerOptions } from '../http/requestJson';
import { isRecord } from '../json/isRecord';
import {
  type Artifact,
  type ArtifactPlace,
  artifactsOfModel,
  artifactsOfRun,
  listArtifacts,
} from './listArtifacts';
import { parseRun } from './parseRun';

interface Options {
  readonly signal?: AbortSignalLike | undefined;
}

/**
 * The files of one checkpoint, or all that a run logged: a single file as it is, several as a zip.
 * Rejects where there are none, and where they are more than a page can hold.
 */
export async function downloadArtifacts(
  server: ServerOptions,
  target: DownloadTarget,
  { signal }: Options = {},
): Promise<File> {
  const { name, places } = await placesOf(server, target, signal);
  const listed = places.map(async (place) => {
    const artifacts = await listArtifacts(server, place, signal);
    return artifacts.map((artifact) => ({ ...artifact, place }));
  });
  const files = (await Promise.all(listed)).flat();
  const [first] = files;
  if (!first) throw new Error(`[runcompare] MLflow keeps no files of ${name}.`);
  const bytes = files.reduce((sum, file) => sum + file.bytes, 0);
  if (bytes > mostBytes) throw tooLarge(bytes, { name, places });
  const read = ({ path, place }: PlacedFile) => readArtifact(server, place.file(path), signal);
  if (files.length === 1) {
    return new File(await inBlobs(read(first)), first.path.split('/').at(-1) ?? name);
  }
  return new File(await inBlobs(zipped(files, read)), `${fileName(name)}.zip`);
}

interface PlacedFile extends Artifact {
  readonly place: ArtifactPlace;
}

/** A page holds all of it, and a plain zip ends at 4 GB. */
const mostBytes = 2e9;

async function placesOf(
  server: ServerOptions,
  { runId, checkpointId }: DownloadTarget,
  signal: AbortSignalLike | undefined,
): Promise<{ readonly name: string; readonly places: readonly ArtifactPlace[] }> {
  if (checkpointId !== undefined) {
    const place = isModel(checkpointId)
      ? artifactsOfModel(checkpointId)
      : artifactsOfRun(runId, checkpointId);
    return { name: checkpointId, places: [place] };
  }
  const { content } = await requestJson(server, {
    method: 'GET',
    path: '/api/2.0/mlflow/runs/get',
    query: [['run_id', runId]],
    signal,
  });
  const run = parseRun(isRecord(content) ? content.run : undefined).value;
  // Since MLflow 3 the models of a run do not lie among its artifacts.
  const models = run?.outputs?.model_outputs?.map(({ model_id: id }) => id) ?? [];
  const places = [...new Set(models)]
    .filter(isModel)
    .map((id) => artifactsOfModel(id, `models/${id}/`));
  return { name: run?.info.run_name || runId, places: [artifactsOfRun(runId), ...places] };
}

const isModel = (id: string) => /^m-[0-9a-f]{32}$/.test(id);

function readArtifact(
  server: ServerOptions,
  file: ReturnType<ArtifactPlace['file']>,
  signal: AbortSignalLike | undefined,
): AsyncIterable<Uint8Array> {
  const { fetch = globalThis.fetch, headers } = server;
  return readOverHttp(new URL(addressOf(server, file), globalThis.location?.href), {
    fetch: (url, init) =>
      fetch(url, { ...init, headers: { ...headers, ...(init?.headers as object) } }),
    signal,
  });
}

/** Weights do not get smaller, and a page has better to do. */
async function* zipped(
  files: readonly PlacedFile[],
  read: (file: PlacedFile) => AsyncIterable<Uint8Array>,
): AsyncGenerator<Uint8Array> {
  const packed: Uint8Array[] = [];
  const zip = new Zip((error, bytes) => {
    if (error) throw error;
    packed.push(bytes);
  });
  const take = () => packed.splice(0);
  for (const file of files) {
    const entry = new ZipPassThrough(`${file.place.above}${file.path}`);
    zip.add(entry);
    for await (const bytes of read(file)) {
      entry.push(bytes);
      yield* take();
    }
    entry.push(new Uint8Array(), true);
  }
  zip.end();
  yield* take();
}

/** In blobs, which a browser may keep on its disk. */
async function inBlobs(pieces: AsyncIterable<Uint8Array>): Promise<Blob[]> {
  const blobs: Blob[] = [];
  let parts: BlobPart[] = [];
  let bytes = 0;
  for await (const piece of pieces) {
    parts.push(piece as Uint8Array<ArrayBuffer>);
    bytes += piece.length;
    if (bytes < bytesPerBlob) continue;
    blobs.push(new Blob(parts));
    parts = [];
    bytes = 0;
  }
  return [...blobs, new Blob(parts)];
}

const bytesPerBlob = 16e6;

function tooLarge(bytes: number, { name, places }: Awaited<ReturnType<typeof placesOf>>): Error {
  const commands = places.map(({ command }) => command).join(' && ');
  return new Error(
    `[runcompare] The files of ${name} take ${(bytes / 1e9).toFixed(1)} GB, and a page can hold ${mostBytes / 1e9}. Get them with: ${commands}`,
  );
}
