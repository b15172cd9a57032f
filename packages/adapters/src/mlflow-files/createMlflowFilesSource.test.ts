import type { Run, RunSource } from '@runcompare/core';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createMlflowSource } from '../mlflow/createMlflowSource';
import { readRecording, recordedReleases, recordedServer } from '../mlflow/recordedServer';
import { describeRunSource } from '../testing/describeRunSource';
import { damaged, tenThousand } from '../testing/mutations';
import { createMlflowFilesSource } from './createMlflowFilesSource';
import { findMlflowRuns } from './findMlflowRuns';
import { parseMetricFile } from './parseMetricFile';
import { type RecordedStore, readStore, storeTree } from './recordedStore';

const open = (files: RecordedStore['files'], folder?: string) =>
  createMlflowFilesSource({ files: storeTree({ files }, folder) });

/** The server has ids and experiments of its own, no extremes, and a page for each run. */
function comparable({ id: _, links: __, summary, checkpoints, ...run }: Run) {
  const latest = Object.entries(summary).map(([name, { last, sourceName, reported }]) => [
    name,
    { last: last && { value: last.value, step: last.step }, sourceName, reported },
  ]);
  return {
    ...run,
    tags: [...run.tags].map((tag) => tag.replace(/^parent=.*/, 'parent')).sort(),
    checkpoints: checkpoints.map(({ step }) => step),
    summary: Object.fromEntries(latest),
  };
}

async function runsByName(source: RunSource): Promise<Map<string, Run>> {
  return new Map((await source.listRuns()).runs.map((run) => [run.name, run]));
}

describe.each(recordedReleases)('the files that MLflow %s wrote', (release) => {
  const store = readStore(release);
  const { deleted, ...listed } = store.ids;
  const makeSource = () => open(store.files);

  describeRunSource(
    {
      name: 'createMlflowFilesSource',
      makeSource,
      expectations: { runIds: Object.values(listed), points: 9 + 3 + 1 + 1 + 4 + 3 + 1 + 4 },
    },
    { describe, it, expect },
  );

  it('tell the same runs as its server does', async () => {
    const ours = await runsByName(makeSource());
    const theirs = await runsByName(createMlflowSource(recordedServer(readRecording(release))));
    expect([...ours.keys()].sort()).toEqual([...theirs.keys()].sort());
    for (const [name, run] of ours) {
      expect(comparable(run)).toEqual(comparable(theirs.get(name) as Run));
    }
  });

  it('hold the same histories as its server gives, NaN, infinities and repeated steps too', async () => {
    const recording = readRecording(release);
    const server = createMlflowSource(recordedServer(recording));
    for (const [name, id] of Object.entries(listed)) {
      const { histories } = await server.loadHistories(recording.ids[name] as string);
      const ours = (await makeSource().loadHistories(id)).histories;
      expect([name, ours]).toEqual([name, histories]);
    }
  });

  it('know lowest and highest values, which the server does not', async () => {
    const runs = await runsByName(makeSource());
    expect(runs.get('trainer')?.summary.eval_loss).toMatchObject({
      min: { value: 2, step: 20, epoch: 2 },
      max: { value: 2.5, step: 10 },
      last: { value: 2.25, step: 30 },
    });
    expect(runs.get('nonfinite')?.summary.eval_loss).toMatchObject({ min: { value: 1.5 } });
    expect(runs.get('trainer')?.summary.train_loss).toMatchObject({ mean: 2, min: { value: 1.5 } });
    expect(runs.get('trainer')?.summary['eval/acc_top1']?.last?.value).toBe(0.5);
  });

  it('give no credential', async () => {
    expect(JSON.stringify(await makeSource().listRuns())).not.toMatch(/hf_secret|sk-secret/);
  });

  it('are the same runs whichever of their folders was opened', async () => {
    const id = store.ids.trainer as string;
    const path = Object.keys(store.files).find((one) => one.endsWith(`${id}/meta.yaml`)) as string;
    const [experiment] = path.split('/');
    const whole = (await makeSource().listRuns()).runs.find((run) => run.id === id);
    const inExperiment = (await open(store.files, `${experiment}/`).listRuns()).runs;
    expect(inExperiment.find((run) => run.id === id)).toEqual(whole);
    const alone = await open(store.files, `${experiment}/${id}/`).listRuns();
    expect(alone.runs.map((run) => [run.id, run.status, run.steps.done])).toEqual([
      [id, 'completed', 30],
    ]);
    const { histories } = await open(store.files, `${experiment}/${id}/`).loadHistories(id);
    expect([...(histories.eval_loss?.value ?? [])]).toEqual([2.5, 2, 2.25]);
    const above = Object.fromEntries(
      Object.entries(store.files).map(([one, text]) => [`project/mlruns/${one}`, text]),
    );
    const deep = (await open(above).listRuns()).runs;
    expect(deep.find((run) => run.id === id)).toEqual(whole);
  });
});

const run = '0123456789abcdef0123456789abcdef';
const meta = 'lifecycle_stage: active\nrun_name: odd\nstatus: 3\nstart_time: 1700000000000\n';

describe('a file store of another hand', () => {
  it('has two runs of one id where it was copied, and none in its trash', async () => {
    const { runs } = await open({
      [`1/${run}/meta.yaml`]: meta,
      [`1/${run}/metrics/loss`]: '1 2.5 1\n',
      [`copy/1/${run}/meta.yaml`]: meta,
      [`.trash/2/${run}/meta.yaml`]: meta,
      [`1/datasets/${run}/meta.yaml`]: 'name: sst2\n',
    }).listRuns();
    expect(runs.map(({ id }) => id)).toEqual([run, `copy/1/${run}`]);
  });

  it('says of a run without metrics, with a damaged meta.yaml or of no status what it lacks', async () => {
    const { runs, issues } = await open({
      [`1/${run}/meta.yaml`]: '{{{',
      [`1/${run}/metrics/loss`]: '1700000000000 2.5 1\n',
      [`1/${run.replace('0', 'f')}/meta.yaml`]: meta.replace('status: 3', 'status: 99'),
    }).listRuns();
    expect(issues).toEqual([]);
    expect(runs[0]).toMatchObject({ id: run, name: run, status: 'unknown', steps: { done: 1 } });
    expect(runs[0]?.issues).toEqual([
      { path: `1/${run}/meta.yaml`, message: 'It holds no YAML of key and value.' },
    ]);
    expect(runs[1]).toMatchObject({ name: 'odd', status: 'unknown' });
    expect(runs[1]?.issues[0]?.message).toBe('No metrics were logged.');
  });

  it('keeps the mean over the run that the Trainer states apart from that of its curve', async () => {
    const { runs } = await open({
      [`1/${run}/meta.yaml`]: meta,
      [`1/${run}/metrics/loss`]: '1 3 10\n2 2 20\n',
      [`1/${run}/metrics/train_loss`]: '2 2.75 20\n',
      [`1/${run}/metrics/train_runtime`]: '2 9 20\n',
    }).listRuns();
    expect(runs[0]?.summary.train_loss).toMatchObject({
      last: { value: 2, step: 20 },
      mean: 2.75,
      reported: { value: 2.75, is: 'mean' },
    });
  });

  it('is not listed where its experiment was deleted', async () => {
    const { runs, issues } = await open({
      '1/meta.yaml': 'name: old\nlifecycle_stage: deleted\n',
      [`1/${run}/meta.yaml`]: meta,
    }).listRuns();
    expect(runs).toEqual([]);
    expect(issues[0]?.message).toContain('No MLflow runs among 2 files');
  });

  it('may link a million times to itself in YAML', async () => {
    const bomb = `a: &a [1,1,1,1,1,1,1,1,1,1]\nb: &b [*a,*a,*a,*a,*a,*a,*a,*a,*a,*a]\nc: &c [*b,*b,*b,*b,*b,*b,*b,*b,*b,*b]\nd: [*c,*c,*c,*c,*c,*c,*c,*c,*c,*c]\n`;
    const { runs } = await open({ [`1/${run}/meta.yaml`]: bomb }).listRuns();
    expect(runs[0]?.issues[0]?.message).toContain('holds no YAML');
  });
});

describe('a metric file', () => {
  it('has a line a value: of old without a step, of data sets with their names', () => {
    const text = '1700000000000 0.5\n1700000000001 -1e-05 -3 my data abc1\n5 inf 7\r\n';
    expect(parseMetricFile(text, 'loss')).toEqual({
      points: [
        { step: 0, value: 0.5, timeMs: 1_700_000_000_000 },
        { step: -3, value: -1e-5, timeMs: 1_700_000_000_001 },
        { step: 7, value: Infinity, timeMs: 5 },
      ],
      issues: [],
    });
  });

  it('loses a last line that was cut off, and names lines that are none', () => {
    const { points, issues } = parseMetricFile('1 2.5 10\nx y z\n1 2 1e99\n1 2.25 2', 'loss');
    expect(points).toEqual([{ step: 10, value: 2.5, timeMs: 1 }]);
    expect(issues.map(({ message }) => message)).toEqual([
      '2 lines hold no time, value and step.',
      'The last line is cut off, perhaps because it was being written.',
    ]);
  });

  it('never makes the reader throw, hang or grow, however it was damaged', () => {
    const original = new TextEncoder().encode(
      '1700000000000 0.5 10\n1700000001000 nan 20\n1700000002000 -inf 30\n1700000003000 1.5e-05\n',
    );
    fc.assert(
      fc.property(damaged([original]), (bytes) => {
        const text = new TextDecoder().decode(bytes);
        const { points, issues } = parseMetricFile(text, 'loss');
        expect(points.length).toBeLessThan(text.split('\n').length);
        expect(points.length + issues.length).toBeGreaterThan(0);
        for (const { step, timeMs } of points) {
          expect(Number.isSafeInteger(step) && timeMs >= 0).toBe(true);
        }
      }),
      tenThousand,
    );
  });
});

describe('the listing of a store', () => {
  it('never makes the finder throw, whatever its paths are', () => {
    const part = fc.constantFrom(
      run,
      'meta.yaml',
      'metrics',
      'tags',
      'datasets',
      '.trash',
      '1',
      '',
    );
    const paths = fc.array(fc.array(part, { maxLength: 6 }).map((parts) => parts.join('/')));
    fc.assert(
      fc.property(paths, fc.constantFrom('mlruns', run), (all, root) => {
        const found = findMlflowRuns(
          root,
          all.map((path) => ({ path, bytes: 0 })),
        );
        const ids = found.map(({ id }) => id);
        expect(new Set(ids).size).toBe(ids.length);
      }),
      tenThousand,
    );
  });
});
