import { seededRuns } from '@runcompare/core/testing';
import type { Chart, ChartData, MountedChart, PreparedChart, Range } from './chart';
import { pixelsThatDiffer } from './pixelsThatDiffer';
import { realRuns } from './realRuns';
import { runCurves } from './runCurves';
import { seededCurves } from './seededCurves';

/** What to draw: seeded curves of a length, or the runs of the script of ten seconds. */
export type DataName = { readonly points: number; readonly seed: number } | 'real' | 'seeded';

export interface Place {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** What the benchmark calls in a page, which shows one chart of one library at a time. */
export type PageBench = ReturnType<typeof createPageBench>;

/** Most points that `append` may add in all. */
const spare = 2000;

export function createPageBench(chart: Chart, container: HTMLElement) {
  let prepared: PreparedChart | undefined;
  let mounted: MountedChart | undefined;
  const shown = () => {
    if (!mounted) throw new Error(`${chart.name} is not mounted.`);
    return mounted;
  };
  return {
    async prepare(name: DataName): Promise<void> {
      prepared = chart.prepare(await load(name));
    },
    mount(): void {
      if (!prepared) throw new Error(`${chart.name} has no data.`);
      mounted = prepared(container);
      prepared = undefined;
    },
    unmount(): void {
      mounted?.unmount();
      mounted = undefined;
    },
    /** False where the library cannot. */
    zoom(range?: Range): boolean {
      shown().zoom?.(range);
      return shown().zoom !== undefined;
    },
    append: (count: number) => shown().append(count),
    plot: () => placeOf(shown().plot()),
    legendItem: (run: number) => placeOf(shown().legendItem?.(run)),
    /** After everything that the last call set off: frames, observers, short timers. */
    async settle(): Promise<void> {
      for (let i = 0; i < 3; i++) await nextFrame();
      await new Promise((resolve) => setTimeout(resolve, 50));
    },
    /** Mounts and unmounts charts of data of their own, each seen for two frames. */
    async churn({ times, points }: { times: number; points: number }): Promise<void> {
      for (let i = 0; i < times; i++) {
        mounted = chart.prepare(await load({ points, seed: i }))(container);
        await nextFrame();
        await nextFrame();
        mounted.unmount();
        mounted = undefined;
      }
    },
    mark(name: string): void {
      performance.mark(name);
    },
    pixelsThatDiffer,
  };
}

async function load(name: DataName): Promise<ChartData> {
  if (name === 'real') return runCurves(await realRuns());
  if (name === 'seeded') return runCurves(seededRuns({ seed: 7, count: 5, points: 100_000 }));
  return { curves: seededCurves(name.points + spare, name.seed), shown: name.points };
}

function nextFrame(): Promise<unknown> {
  return new Promise(requestAnimationFrame);
}

function placeOf(element: Element | undefined | null): Place {
  if (!element) throw new Error('The chart does not show what the pointer should go to.');
  const { x, y, width, height } = element.getBoundingClientRect();
  return { x, y, width, height };
}
