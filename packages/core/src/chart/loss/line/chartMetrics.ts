import { metricDefinition } from '../../../comparison/metricDefinitions';
import { extremeIndex } from '../../../curve/valueBlocks';
import { defaultObjective } from '../../../metric/defaultObjective';
import type { Direction, Objective } from '../../../metric/metricDefinition';
import { metricLabel } from '../../../view/metricLabel';
import type { Wording } from '../../../view/viewOptions';
import { type ChartCurve, recordedLine } from './chartCurve';
import type { LossChartMetric } from './chartMetric';
import type { CurveRole } from './curveRole';

/** What a role's curves show. */
interface MetricChoice {
  readonly key: string;
  readonly direction: Direction | undefined;
  readonly marksBest: boolean;
  /** Runs are ranked by it. */
  readonly isObjective: boolean;
}

export type MetricChoices = { readonly [role in CurveRole]: MetricChoice };

interface Asked {
  readonly objective?: Objective | undefined;
  readonly trainMetric?: string | undefined;
  readonly metric?: string | undefined;
}

/** One metric alone is both: which role its curves have depends on how dense they are. */
export function chooseMetrics({
  objective = defaultObjective,
  trainMetric = 'train_loss',
  metric,
}: Asked): MetricChoices {
  const directionOf = (key: string) =>
    key === objective.metric ? objective.direction : metricDefinition(key).direction;
  if (metric !== undefined) {
    const direction = directionOf(metric);
    const alone = {
      key: metric,
      direction,
      marksBest: direction !== undefined,
      isObjective: metric === objective.metric,
    };
    return { eval: alone, train: alone };
  }
  return {
    eval: {
      key: objective.metric,
      direction: objective.direction,
      marksBest: true,
      isObjective: true,
    },
    train: {
      key: trainMetric,
      direction: directionOf(trainMetric),
      marksBest: trainMetric === objective.metric,
      isObjective: trainMetric === objective.metric,
    },
  };
}

/** The metrics in words, with the decimals that the best evaluations take, or else the best points. */
export function chartMetrics(
  choices: MetricChoices,
  { curves, wording }: { readonly curves: readonly ChartCurve[]; readonly wording: Wording },
): { readonly [role in CurveRole]: LossChartMetric } {
  const evaluated = referenceOf(curves, 'eval');
  const reference = {
    eval: evaluated,
    train: evaluated.length > 0 ? evaluated : referenceOf(curves, 'train'),
  };
  const metricOf = (role: CurveRole): LossChartMetric => ({
    ...choices[role],
    // The extreme of a metric that is logged all the time and decides nothing is noise.
    marksBest: choices[role].marksBest && (role === 'eval' || choices[role].isObjective),
    label: metricLabel(metricDefinition(choices[role].key), wording),
    reference: reference[role],
  });
  return { eval: metricOf('eval'), train: metricOf('train') };
}

function referenceOf(curves: readonly ChartCurve[], role: CurveRole): readonly number[] {
  return curves.flatMap((curve) => {
    if (curve.role !== role) return [];
    if (curve.best) return [curve.best.value];
    const { series, blocks } = recordedLine(curve);
    const index = extremeIndex(blocks, 'highest');
    return index < 0 ? [] : [series.y[index] as number];
  });
}
