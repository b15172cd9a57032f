import type { DataIssue, History, MetricSummary, Run } from '@runcompare/core';
import { parseDocument } from 'yaml';
import type { FileEntry, FileTree, FileTreeOptions } from '../files/fileTree';
import { createFileReader } from '../hugging-face/readFiles';
import { isRecord } from '../json/isRecord';
import { mapLimited } from '../mapLimited';
import { namesOfMetrics } from '../mlflow/metricNames';
import { type Point, toHistory } from '../mlflow/parsePoints';
import { parseRun } from '../mlflow/parseRun';
import { toHistories } from '../mlflow/toHistories';
import { toRun } from '../mlflow/toRun';
import { summarizeHistory } from '../run/summarizeHistory';
import type { KeyedFile, MlflowRunFiles } from './findMlflowRuns';
import { parseMetricFile } from './parseMetricFile';

export interface ReadMlflowRun {
  /** Without its histories. */
  readonly run: Run;
  readonly histories: { readonly [metric: string]: History };
  readonly issues: readonly DataIssue[];
  /** Deleted in MLflow, which keeps its files until `mlflow gc`. */
  readonly isDeleted: boolean;
}

/**
 * Reads what a file store has of a run and says it as MLflow's server would, so that a run is the
 * same from either. A file that is damaged is an issue beside the others. Rejects only when aborted.
 */
export async function readMlflowRun(
  found: MlflowRunFiles,
  options: FileTreeOptions & { readonly files: FileTree },
): Promise<ReadMlflowRun> {
  const issues: DataIssue[] = [];
  const reader = createFileReader(options.files, options);
  const text = async (entry: FileEntry): Promise<string | undefined> => {
    const { value, issues: bad } = await reader.text(entry);
    issues.push(...bad);
    return value;
  };
  const meta = async (entry: FileEntry | undefined): Promise<Meta> => {
    const content = entry && (await text(entry));
    if (entry === undefined || content === undefined) return {};
    const parsed = parseMeta(content);
    if (!parsed) issues.push({ path: entry.path, message: 'It holds no YAML of key and value.' });
    return parsed ?? {};
  };
  const keyed = (all: readonly KeyedFile[]) =>
    mapLimited(all, atOnce, async ({ key, entry }) => ({ key, value: (await text(entry)) ?? '' }));

  const info = await meta(found.meta);
  const experiment = await meta(found.experiment);
  const params = await keyed(found.params);
  const tags = await keyed(found.tags);
  const read = await mapLimited(found.metrics, atOnce, async ({ key, entry }) => {
    const content = await text(entry);
    if (content === undefined) return { key, points: [] };
    const { points, issues: bad } = parseMetricFile(content, entry.path);
    issues.push(...bad);
    return { key, points };
  });
  const logged = read.filter(({ points }) => points.length > 0);
  const experimentId = String(info.experiment_id ?? experiment.experiment_id ?? '');
  const content = {
    info: {
      // Of digits alone it would be a number in YAML.
      run_id: found.id,
      run_name: textOf(info.run_name) ?? tags.find(({ key }) => key === 'mlflow.runName')?.value,
      experiment_id: experimentId,
      status: statuses[Number(info.status)],
      start_time: info.start_time,
      end_time: info.end_time,
      lifecycle_stage: info.lifecycle_stage,
    },
    data: { metrics: logged.map(latestOf), params, tags },
    inputs: { dataset_inputs: await datasetInputs(found, meta) },
    outputs: { model_outputs: await modelOutputs(found, meta) },
  };
  const { value: parsed, issues: bad } = parseRun(content, found.meta.path);
  issues.push(...bad);
  const run = parsed ?? { info: { run_id: found.id } };
  const names = namesOfMetrics(logged.map(({ key }) => key));
  const { histories, issues: curious } = toHistories(
    run,
    logged.map(({ key, points }) => ({ key, points, name: names.get(key) })),
  );
  const name = textOf(experiment.name);
  const ours = toRun(run, { experimentNames: new Map(name ? [[experimentId, name]] : []), issues });
  return {
    run: { ...ours, summary: withExtremes(ours.summary, histories) },
    histories,
    issues: [...issues, ...curious],
    isDeleted: [info, experiment].some((one) => one.lifecycle_stage === 'deleted'),
  };
}

type Meta = { readonly [key: string]: unknown };

/** Each metric, param and tag is a file of its own. */
const atOnce = 8;

/** By the number that MLflow keeps. */
const statuses: readonly (string | undefined)[] = [
  undefined,
  'RUNNING',
  'SCHEDULED',
  'FINISHED',
  'FAILED',
  'KILLED',
];

function parseMeta(text: string): Meta | undefined {
  try {
    const document = parseDocument(text, { logLevel: 'silent' });
    const content: unknown = document.toJS({ maxAliasCount: 100 });
    return document.errors.length === 0 && isRecord(content) ? content : undefined;
  } catch {
    return undefined;
  }
}

function textOf(value: unknown): string | undefined {
  return typeof value === 'string' || typeof value === 'number' ? String(value) : undefined;
}

function latestOf({ key, points }: { readonly key: string; readonly points: readonly Point[] }) {
  const { step, value } = toHistory(points);
  return { key, value: value.at(-1), step: step.at(-1) };
}

async function datasetInputs(
  found: MlflowRunFiles,
  meta: (entry: FileEntry | undefined) => Promise<Meta>,
): Promise<readonly object[]> {
  const inputs = found.inputs.filter(({ key }) => key.endsWith('/meta.yaml'));
  const all = await mapLimited(inputs, atOnce, async ({ entry }) => {
    const { source_id: id, tags } = await meta(entry);
    const dataset = await meta(found.datasets.get(String(id)));
    const said = Object.entries(isRecord(tags) ? tags : {});
    return {
      dataset: { name: textOf(dataset.name), digest: textOf(dataset.digest) },
      tags: said.map(([key, value]) => ({ key, value: textOf(value) })),
    };
  });
  return all.filter(({ dataset }) => dataset.name !== undefined);
}

async function modelOutputs(
  found: MlflowRunFiles,
  meta: (entry: FileEntry | undefined) => Promise<Meta>,
): Promise<readonly object[]> {
  const outputs = found.outputs.filter(({ key }) => key.endsWith('/meta.yaml'));
  const all = await mapLimited(outputs, atOnce, async ({ entry }) => {
    const { destination_id: model, step } = await meta(entry);
    return { model_id: textOf(model), step };
  });
  return all.filter((output) => output.model_id !== undefined);
}

/** What a server has no word for: the lowest, the highest and the mean of each curve. */
function withExtremes(
  summary: Run['summary'],
  histories: { readonly [metric: string]: History },
): Run['summary'] {
  const all: [string, MetricSummary][] = Object.entries(histories).map(([name, history]) => {
    const stated = summary[name];
    const own = summarizeHistory(history);
    return [name, { ...stated, ...own, ...(stated?.reported && { mean: stated.mean }) }];
  });
  return { ...summary, ...Object.fromEntries(all) };
}
