import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createHistory, type History } from '../../run/history';
import { createRun, type Run } from '../../run/run';
import { messyRuns } from '../../testing/messyRuns';
import { pathPoints } from '../../testing/pathPoints';
import { seededRunIn } from '../../testing/seededState';
import { pixelOf, valueAtPixel } from '../scale/chartScale';
import { type LossChartDataOptions, lossChartData } from './lossChartData';
import { type LossChartViewOptions, lossChartView } from './lossChartView';

const size = { width: 800, height: 400 };

describe('lossChartView', () => {
  it('says how many points are drawn', () => {
    const runs = [1, 2].map((i) =>
      runWith(
        { train_loss: Array.from({ length: 5760 }, (_, step) => (step * 37 * i) % 101) },
        `r${i}`,
      ),
    );
    const { notes, curves, plot } = view(runs, { width: 300 });
    expect(curves.map((curve) => curve.of)).toEqual([5760, 5760]);
    expect(curves[0]?.drawn).toBeLessThanOrEqual(4 * (plot.right - plot.left));
    expect(notes[0]).toMatch(/^(Up to )?\d{3} of 5,760 points drawn per run, extremes kept$/);
    expect(view([runWith({ train_loss: [3, 2, 1] })]).notes).toEqual([]);
  });

  it('rings the best evaluation and writes it at the end of its curve', () => {
    const run = runWith(
      { eval_loss: [1.2, 0.9, 0.6686, 0.6741] },
      '06a9655e',
      [480, 960, 1440, 1920],
    );
    const { bests, endLabels, runs, x, y, description } = view([run]);
    const best = { position: 1440, value: 0.6686 };
    const place = { x: tenth(pixelOf(x, 1440)), y: tenth(pixelOf(y, 0.6686)) };
    expect(bests).toEqual([{ runId: '06a9655e', label: '06a9655e', slot: 1, ...best, ...place }]);
    expect(endLabels[0]).toMatchObject({
      name: '06a9655e',
      value: '0.6686 · ep. 3',
      isTwoLines: true,
      y: tenth(pixelOf(y, 0.6741)),
    });
    expect(runs[0]?.summary).toBe(
      '06a9655e reaches its best eval loss 0.6686 at step 1,440 and ends at 0.6741.',
    );
    expect(description).toBe(`Loss of 1 run by step. ${runs[0]?.summary}`);
  });

  it('takes the highest as best where higher is better', () => {
    const run = runWith({ eval_accuracy: [0.4, 0.7, 0.6] });
    const drawn = view([run], {}, { objective: { metric: 'eval_accuracy', direction: 'max' } });
    expect(drawn.bests[0]?.value).toBe(0.7);
    expect(drawn.title).toBe('Eval accuracy');
    expect(drawn.yLabel).toBe('Eval accuracy');
  });

  it('marks where a curve turned NaN at its last height, once per place', () => {
    const values = Array.from({ length: 1000 }, (_, i) => (i >= 500 && i < 527 ? Number.NaN : 2));
    const run = runWith({ train_loss: values }, 'run');
    const { nonFinite, notes, y } = view([run]);
    expect(nonFinite).toMatchObject([
      { runId: 'run', slot: 1, position: 500, word: 'NaN', count: 27, y: tenth(pixelOf(y, 2)) },
    ]);
    expect(notes).toContain('27 points of run are NaN');
    const flickering = values.map((value, i) => (i % 2 ? value : Infinity));
    const flicker = view([runWith({ train_loss: flickering })], { width: 400 });
    const infinite = flicker.nonFinite.filter((mark) => mark.word === '∞');
    expect(infinite.length).toBeLessThanOrEqual(10);
    expect(infinite.reduce((sum, mark) => sum + mark.count, 0)).toBe(500);
    // A log axis has no place for the -4 right before the hole, and the 2 before that counts.
    const log = view([runWith({ train_loss: [9, 2, -4, Number.NaN, 5] })], { yScale: 'log' });
    expect(log.nonFinite[0]?.y).toBe(tenth(pixelOf(log.y, 2)));
  });

  it('keeps crosses and words apart from rings and from each other', () => {
    const runs = ['a', 'b', 'c'].map((id) => runWith({ eval_loss: [2, 1, Number.NaN] }, id));
    const { bests, nonFinite, plot } = view(runs, { width: 200, layout: 'compact' });
    expect(nonFinite.length).toBe(3);
    for (const { x, y } of nonFinite) {
      expect(bests.every((best) => Math.hypot(best.x - x, best.y - y) > 7)).toBe(true);
      expect(y).toBeLessThan(plot.bottom);
    }
    const words = nonFinite.map((mark) => mark.wordY).toSorted((a, b) => a - b);
    words.slice(1).forEach((y, i) => {
      expect(y - (words[i] ?? 0)).toBeGreaterThanOrEqual(11.9);
    });
  });

  it('says from where a run diverges', () => {
    const drawn = view([seededRunIn('diverged', { seed: 6, id: '91e6b2a7' })]);
    expect(drawn.runs[0]?.summary).toContain('It diverges from step 3,610.');
  });

  it('puts a saved checkpoint under the drawn curve, and none beside it', () => {
    const run = {
      ...runWith({ eval_loss: [4, 1, Number.NaN, 1] }, 'run', [100, 200, 300, 400]),
      checkpoints: [
        { id: 'a', step: 150 },
        { id: 'b', step: 200 },
        { id: 'c', step: 350 },
        { id: 'd', step: 500 },
        { id: 'e' },
      ],
    };
    const heights = (options: Partial<LossChartViewOptions>) => {
      const { checkpoints, y } = view([run], options);
      return checkpoints.map((mark) => [
        mark.id,
        Math.round(100 * valueAtPixel(y, mark.y - (mark.id === 'b' ? 10.5 : 6))) / 100,
      ]);
    };
    expect(heights({})).toEqual([
      ['a', 2.5],
      ['b', 1],
    ]);
    expect(heights({ yScale: 'log' })).toEqual([
      ['a', 2],
      ['b', 1],
    ]);
    expect(heights({ window: [160, 400] })).toEqual([['b', 1]]);
    // A straight line on the screen: halfway between 100 and 200 is 141 there.
    expect(heights({ xScale: 'log' })[0]).toEqual(['a', 2.25]);
  });

  it('leaves a hidden run out of the curves and the axes, never out of the legend', () => {
    const runs = [runWith({ eval_loss: [2, 1] }, 'a'), runWith({ eval_loss: [200, 100] }, 'b')];
    const drawn = view(runs, { hiddenIds: ['b'] });
    expect(drawn.curves.map((curve) => curve.runId)).toEqual(['a']);
    expect(drawn.y.domain[1]).toBeLessThan(3);
    expect(drawn.runs.map((run) => [run.runId, run.isHidden])).toEqual([
      ['a', false],
      ['b', true],
    ]);
    expect(drawn.description).not.toContain('b reaches');
    const none = view(runs, { hiddenIds: ['a', 'b'] });
    expect(none.notes).toEqual(['All runs are hidden. Show one in the legend.']);
    expect(none.curves).toEqual([]);
    expect(none.x.domain).toEqual(view(runs).x.domain);
  });

  it('draws what there is where only one of the two is recorded', () => {
    const train = view([runWith({ train_loss: [2, 1] })], { show: 'eval' });
    expect(train.show).toBe('train');
    expect(train.endLabels[0]?.value).toBe('1');
    const mixed = view([runWith({ train_loss: [2, 1] }, 'a'), runWith({ eval_loss: [3] }, 'b')]);
    expect(mixed.endLabels.map((label) => label.runId).sort()).toEqual(['a', 'b']);
  });

  it('draws eval under train, ghosts behind both, the first run on top, the highlighted over all', () => {
    const values = Array.from({ length: 100 }, (_, i) => 3 + Math.sin(i));
    const runs = ['a', 'b'].map((id) => runWith({ eval_loss: [2, 1], train_loss: values }, id));
    const keys = (options: Partial<LossChartViewOptions>) =>
      view(runs, options, { smoothing: { method: 'ema', weight: 0.8 } }).curves.map(
        ({ key }) => key,
      );
    const ghosts = ['train raw b', 'train raw a'];
    expect(keys({})).toEqual([
      ...ghosts,
      'train line b',
      'train line a',
      'eval line b',
      'eval line a',
    ]);
    expect(keys({ highlightedId: 'b' })).toEqual([
      ...ghosts,
      'train line a',
      'eval line a',
      'train line b',
      'eval line b',
    ]);
  });

  it('has a mark per evaluation as long as they are few', () => {
    const marks = (count: number) => {
      const values = Array.from({ length: count }, (_, i) => 1 + (i % 5));
      const [curve] = view([runWith({ eval_loss: values })]).curves;
      expect(curve?.path.match(/[ML]/gi)?.length).toBe(count);
      return curve?.marks.length;
    };
    expect([1, 60, 61].map(marks)).toEqual([1, 60, 0]);
    const zoomed = view([runWith({ eval_loss: Array.from({ length: 90 }, (_, i) => i) })], {
      window: [10, 20],
    });
    expect(zoomed.curves[0]?.marks.length).toBe(11);
    expect(zoomed.curves[0]?.marks[0]?.x).toBe(zoomed.plot.left);
  });

  it('shows a difference between near-identical curves in its ticks', () => {
    const runs = [0.80001, 0.80002].map((y, i) => runWith({ eval_loss: [y + 1e-5, y] }, `r${i}`));
    const { yTicks } = view(runs);
    expect(new Set(yTicks.map((tick) => tick.text)).size).toBe(yTicks.length);
    expect(yTicks.length).toBeGreaterThan(2);
  });

  it('pushes the labels of near-identical curves apart and ties them with leaders', () => {
    const runs = Array.from({ length: 5 }, (_, i) =>
      runWith({ eval_loss: [2, 0.8 + i / 1e5] }, `r${i}`),
    );
    const { endLabels, plot } = view(runs, { height: 240 });
    const places = endLabels.map((label) => label.y).toSorted((a, b) => a - b);
    places.slice(1).forEach((y, i) => {
      expect(y - (places[i] ?? 0)).toBeGreaterThanOrEqual(28.9);
    });
    expect(endLabels.length).toBe(5);
    expect(endLabels.filter((label) => label.leader).length).toBeGreaterThanOrEqual(4);
    expect(endLabels.every((label) => label.y >= plot.top && label.y <= plot.bottom)).toBe(true);
    const crowded = view(runs, { height: 140 }).endLabels;
    expect(crowded.map((label) => [label.isTwoLines, label.value.includes('ep.')])).toEqual(
      crowded.map(() => [false, false]),
    );
  });

  it('writes values alone beside a narrow plot, and nothing beside a compact one', () => {
    const runs = [runWith({ eval_loss: [2, 1], train_loss: [3, 2] }, 'a', [10, 20])];
    const narrow = view(runs, { width: 390, show: 'both' });
    expect(narrow.layout).toBe('narrow');
    expect(narrow.show).toBe('eval');
    expect(narrow.endLabels).toMatchObject([{ name: '', value: '1' }]);
    expect(narrow.endLabels[0]?.markX).toBeGreaterThan(narrow.plot.right);
    const compact = view(runs, { width: 220, height: 120, layout: 'compact' });
    expect(compact.endLabels).toEqual([]);
    expect(compact.xTicks.length).toBeLessThanOrEqual(4);
    expect(compact.yTicks.length).toBeLessThanOrEqual(5);
    expect(compact.plot.right - compact.plot.left).toBeGreaterThan(170);
  });

  it('has room for the texts around the plot', () => {
    const label = 'a run with quite a long name';
    const run = { ...runWith({ eval_loss: [123_456.5, 234_567.25] }), name: label };
    const { plot, endLabels, yTicks } = view([run]);
    const longest = Math.max(...yTicks.map((tick) => tick.text.length));
    expect(plot.left).toBeGreaterThan(longest * 6);
    expect(endLabels[0]?.name).toBe('a run with…g name');
    expect(size.width - (endLabels[0]?.x ?? 0)).toBeGreaterThan(18 * 6);
  });

  it('keeps a window inside what there is, and says that it is zoomed', () => {
    const run = runWith({ eval_loss: [3, 2, 1] }, 'run', [100, 200, 300]);
    expect(view([run]).isZoomed).toBe(false);
    const zoomed = view([run], { window: [900, 150] });
    expect(zoomed.x.domain).toEqual([150, 300]);
    expect(zoomed.full).toEqual([0, 300]);
    expect(zoomed.isZoomed).toBe(true);
    for (const window of [
      [400, 500],
      [200, 200],
      [Number.NaN, 1],
    ] as const) {
      expect(view([run], { window }).x.domain).toEqual([0, 300]);
    }
  });

  it('fits the y axis to what is visible', () => {
    const run = runWith({ train_loss: [90, 3, 2.5, 2, 1.5, 1] });
    expect(view([run], { window: [2, 5] }).y.domain[1]).toBeLessThan(3);
  });

  it('begins a log axis of x at the first step above 0 and counts the rest', () => {
    const run = runWith({ train_loss: [5, 4, 3, 2] }, 'run', [-10, 0, 10, 1000]);
    const { x, xLabel, notes, curves } = view([run], { xScale: 'log' });
    expect(x).toMatchObject({ kind: 'log', domain: [10, 1000] });
    expect(xLabel).toBe('Step, log scale');
    expect(notes).toEqual(['2 points of run are at 0 or less, left out on the log scale of step']);
    expect(pathPoints(curves[0]?.path ?? '')[0]?.length).toBe(2);
  });

  it('is compared by nothing but its values: any runs give a picture without NaN', () => {
    const scale = fc.constantFrom('linear' as const, 'log' as const);
    fc.assert(
      fc.property(fc.nat(400), scale, scale, fc.boolean(), (seed, xScale, yScale, isRobust) => {
        const runs = messyRuns({ seed, count: 4 });
        const yRange = isRobust ? 'robust' : 'visible';
        const { data, visible, ...drawn } = view(runs, { xScale, yScale, yRange });
        const { nonFinite, notes, endLabels, runs: legend, description, ...rest } = drawn;
        expect(JSON.stringify(rest)).not.toMatch(/NaN|null|Infinity/);
        expect(nonFinite.every((mark) => Number.isFinite(mark.x + mark.y + mark.wordY))).toBe(true);
      }),
    );
  });

  it('says that nothing is recorded, and which run has nothing', () => {
    const bare = createRun({ id: 'bare' });
    const { empty, notes } = view([bare]);
    expect(empty?.title).toBe('No history recorded for these runs');
    expect(notes).toEqual([]);
    expect(view([runWith({ eval_loss: [1] }), bare]).notes).toEqual([
      'bare has no recorded history of eval loss.',
    ]);
    expect(view([]).empty).toBeDefined();
  });

  it('says where a source thinned the points itself', () => {
    const history = createHistory({ step: [1, 2], value: [2, 1], sampled: { of: 90_000 } });
    const run = createRun({ id: 'run', histories: { train_loss: history } });
    expect(view([run]).notes).toEqual(['The source kept 2 of 90,000 points of run']);
  });
});

describe('a robust y axis', () => {
  const values = Array.from({ length: 2000 }, (_, i) => {
    if (i === 700) return 5000;
    return 1 + (i % 11) / 10 + (i < 40 ? 40 - i : 0);
  });

  it('leaves spikes and the first steps out and says how many points that hides', () => {
    const run = runWith({ train_loss: values }, 'run');
    const { y, notes, plot, curves } = view([run], { yRange: 'robust' });
    expect(y.domain[1]).toBeLessThan(10);
    const hidden = values.filter((value) => value > y.domain[1] || value < y.domain[0]).length;
    expect(hidden).toBeGreaterThan(20);
    expect(notes).toContain(`${hidden} points are beyond the y axis`);
    // The line leaves the plot where its points do: it is clipped, not bent.
    const heights = pathPoints(curves[0]?.path ?? '')
      .flat()
      .map(([, height]) => height);
    expect(Math.min(...heights)).toBeLessThan(plot.top - 1000);
  });

  it('hides nothing where nothing stands apart, and says nothing', () => {
    const even = runWith({ train_loss: values.filter((value) => value < 3) });
    expect(view([even], { yRange: 'robust' })).toEqual(view([even]));
  });

  it('never hides the ring of a best step, and counts exactly what it hides', () => {
    const anyValue = fc.oneof(
      { weight: 20, arbitrary: fc.double({ min: 1, max: 2, noNaN: true }) },
      { weight: 1, arbitrary: fc.constantFrom(0.001, 300, Number.NaN, -5) },
    );
    const scale = fc.constantFrom('linear' as const, 'log' as const);
    fc.assert(
      fc.property(fc.array(anyValue, { minLength: 1, maxLength: 300 }), scale, (given, yScale) => {
        const { bests, plot, y, notes, runs } = view([runWith({ eval_loss: given }, 'run')], {
          yRange: 'robust',
          yScale,
        });
        for (const best of bests) {
          expect(best.y).toBeGreaterThanOrEqual(plot.top);
          expect(best.y).toBeLessThanOrEqual(plot.bottom);
        }
        const [low, high] = y.domain;
        const shown = given.filter((v) => Number.isFinite(v) && (yScale === 'linear' || v > 0));
        const hidden = shown.filter((v) => v < low || v > high).length;
        const note = notes.find((one) => one.includes('beyond'));
        expect(Number.parseInt(note ?? '0', 10)).toBe(hidden);
        expect(runs.length).toBe(1);
      }),
    );
  });

  it('shows everything where half of the values are the same one', () => {
    const constant = runWith({ train_loss: [...new Array<number>(100).fill(3e-4), 1] });
    expect(view([constant], { yRange: 'robust' }).y.domain[1]).toBeGreaterThan(1);
  });
});

describe('what a picture costs', () => {
  it('reads a hidden run not at all, and each visible one in proportion to the pixels', () => {
    const length = 100_000;
    const reads = { shown: 0, hidden: 0 };
    const values = Float64Array.from({ length }, (_, i) => 2 + Math.sin(i * 7));
    const runs = (['shown', 'hidden'] as const).map((id) => {
      const history = createHistory({ step: values.map((_, i) => i), value: values });
      const counted: History = { ...history, value: counting(values, () => reads[id]++) };
      return createRun({ id, histories: { train_loss: counted } });
    });
    const data = lossChartData(runs);
    expect(reads.shown).toBeGreaterThanOrEqual(length);
    reads.shown = reads.hidden = 0;
    const options = { ...size, hiddenIds: ['hidden'] };
    const columns = size.width;
    lossChartView(data, options);
    expect(reads.shown).toBeLessThan(columns * 2 * 64);
    reads.shown = 0;
    lossChartView(data, { ...options, window: [30_000, 50_000] });
    expect(reads.shown).toBeLessThan(columns * 2 * 64);
    expect(reads.hidden).toBe(0);
  });

  it('reads every point of a curve once before', () => {
    const values = Float64Array.from({ length: 50_000 }, (_, i) => 2 + Math.sin(i));
    let reads = 0;
    const history = createHistory({ step: values.map((_, i) => i), value: values });
    const counted: History = { ...history, value: counting(values, () => reads++) };
    lossChartData([createRun({ id: 'run', histories: { train_loss: counted } })]);
    expect(reads).toBeLessThan(values.length * 1.02);
  });
});

function view(
  runs: readonly Run[],
  options: Partial<LossChartViewOptions> = {},
  dataOptions: LossChartDataOptions = {},
) {
  return lossChartView(lossChartData(runs, dataOptions), { ...size, ...options });
}

function counting(values: Float64Array, onRead: () => void): Float64Array {
  return new Proxy(values, {
    get(target, property) {
      if (typeof property === 'string' && /^\d+$/.test(property)) onRead();
      const value: unknown = Reflect.get(target, property, target);
      return typeof value === 'function' ? value.bind(target) : value;
    },
  });
}

function runWith(
  metrics: { readonly [metric: string]: readonly number[] },
  id = 'run',
  steps?: readonly number[],
): Run {
  return createRun({
    id,
    histories: Object.fromEntries(
      Object.entries(metrics).map(([metric, value]) => [
        metric,
        createHistory({
          step: steps ?? value.map((_, i) => i),
          value,
          ...(steps && { epoch: value.map((_, i) => i + 1) }),
        }),
      ]),
    ),
  });
}

const tenth = (pixel: number) => Math.round(pixel * 10) / 10;
