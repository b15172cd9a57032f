import type { EventFile, ScalarColumn } from '../tensorboard/eventFile';
import type { Hparams } from '../tensorboard/readHparams';
import type { Series } from './parseSeries';

/**
 * The tags of a run as the event file that they came from. The server tells the points of each tag
 * apart from the others', so which came after which is known by their times alone.
 */
export function toEventFile(
  path: string,
  found: { readonly series: ReadonlyMap<string, Series>; readonly hparams: Hparams | undefined },
): EventFile {
  const places = [...found.series].flatMap(([tag, { timeMs }]) =>
    timeMs.map((time, at) => ({ tag, time, at })),
  );
  places.sort((a, b) => a.time - b.time);
  const orders = new Map(
    [...found.series].map(([tag, { step }]) => [tag, new Uint32Array(step.length)]),
  );
  for (const [order, { tag, at }] of places.entries()) {
    (orders.get(tag) as Uint32Array)[at] = order;
  }
  const scalars = new Map<string, ScalarColumn>();
  for (const [tag, { step, value, timeMs }] of found.series) {
    scalars.set(tag, {
      length: step.length,
      step: Float64Array.from(step),
      value: Float64Array.from(value),
      timeMs: Float64Array.from(timeMs),
      order: orders.get(tag) as Uint32Array,
    });
  }
  const known = places.filter(({ time }) => time > 0);
  const [first, last] = [known[0], known.at(-1)];
  return {
    path,
    scalars,
    points: places.length,
    texts: new Map(),
    hparams: found.hparams ?? {},
    starts: [],
    ...(first && { firstMs: first.time }),
    ...(last && { lastMs: last.time }),
    issues: [...found.series.values()].flatMap(({ issues }) => issues),
  };
}
