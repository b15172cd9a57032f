import { recordedMetric } from '../../../comparison/recordedMetric';
import { type Axis, axisOrigin } from '../../../curve/axis';
import type { Float64Values, History } from '../../../run/history';
import type { Run } from '../../../run/run';
import type { ChartCurveInput } from './chartCurve';
import type { ChartEntry } from './chartEntry';
import type { MetricChoices } from './chartMetrics';
import type { CurveRole } from './curveRole';

/** At most this many points of a curve carry a mark each. */
export const mostMarks = 60;

/**
 * The histories that there are, in drawing order: train under eval, and the first run on top. One
 * metric alone, or an objective that is itself the train metric, is there once: as `train`, or as
 * `eval` where all of its points can carry marks and nothing else was asked for.
 */
export function recordedCurves(
  entries: readonly ChartEntry[],
  choices: MetricChoices,
  axis: Axis,
): readonly ChartCurveInput[] {
  const curvesOf = (role: CurveRole) =>
    entries
      .flatMap(({ runs, ...owner }): readonly ChartCurveInput[] => {
        const members = runs.flatMap((run) => {
          const { history } = recordedMetric(run, choices[role].key);
          return history && history.length > 0 ? [{ history, origin: originOf(run, axis) }] : [];
        });
        const checkpoints = runs.length === 1 ? (runs[0]?.checkpoints ?? []) : [];
        return members.length > 0 ? [{ ...owner, role, members, checkpoints }] : [];
      })
      .reverse();
  if (choices.eval.key !== choices.train.key) return [...curvesOf('train'), ...curvesOf('eval')];
  const alone = curvesOf('eval');
  return choices.eval === choices.train && !isDense('eval', alone) ? alone : curvesOf('train');
}

/** Whether any curve of a role has too many points for a mark on each, so that smoothing helps. */
export function isDense(role: CurveRole, curves: readonly ChartCurveInput[]): boolean {
  return curves.some(
    (curve) =>
      curve.role === role &&
      (role === 'train' || curve.members.some(({ history }) => history.length > mostMarks)),
  );
}

/** The axes that any of the histories carries. */
export function axesOf(histories: readonly History[]): readonly Axis[] {
  const carries = (column: 'epoch' | 'timeMs' | 'tokens') =>
    histories.some((history) => hasFinite(history[column]));
  const hasTime = carries('timeMs');
  return [
    ...(histories.length > 0 ? (['step', 'relativeStep'] as const) : []),
    ...(carries('epoch') ? (['epoch'] as const) : []),
    ...(hasTime ? (['wallTime', 'relativeTime'] as const) : []),
    ...(carries('tokens') ? (['tokens'] as const) : []),
  ];
}

function hasFinite(values: Float64Values | undefined): boolean {
  for (let i = 0; i < (values?.length ?? 0); i++) if (Number.isFinite(values?.[i])) return true;
  return false;
}

/** A run is a value that never changes, and one origin of all its histories takes reading them. */
const known = new WeakMap<Run, { [axis in Axis]?: { readonly origin: number | undefined } }>();

function originOf(run: Run, axis: Axis): number | undefined {
  if (axis !== 'relativeStep' && axis !== 'relativeTime') return undefined;
  const origins = known.get(run) ?? {};
  known.set(run, origins);
  origins[axis] ??= { origin: axisOrigin(Object.values(run.histories ?? {}), axis) };
  return origins[axis].origin;
}
