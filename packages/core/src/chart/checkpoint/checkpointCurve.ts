import { reduceHistory } from '../../curve/reduceHistory';
import { chartPath } from '../path/chartPath';
import type { RunInChart } from '../runInChart';
import { type ChartScale, pixelOf } from '../scale/chartScale';
import { placeOf } from '../scale/fitScale';
import type { CheckpointAxis, CheckpointRun } from './checkpointRuns';

/** The evaluations of a run with checkpoints as a line, thinned to the plot; holes break it. */
export function checkpointCurve(
  { run, history, readings }: CheckpointRun,
  axis: CheckpointAxis,
  { x, y }: { readonly x: ChartScale; readonly y: ChartScale },
): (RunInChart & { readonly path: string }) | undefined {
  const positions = history?.[axis];
  if (!history || !positions || readings.length === 0) return undefined;
  const columns = Math.max(1, Math.round(x.range[1] - x.range[0]));
  const { indices } = reduceHistory(history, { columns, x: positions, valueScale: y.kind });
  const path = chartPath(
    indices.map((i) => {
      const [position, value] = [positions[i] as number, history.value[i] as number];
      if (!Number.isFinite(value) || (y.kind === 'log' && value <= 0)) return undefined;
      return { x: placeOf(x, position), y: far(pixelOf(y, value)) };
    }),
  );
  return path === '' ? undefined : { ...run, path };
}

/** A pixel that drawing programs can hold; what is that far away is clipped in any case. */
const far = (pixel: number) => Math.max(-1e5, Math.min(1e5, Number.isNaN(pixel) ? 0 : pixel));
