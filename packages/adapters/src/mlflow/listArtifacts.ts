import type { AbortSignalLike } from '@runcompare/core';
import * as z from 'zod/mini';
import { parseValid } from '../http/parseValid';
import { requestJson, type ServerOptions } from '../http/requestJson';
import { ServerError } from '../http/serverError';
import { mapLimited } from '../mapLimited';
import { countOf } from './countOf';
import { pageToken } from './parseRun';

/** Where MLflow keeps files: among the artifacts of a run, or since MLflow 3 those of a model. */
export interface ArtifactPlace {
  /** What gets all of it where a page cannot. */
  readonly command: string;
  /** The folder that its files get in a download of several places, with its slash. */
  readonly above: string;
  readonly list: (folder: string) => Question;
  readonly file: (path: string) => Question;
  /** The folder to list, empty for all. */
  readonly folder: string;
}

interface Question {
  readonly path: string;
  readonly query: readonly (readonly [name: string, value: string])[];
}

export interface Artifact {
  /** Below the place, with `/` between its parts. */
  readonly path: string;
  /** 0 where the store does not say. */
  readonly bytes: number;
}

export function artifactsOfRun(runId: string, folder = ''): ArtifactPlace {
  return {
    above: '',
    command: `mlflow artifacts download --run-id ${runId}${isPlain(folder) ? ` --artifact-path ${folder}` : ''}`,
    folder,
    list: (path) => ({
      path: '/api/2.0/mlflow/artifacts/list',
      query: [['run_id', runId], ...(path === '' ? [] : ([['path', path]] as const))],
    }),
    file: (path) => ({
      path: '/get-artifact',
      query: [
        ['run_uuid', runId],
        ['path', path],
      ],
    }),
  };
}

/** Whoever copies a command into a shell must not run what a server called a folder. */
const isPlain = (folder: string) => /^[\w./-]+$/.test(folder);

export function artifactsOfModel(modelId: string, above = ''): ArtifactPlace {
  const root = `logged-models/${encodeURIComponent(modelId)}/artifacts`;
  return {
    above,
    command: `mlflow artifacts download --artifact-uri models:/${modelId}`,
    folder: '',
    list: (path) => ({
      path: `/api/2.0/mlflow/${root}/directories`,
      query: path === '' ? [] : [['artifact_directory_path', path]],
    }),
    // Only the page of MLflow itself has a way to the files of a model.
    file: (path) => ({
      path: `/ajax-api/2.0/mlflow/${root}/files`,
      query: [['artifact_file_path', path]],
    }),
  };
}

/**
 * Every file of a place, folder by folder. Rejects with a {@link ServerError} where one cannot be
 * listed, and where there are more than anybody wants in one file.
 */
export async function listArtifacts(
  server: ServerOptions,
  place: ArtifactPlace,
  signal: AbortSignalLike | undefined,
): Promise<readonly Artifact[]> {
  const found: Artifact[] = [];
  let asked = 0;
  const ask = async (question: Question) => {
    if (++asked > mostPages) throw tooMany(place);
    return (await requestJson(server, { method: 'GET', ...question, signal })).content;
  };
  let folders = [place.folder];
  while (folders.length > 0) {
    const listed = await mapLimited(folders, inFlight, (folder) =>
      listFolder(folder, { place, ask }),
    );
    const entries = listed.flat();
    for (const { path, is_dir: isFolder, file_size: bytes } of entries) {
      if (!isFolder) found.push({ path, bytes: countOf(bytes ?? 0) ?? 0 });
    }
    folders = entries.filter((entry) => entry.is_dir).map(({ path }) => path);
  }
  return found;
}

const inFlight = 6;
const mostPages = 1_000;

const entryShape = z.object({
  path: z.string(),
  is_dir: z.optional(z.nullable(z.boolean())),
  file_size: z.optional(z.nullable(z.number())),
});

const answerShape = z.object({ files: z.optional(z.nullable(z.array(entryShape))) });

type Entry = z.infer<typeof entryShape>;

async function listFolder(
  folder: string,
  {
    place,
    ask,
  }: {
    readonly place: ArtifactPlace;
    readonly ask: (question: Question) => Promise<unknown>;
  },
): Promise<readonly Entry[]> {
  const entries: Entry[] = [];
  const { path, query } = place.list(folder);
  let token: string | undefined;
  do {
    const page = token === undefined ? [] : ([['page_token', token]] as const);
    const content = await ask({ path, query: [...query, ...page] });
    const files = parseValid(answerShape, { content, path }).value?.files ?? [];
    const stray = files.find((entry) => !liesIn(folder, entry.path));
    if (stray) throw strayFile(stray.path, path);
    entries.push(...files);
    token = pageToken(content);
  } while (token !== undefined);
  return entries;
}

/** Straight in the folder: what is not could be listed for ever, or be written where it does not belong. */
function liesIn(folder: string, path: string): boolean {
  const start = folder === '' ? '' : `${folder}/`;
  const name = path.slice(start.length);
  return path.startsWith(start) && !/^\.{0,2}$/.test(name) && !/[/\\]/.test(name);
}

function strayFile(path: string, place: string): ServerError {
  return new ServerError(`[runcompare] ${place}: "${path}" is listed where it does not lie.`);
}

function tooMany(place: ArtifactPlace): ServerError {
  return new ServerError(
    `[runcompare] ${place.list('').path}: these files fill more than ${mostPages} lists. Get them with: ${place.command}`,
  );
}
