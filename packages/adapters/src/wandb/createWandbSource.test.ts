import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createTextFileTree } from '../files/memory';
import { describeRunSource } from '../testing/describeRunSource';
import { damaged, tenThousand } from '../testing/mutations';
import { createWandbFileReader } from './createWandbFileReader';
import { createWandbSource } from './createWandbSource';
import { parseWandbFile } from './parseWandbFile';
import { writeExit, writeHistory, writeStart, writeWandbFile } from './writeWandbFile';

const rows = [1, 2, 3].flatMap((call) => [
  writeHistory(
    {
      'train/loss': String(4 - call),
      'train/global_step': String(call * 100),
      _runtime: String(call * 5),
      _timestamp: String(1_700_000_000.5 + call),
    },
    call * 2,
  ),
  writeHistory(
    {
      'eval/loss': call === 3 ? 'NaN' : String(5 - call),
      'train/global_step': String(call * 100),
      _runtime: String(call * 5 + 1),
    },
    call * 2 + 1,
    false,
  ),
]);
const config = {
  lr: '0.001',
  api_key: '"x"',
  _wandb: '{"cli_version": "0.1"}',
  model_name: '"gpt2"',
};
const whole = writeWandbFile([writeStart(config), ...rows, writeExit(0)]);

const longRun = writeWandbFile(
  Array.from({ length: 8000 }, (_, i) => writeHistory({ loss: '1' }, i)),
);

const open = (files: { readonly [path: string]: Uint8Array }) =>
  createWandbSource({ files: createTextFileTree({ name: 'wandb', files }) });

describeRunSource(
  {
    name: 'createWandbSource',
    makeSource: () =>
      open({
        'offline-run-20231114_221320-abc/run-abc.wandb': whole,
        'run-20231114_221320-empty/run-empty.wandb': writeWandbFile([writeExit(1)]),
        'run-20231114_221320-bad/run-bad.wandb': new Uint8Array(20),
      }),
    expectations: { runIds: ['abc', 'bad', 'empty'], points: 3 + 3 },
  },
  { describe, it, expect },
);

describe('a file that the client of W&B 0.31.0 wrote', () => {
  const bytes = new Uint8Array(
    readFileSync(new URL('fixtures/run-recorded.wandb', import.meta.url)),
  );
  const makeSource = () =>
    open({ 'offline-run-20261123_100000-recorded/run-recorded.wandb': bytes });

  describeRunSource(
    {
      name: 'createWandbSource',
      makeSource,
      expectations: { runIds: ['recorded'], points: 4 + 4 + 4 },
    },
    { describe, it, expect },
  );

  it('gives the run as it was logged, and no credential', async () => {
    const { runs } = await makeSource().listRuns();
    expect(runs[0]).toMatchObject({
      name: 'lr1e-3',
      model: { name: 'gpt2', from: 'config' },
      status: 'completed',
      tags: ['baseline'],
      steps: { done: 40 },
      epochs: { done: 1 },
      config: {
        recorded: 'full',
        values: {
          lr: 0.001,
          model_name: 'gpt2',
          optim: { name: 'adamw', betas: [0.9, 0.95] },
        },
      },
      issues: [],
    });
    expect(JSON.stringify(runs)).not.toContain('hf_secret');
    expect(runs[0]?.times.startedAtMs).toBeGreaterThan(Date.UTC(2026, 0));
  });

  it('gives the curves by the steps of the trainer, NaN and infinity among them', async () => {
    const { histories } = await makeSource().loadHistories('recorded');
    const points = Object.entries(histories).map(([name, { step, value }]) => [
      name,
      [...step],
      [...value],
    ]);
    expect(points.sort()).toEqual([
      ['eval_accuracy', [10, 20, 30, 40], [0, 0.25, 0.5, 0.75]],
      ['eval_loss', [10, 20, 30, 40], [Infinity, 2.5, Number.NaN, 2]],
      ['train_loss', [10, 20, 30, 40], [2.5, 2, Number.NaN, 1.5]],
    ]);
    expect([...(histories.train_loss?.epoch ?? [])]).toEqual([0.25, 0.5, 0.75, 1]);
  });

  it('never makes the parser throw, hang or grow, however it was damaged', () => {
    fc.assert(
      fc.property(damaged([bytes]), (broken) => {
        const { value, issues } = parseWandbFile(broken);
        expect(value !== undefined || issues.length > 0).toBe(true);
        expect(value?.rows.length ?? 0).toBeLessThanOrEqual(broken.length / 7);
      }),
      tenThousand,
    );
  });
});

describe('a .wandb file', () => {
  it('is read with its steps from the trainer, not from the calls of log', async () => {
    const source = open({ 'offline-run-1-abc/run-abc.wandb': whole });
    const [run] = (await source.listRuns()).runs;
    expect(run).toMatchObject({
      id: 'abc',
      name: 'brave-fox-1',
      status: 'completed',
      model: { name: 'gpt2', from: 'config' },
      tags: ['baseline'],
      times: { startedAtMs: 1_700_000_000_000, trainingSeconds: 16 },
      steps: { done: 300 },
      config: { recorded: 'full', values: { lr: 0.001, model_name: 'gpt2' } },
      issues: [],
    });
    expect(run?.summary.eval_loss?.min).toEqual({ value: 3, step: 200 });
    expect(run?.summary.eval_loss?.last?.value).toBeNaN();
    const { histories } = await source.loadHistories('abc');
    expect(Array.from(histories.train_loss?.step ?? [])).toEqual([100, 200, 300]);
    expect(histories.train_loss?.timeMs?.[0]).toBe(1_700_000_001_500);
  });

  it('falls back on the calls of log where no step of a trainer was logged', () => {
    const { value } = parseWandbFile(writeWandbFile([writeHistory({ loss: '1' }, 7)]));
    expect(value?.rows).toEqual([{ loss: 1, _step: 7 }]);
  });

  it('is read across the borders of its blocks', () => {
    const long = writeHistory({ note: JSON.stringify('x'.repeat(100_000)), loss: '1' }, 1);
    const { value, issues } = parseWandbFile(writeWandbFile([long, ...rows]));
    expect(issues).toEqual([]);
    expect(value?.rows).toHaveLength(7);
    expect(value?.rows[0]?.loss).toBe(1);
  });

  it('goes on at the next block where a piece is damaged', () => {
    const long = writeHistory({ note: JSON.stringify('x'.repeat(40_000)) }, 1);
    const bytes = writeWandbFile([rows[0] as Uint8Array, long, rows[1] as Uint8Array]);
    bytes[20] = (bytes[20] as number) ^ 1;
    const { value, issues } = parseWandbFile(bytes);
    expect(value?.rows).toHaveLength(1);
    expect(issues[0]?.message).toContain('1 pieces of it are damaged');
  });

  it('of a crashed run gives what is whole, and no status', async () => {
    const source = open({
      'run-1-abc/run-abc.wandb': writeWandbFile([writeStart({}), ...rows]).slice(0, -9),
    });
    const [run] = (await source.listRuns()).runs;
    expect(run?.status).toBe('unknown');
    expect(run?.summary.eval_loss?.last?.step).toBe(200);
    expect(run?.issues[0]?.message).toContain('ends within a record');
  });

  it('counts once beside its copy, and joins the starts of a resumed run', async () => {
    const first = writeWandbFile([writeStart({}), ...rows.slice(0, 2)]);
    const second = writeWandbFile([writeStart({}), ...rows.slice(2), writeExit(1)]);
    const { runs } = await open({
      'latest-run/run-abc.wandb': second,
      'run-20231114_1-abc/run-abc.wandb': first,
      'run-20231115_1-abc/run-abc.wandb': second,
    }).listRuns();
    expect(runs).toHaveLength(1);
    expect(runs[0]).toMatchObject({
      status: 'failed',
      statusDetail: 'exit code 1',
      times: { segments: 2 },
    });
    expect(runs[0]?.summary.train_loss?.max).toMatchObject({ value: 3, step: 100 });
  });

  it('is the same from pieces that are cut anywhere', () => {
    const long = writeHistory({ note: JSON.stringify('x'.repeat(100_000)), loss: '1' }, 1);
    const bytes = writeWandbFile([writeStart(config), long, ...rows, writeExit(0)]);
    const cut = fc.nat(bytes.length);
    fc.assert(
      fc.property(fc.array(cut, { maxLength: 8 }), (cuts) => {
        const seen: unknown[] = [];
        const reader = createWandbFileReader('run.wandb', (names, values) => {
          seen.push(Object.fromEntries(names.map((name, i) => [name, values[i]])));
        });
        const ends = [0, ...cuts.sort((a, b) => a - b), bytes.length];
        for (let i = 1; i < ends.length; i++) reader.push(bytes.subarray(ends[i - 1], ends[i]));
        const { value, issues } = reader.end();
        expect({ value: { ...value, rows: seen }, issues }).toEqual(parseWandbFile(bytes));
      }),
    );
  });

  it('tells how far it is, and stops between two pieces when aborted', async () => {
    const files = createTextFileTree({ name: 'wandb', files: { 'run-abc.wandb': longRun } });
    const seen: number[] = [];
    const onProgress = ({ bytes }: { readonly bytes: number }) => seen.push(bytes);
    await createWandbSource({ files, onProgress }).listRuns();
    expect(seen.at(-1)).toBe(longRun.length);
    expect(seen.length).toBeGreaterThan(1);

    const stop = new AbortController();
    const reason = new Error('left the page');
    const stopping = createWandbSource({ files, onProgress: () => stop.abort(reason) });
    await expect(stopping.listRuns({ signal: stop.signal })).rejects.toBe(reason);
  });

  it('gives what was read of it where the rest cannot be', async () => {
    const whole = createTextFileTree({ name: 'wandb', files: { 'run-abc.wandb': longRun } });
    const source = createWandbSource({
      files: {
        ...whole,
        async *readBytes() {
          yield longRun.subarray(0, 100_000);
          throw new Error('the disk is gone');
        },
      },
    });
    const [run] = (await source.listRuns()).runs;
    expect(run?.issues).toEqual([
      {
        path: 'run-abc.wandb',
        message: 'The file could not be read beyond byte 100000: the disk is gone',
      },
    ]);
    expect(run?.summary.train_loss?.last?.value).toBe(1);
  });

  it('says when a folder holds none', async () => {
    const { issues } = await open({ 'a.txt': new Uint8Array(0) }).listRuns();
    expect(issues[0]?.message).toContain('No W&B runs among 1 files');
  });

  it('never makes the parser throw, hang or grow, however it was damaged', () => {
    fc.assert(
      fc.property(damaged([whole]), (bytes) => {
        const { value, issues } = parseWandbFile(bytes);
        expect(value !== undefined || issues.length > 0).toBe(true);
        expect(value?.rows.length ?? 0).toBeLessThanOrEqual(bytes.length / 7);
      }),
      tenThousand,
    );
  });
});
