import { metricDefinition } from '../../../comparison/metricDefinitions';
import type { Direction } from '../../../metric/metricDefinition';
import { metricInText } from '../../../view/metricLabel';
import { type MetricText, metricText } from '../../../view/metricText';
import type { Wording } from '../../../view/viewOptions';

/** The metric that one role's curves show. */
export interface LossChartMetric {
  readonly key: string;
  readonly label: string;
  /** Undefined where neither high nor low is better: nothing is ranked. */
  readonly direction: Direction | undefined;
  /** The best of every run is ringed, and stands at the end of its curve in place of the last. */
  readonly marksBest: boolean;
  /** The values whose decimals all values of the chart are written with. */
  readonly reference: readonly number[];
}

/** Writes values of a chart's metric, all with the same decimals, non-finite ones too. */
export interface ChartText {
  value(value: number): string;
  /** Signed, in the metric's unit. */
  delta(delta: number): string;
  readonly missing: string;
}

export function chartText({ key, reference }: LossChartMetric, wording: Wording): ChartText {
  const text: MetricText = metricText(metricDefinition(key), reference, wording);
  return {
    missing: text.value({ state: 'missing' }),
    delta: (delta) => text.delta(delta),
    value(value) {
      if (Number.isNaN(value)) return text.value({ state: 'nan' });
      if (Number.isFinite(value)) return text.value({ state: 'value', value, from: 'history' });
      return text.value({ state: value > 0 ? 'inf' : '-inf' });
    },
  };
}

/** The metric's name inside a sentence. */
export function inText(metric: LossChartMetric, wording: Wording): string {
  return metricInText(metric, wording);
}
