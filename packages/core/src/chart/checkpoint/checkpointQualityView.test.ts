import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isValue } from '../../comparison/cell';
import { createHistory } from '../../run/history';
import { type Checkpoint, createRun, type Run } from '../../run/run';
import { messyRuns } from '../../testing/messyRuns';
import { seededRuns } from '../../testing/seededRuns';
import { seededRunIn } from '../../testing/seededState';
import { evalLoss, workedExample } from '../../testing/workedExample';
import { checkpointQualityView } from './checkpointQualityView';
import { readCheckpoints } from './readCheckpoints';

const size = { width: 800, height: 300 };

describe('checkpointQualityView', () => {
  it('rings the best checkpoint of each run, and shows a better evaluation that was not saved', () => {
    const view = checkpointQualityView(
      [
        run('06a9655e', [0.9, 0.7, 0.65, 0.68], [2, 4]),
        run('fa25ad23', [1.2, 0.95, 0.93, 0.9], [2, 4]),
      ],
      size,
    );
    expect(view.marks.filter((mark) => mark.isBest).map((mark) => mark.value)).toEqual([0.68, 0.9]);
    expect(view.unsaved.map(({ label, value, word }) => [label, value, word.text])).toEqual([
      ['06a9655e', 0.65, 'not saved'],
    ]);
    expect(view.description).toBe(
      'Eval loss at the saved checkpoints of 2 runs. The best of them is checkpoint-4 of 06a9655e: ' +
        '0.6800. 06a9655e: 2 checkpoints, the best 0.6800 at step 4, epoch 4. ' +
        'Its best evaluation, 0.6500 at step 3, epoch 3, was not saved. ' +
        'fa25ad23: 2 checkpoints, the best 0.9000 at step 4, epoch 4.',
    );
  });

  it('puts a lower loss lower on the picture, and a later checkpoint further right', () => {
    const { marks } = checkpointQualityView([run('a', [3, 2, 1], [1, 2, 3])], size);
    const [one, two, three] = marks;
    expect(one?.y).toBeLessThan(two?.y ?? 0);
    expect(two?.y).toBeLessThan(three?.y ?? 0);
    expect(one?.x).toBeLessThan(two?.x ?? 0);
  });

  it('fits the checkpoints, and a single one among the evaluations that it stands out from', () => {
    const reach = (saved: readonly number[]) =>
      checkpointQualityView([run('a', [9, 2.1, 2, 2.2], saved)], size).y.domain;
    expect(reach([2, 3])[1]).toBeLessThan(3);
    expect(reach([3])[1]).toBeGreaterThanOrEqual(9);
  });

  it('says where a checkpoint reads an earlier evaluation, with a tail to its place', () => {
    const between = { ...run('a', [0.9, 0.7], []), checkpoints: [{ id: 'c', step: 1.5 }] };
    const view = checkpointQualityView([between], size);
    expect(view.marks[0]?.readX).toBeLessThan(view.marks[0]?.x ?? 0);
    expect(view.stops[0]?.lines).toContain('Evaluated at step 1, the latest before it');
    expect(view.notes).toEqual(['1 checkpoint of a shows the evaluation before it']);
    expect(view.legendKey).toContain('tail read at an earlier evaluation');
  });

  it('counts what it cannot draw, and names runs without a checkpoint', () => {
    const view = checkpointQualityView(
      [{ ...run('a', [Number.NaN, 0.7], [1, 2]), name: 'a' }, run('b', [0.5], [])],
      size,
    );
    expect(view.notes).toEqual([
      '1 checkpoint of a is not drawn: its step or eval loss is not known',
      'No checkpoints recorded: b',
    ]);
    expect(view.runs.map(({ runId }) => runId)).toEqual(['a']);
    expect(view.table.rows.map(({ cells }) => cells[3])).toEqual(['not a number', '0.7000']);
  });

  it('says that there are no checkpoints, and that none was evaluated', () => {
    expect(checkpointQualityView(workedExample(), size).empty?.title).toBe(
      'No checkpoints recorded',
    );
    const unknown = seededRunIn('noEvaluations', { seed: 1 });
    expect(checkpointQualityView([unknown], size).empty?.title).toBe(
      'No eval loss known at these checkpoints',
    );
  });

  it('offers the axes that it can show, and takes the other where the wanted one is unknown', () => {
    const noEpochs = {
      ...run('a', [1, 2], []),
      checkpoints: [{ id: 'c', step: 1 }],
      histories: { eval_loss: createHistory({ step: [1, 2], value: [1, 2] }) },
    };
    const view = checkpointQualityView([noEpochs], { ...size, axis: 'epoch' });
    expect([view.axis, view.axes.map(({ axis }) => axis)]).toEqual(['step', ['step']]);
  });

  it('shows the best of a metric that is better higher', () => {
    const accuracy: Run = {
      ...run('a', [], []),
      checkpoints: [1, 2].map((step) => ({ id: `c${step}`, step })),
      histories: { eval_accuracy: createHistory({ step: [1, 2], value: [0.5, 0.8] }) },
    };
    const view = checkpointQualityView([accuracy], {
      ...size,
      objective: { metric: 'eval_accuracy', direction: 'max' },
    });
    expect(view.marks.find((mark) => mark.isBest)?.value).toBe(0.8);
    expect(view.subtitle).toBe('eval accuracy, higher is better');
  });

  it('lists sizes in the table, and no more rows than anyone reads', () => {
    const many = run(
      'a',
      Array.from({ length: 400 }, (_, i) => 2 - i / 400),
      Array.from({ length: 400 }, (_, i) => i + 1),
    );
    const { table } = checkpointQualityView([many], size);
    expect(table.rows[0]?.cells.at(-1)).toBe('15.2 GB');
    expect([table.rows.length, table.note]).toEqual([200, '200 of 400 rows listed']);
  });

  it('draws every checkpoint with a value and a place exactly once, inside of the plot', () => {
    fc.assert(
      fc.property(fc.integer(), fc.integer({ min: 280, max: 1400 }), (seed, width) => {
        const runs = messy(seed);
        const view = checkpointQualityView(runs, { width, height: 260 });
        const wanted = runs.flatMap((one) =>
          readCheckpoints(one, evalLoss)
            .filter((reading) => isValue(reading.cell) && reading[view.axis] !== undefined)
            .map(({ checkpoint }) => `${one.id} ${checkpoint.id}`),
        );
        expect(view.marks.map((mark) => `${mark.runId} ${mark.checkpointId}`).sort()).toEqual(
          wanted.sort(),
        );
        expect(new Set(view.marks.map(({ key }) => key)).size).toBe(view.marks.length);
        const { left, right, top, bottom } = view.plot;
        for (const { x, y } of [...view.marks, ...view.unsaved]) {
          expect(x >= left && x <= right && y >= top && y <= bottom).toBe(true);
        }
        expect(view.curves.every(({ path }) => !/NaN|Infinity|undefined/.test(path))).toBe(true);
        expect(view.stops.length).toBe(view.marks.length + view.unsaved.length);
      }),
    );
  });

  it('rings one checkpoint per run that has one, and none is better than it', () => {
    fc.assert(
      fc.property(fc.integer(), (seed) => {
        const { marks } = checkpointQualityView(messy(seed), size);
        for (const id of new Set(marks.map(({ runId }) => runId))) {
          const own = marks.filter(({ runId }) => runId === id);
          const ringed = own.filter(({ isBest }) => isBest);
          expect(ringed.length).toBe(1);
          expect(own.every(({ value }) => value >= (ringed[0]?.value ?? Infinity))).toBe(true);
        }
      }),
    );
  });

  it('gives the same twice, and the same marks for any order of runs and checkpoints', () => {
    fc.assert(
      fc.property(fc.integer(), (seed) => {
        const runs = messy(seed);
        const slots = Object.fromEntries(runs.map(({ id }, i) => [id, i + 1]));
        const reversed = [...runs]
          .reverse()
          .map((one) => ({ ...one, checkpoints: [...one.checkpoints].reverse() }));
        const one = checkpointQualityView(runs, { ...size, slots });
        expect(checkpointQualityView(runs, { ...size, slots })).toEqual(one);
        const other = checkpointQualityView(reversed, { ...size, slots });
        const byKey = (view: typeof one) =>
          [...view.marks].sort((a, b) => (a.key < b.key ? -1 : 1));
        expect(byKey(other)).toEqual(byKey(one));
      }),
    );
  });

  it('keeps names beside the plot apart, and drops none', () => {
    const runs = seededRuns({ seed: 3, count: 8, points: 120, evaluations: 12 });
    const { endLabels } = checkpointQualityView(runs, { width: 800, height: 320 });
    const places = endLabels.map(({ y }) => y).sort((a, b) => a - b);
    expect(places.length).toBe(8);
    places.forEach((y, i) => {
      if (i > 0) expect(y - (places[i - 1] as number)).toBeGreaterThanOrEqual(13.9);
    });
  });
});

function run(id: string, evaluations: readonly number[], saved: readonly number[]): Run {
  const step = evaluations.map((_, i) => i + 1);
  const checkpoints = saved.map(
    (at): Checkpoint => ({ id: `checkpoint-${at}`, step: at, bytes: 15_231_233_024 }),
  );
  return createRun({
    id,
    checkpoints,
    histories: { eval_loss: createHistory({ step, value: evaluations, epoch: step }) },
  });
}

/** Runs as bad as sources get, with checkpoints all over them. */
function messy(seed: number): readonly Run[] {
  return messyRuns({ seed, count: 5 }).map((one, i) => ({
    ...one,
    checkpoints: [
      ...one.checkpoints,
      ...Array.from({ length: i }, (_, k) => ({ id: `c${k}`, step: (k * 7 + seed) % 11 })),
      { id: 'epoch', epoch: i },
    ],
  }));
}
