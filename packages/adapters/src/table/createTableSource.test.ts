import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { createTextFileTree } from '../files/memory';
import { createNodeFileTree } from '../files/node';
import { describeRunSource } from '../testing/describeRunSource';
import type { ColumnMapping } from './columnMapping';
import { createTableSource } from './createTableSource';

const lightning = createNodeFileTree(
  fileURLToPath(new URL('../../fixtures/lightning', import.meta.url)),
);

describeRunSource(
  {
    name: 'createTableSource on real Lightning logs',
    makeSource: () => createTableSource({ files: lightning }),
    expectations: {
      runIds: ['chargru-lightning/csv/version_0', 'chargru-lightning/csv/version_1'],
      points: 2 * (148 + 8 + 140 + 8 + 8),
    },
  },
  { describe, it, expect },
);

async function open(files: { readonly [path: string]: string }, columns?: ColumnMapping) {
  const source = createTableSource({
    files: createTextFileTree({ name: 'opened', files }),
    columns,
  });
  const page = await source.listRuns();
  const histories = await Promise.all(
    page.runs.map(async ({ id }) => (await source.loadHistories(id)).histories),
  );
  return { ...page, run: page.runs[0], histories, curve: histories[0] ?? {} };
}

const points = (history: { step: Iterable<number>; value: Iterable<number> } | undefined) =>
  history && [Array.from(history.step), Array.from(history.value)];

describe.each([
  { logger: 'DVCLive 3.49.1', folder: 'dvclive', points: 3 * 4 },
  { logger: 'Keras 3.15.1', folder: 'keras', points: 2 * 4 + 2 * 2 },
])('what $logger wrote', ({ folder, points }) => {
  const files = createNodeFileTree(fileURLToPath(new URL(`fixtures/${folder}`, import.meta.url)));
  describeRunSource(
    {
      name: 'createTableSource',
      makeSource: () => createTableSource({ files }),
      expectations: { runIds: [folder], points },
    },
    { describe, it, expect },
  );
});

describe('logs that real loggers wrote', () => {
  const opened = async (folder: string) => {
    const path = fileURLToPath(new URL(`fixtures/${folder}`, import.meta.url));
    const source = createTableSource({ files: createNodeFileTree(path) });
    const [run] = (await source.listRuns()).runs;
    return { run, ...(await source.loadHistories(run?.id ?? '')) };
  };

  it('of DVCLive have a metric a file, and its parameters', async () => {
    const { run, histories, issues } = await opened('dvclive');
    expect(Object.keys(histories).sort()).toEqual(['accuracy', 'eval_loss', 'train_loss']);
    expect([...(histories.train_loss?.value ?? [])]).toEqual([2.5, 2, Number.NaN, 1.5]);
    expect(run?.config).toEqual({
      recorded: 'full',
      values: { lr: 0.001, model_name: 'gpt2' },
    });
    expect(run?.model).toEqual({ name: 'gpt2', from: 'config' });
    expect(issues).toEqual([]);
  });

  it('of Keras have no point where it did not evaluate', async () => {
    const { run, histories } = await opened('keras');
    expect([...(histories.eval_loss?.epoch ?? [])]).toEqual([2, 4]);
    expect(histories.train_loss?.length).toBe(4);
    expect(run?.summary.eval_loss?.min).toMatchObject({ value: 0.6042104959487915, epoch: 4 });
    expect(run?.epochs.done).toBe(4);
  });
});

describe('a Lightning log', () => {
  it('reads rows that each hold some of the columns, with epochs completed at each', async () => {
    const source = createTableSource({ files: lightning });
    const [run] = (await source.listRuns()).runs;
    expect(run?.name).toBe('csv/version_0');
    expect(run?.model).toEqual({ name: 'chargru-lightning', from: 'folder' });
    expect(run?.config).toEqual({
      recorded: 'full',
      values: { dropout: 0, emb: 32, hidden: 64, layers: 1, lr: 0.003, weight_decay: 0.01 },
    });
    expect(run?.summary.eval_loss).toMatchObject({
      min: { value: 2.007845878601074, step: 1407, epoch: 8 },
      sourceName: 'val_loss',
    });
    expect(run?.summary.perplexity?.last?.value).toBe(7.771426677703857);
    const { histories } = await source.loadHistories(run?.id ?? '');
    expect(histories.train_loss?.length).toBe(140);
    expect(Array.from(histories.eval_loss?.epoch ?? [])).toEqual([1, 2, 3, 4, 5, 6, 7, 8]);
    // Learning rates stand in rows without an epoch; the first is at step 0, which nothing places.
    expect(histories.learning_rate?.epoch?.at(1)).toBeCloseTo(10 / 176, 12);
  });
});

describe('logs of other trainers', () => {
  it('reads Keras: epochs from 0, NA where nothing was logged, NaN where it diverged', async () => {
    const { run, curve } = await open({
      'a/training.csv':
        'epoch,accuracy,loss,val_loss\n0,0.5,2.5,NA\n1,0.6,nan,2.0\n2,"[1, 2]",1.5,inf\n',
    });
    expect(run?.epochs.done).toBe(3);
    expect(points(curve.train_loss)).toEqual([
      [0, 1, 2],
      [2.5, Number.NaN, 1.5],
    ]);
    expect(points(curve.eval_loss)).toEqual([
      [1, 2],
      [2, Infinity],
    ]);
    expect(points(curve.accuracy)).toEqual([
      [0, 1],
      [0.5, 0.6],
    ]);
    expect(run?.summary.eval_loss?.min).toEqual({ value: 2, step: 1, epoch: 2 });
  });

  it('reads Ultralytics of both dialects: padded headers from 0, plain ones from 1', async () => {
    const { runs, histories } = await open({
      'old/results.csv':
        '                  epoch,         train/box_loss,      metrics/mAP50(B)\n                      0,                 1.5,                 0.25\n                      1,                 1.25,                0.5\n',
      'new/results.csv': 'epoch,time,train/box_loss,lr/pg0\n1,10.5,1.5,0.01\n2,21,1.25,0.005\n',
      'new/args.yaml': 'model: yolov8n.pt\nepochs: 2\nlr0: 0.01\n',
    });
    expect(runs.map(({ id, epochs }) => [id, epochs.done])).toEqual([
      ['new', 2],
      ['old', 2],
    ]);
    expect(runs.map(({ times }) => times.trainingSeconds)).toEqual([21, undefined]);
    expect(Object.keys(histories[0] ?? {})).not.toContain('time');
    expect(runs[0]?.model).toEqual({ name: 'yolov8n.pt', from: 'config' });
    expect(runs[0]?.config.values).toMatchObject({ lr0: 0.01 });
    expect(Array.from(histories[0]?.learning_rate?.value ?? [])).toEqual([0.01, 0.005]);
    expect(Array.from(histories[1]?.['train/box_loss']?.epoch ?? [])).toEqual([1, 2]);
    expect(points(histories[1]?.['metrics/mAP50(B)'])).toEqual([
      [0, 1],
      [0.25, 0.5],
    ]);
  });

  it('adds up the times of an Ultralytics training that was resumed', async () => {
    const { run } = await open({
      'train/results.csv':
        'epoch,time,train/box_loss,train/cls_loss,train/dfl_loss,metrics/precision(B),metrics/recall(B),metrics/mAP50(B),metrics/mAP50-95(B),val/box_loss,val/cls_loss,val/dfl_loss,lr/pg0,lr/pg1,lr/pg2\n1,100,1.5,2,1,0.5,0.5,0.5,0.25,1,1,1,1e-05,1e-05,1e-05\n2,200,1.4,2,1,0.5,0.5,0.5,0.3,1,1,1,1e-05,1e-05,1e-05\n3,50,1.3,2,1,0.5,0.5,0.5,0.28,1,1,1,1e-05,1e-05,1e-05\n',
    });
    expect(run?.times.trainingSeconds).toBe(250);
    expect(run?.summary['metrics/mAP50-95(B)']?.max).toMatchObject({ value: 0.3, epoch: 2 });
  });

  it('reads DVCLive: a file a metric, by its last name or by all of it, times in ms', async () => {
    const { runs, curve } = await open({
      'exp/dvclive/plots/metrics/train/loss.tsv':
        'timestamp\tstep\tloss\n1670000000000\t0\t2.5\n1670000001000\t1\tnan\n',
      'exp/dvclive/plots/metrics/eval/loss.tsv': 'step\teval/loss\n1\t2\n',
      'exp/params.yaml': 'lr: 0.1\n',
    });
    expect(runs.map(({ id, name }) => [id, name])).toEqual([['exp/dvclive', 'exp/dvclive']]);
    expect(points(curve.train_loss)).toEqual([
      [0, 1],
      [2.5, Number.NaN],
    ]);
    expect(curve.train_loss?.timeMs?.[0]).toBe(1_670_000_000_000);
    expect(points(curve.eval_loss)).toEqual([[1], [2]]);
    expect(runs[0]?.config.values).toEqual({ lr: 0.1 });
  });

  it('reads JSON lines, nested or flat, and says how many were no objects', async () => {
    const { run, curve } = await open({
      'log.jsonl':
        '{"step": 1, "train": {"loss": 2.5}, "note": "x"}\n\n{"step": 2, "tr{"step"\n{"step": 2, "train": {"loss": NaN}}\n{"step": 3, "tra',
    });
    expect(points(curve.train_loss)).toEqual([
      [1, 2],
      [2.5, Number.NaN],
    ]);
    const said = run?.issues.map(({ message }) => message).join('\n');
    expect(said).toContain('1 lines are no JSON objects');
    expect(said).toContain('last line is cut off');
  });

  it('leaves out rows at steps that are too large to be told apart', async () => {
    const { curve } = await open({
      'log.jsonl': '{"step": 1, "loss": 2}\n{"step": 9223372036854775807, "loss": 1}\n',
    });
    expect(points(curve.train_loss)).toEqual([[1], [2]]);
  });

  it('reads any table by the columns that it is told', async () => {
    const files = {
      'a.csv': 'it;when;err\n5;2026-01-01T00:00:00Z;0.5\n6;2026-01-01T00:00:01Z;0,4\n7;x;0.25\n',
    };
    const { run, curve } = await open(files, {
      step: 'it',
      time: 'when',
      metrics: { err: 'eval_loss' },
    });
    expect(points(curve.eval_loss)).toEqual([
      [5, 7],
      [0.5, 0.25],
    ]);
    expect(run?.times.startedAtMs).toBe(Date.UTC(2026, 0, 1));
    expect((await open(files)).runs).toEqual([]);
  });

  it('says of a table of anything else why it is no log, and lists no run', async () => {
    const { runs, issues } = await open({
      'results.csv': 'model,task,epochs,accuracy\nbert,mrpc,3,0.75\n',
      'empty.csv': '',
      'texts.csv': 'step,text\n1,abc\n',
    });
    expect(runs).toEqual([]);
    const said = issues.map(({ path, message }) => `${path}: ${message}`).join('\n');
    expect(said).toContain(
      'results.csv: This is no training log: none of its columns (model, task',
    );
    expect(said).toContain('empty.csv: The file has no rows');
    expect(said).toContain('texts.csv: None of its columns');
    expect(said).toContain('opened: No logs of trainings among 3 files');
  });

  it('leaves out a row that is still being written', async () => {
    const { run, curve } = await open({ 'a.csv': 'step,loss,lr\n1,2,0.1\n2,1.5,0.1\n3,1' });
    expect(points(curve.train_loss)).toEqual([
      [1, 2],
      [2, 1.5],
    ]);
    expect(run?.issues[0]?.message).toContain('1 rows have other columns');
  });
});
