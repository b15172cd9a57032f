import { isValue } from '../comparison/cell';
import type { ComparedMetric, Comparison } from '../comparison/comparison';
import { withoutPlus } from '../format/number';
import type { RunMention } from '../format/template';
import { metricLabel } from './metricLabel';
import { metricText } from './metricText';
import type { Wording } from './viewOptions';

/** What the sentences about one comparison need to name runs and write values. */
export interface AdviceContext {
  readonly wording: Wording;
  run(id: string): RunMention;
  metric(key: string): { readonly label: string; readonly definition: ComparedMetric | undefined };
  value(key: string, value: number): string;
  /** A difference of the objective, with the decimals of its values. */
  change(change: number): string;
  /** The same without a sign. */
  amount(amount: number): string;
  readonly objectiveKey: string;
  /** The objective in running text: "eval loss". */
  readonly objectiveLabel: string;
}

export function adviceContext(comparison: Comparison, wording: Wording): AdviceContext {
  const metric = (key: string) => {
    const definition = comparison.metrics.find((row) => row.key === key);
    return { definition, label: metricLabel({ key, label: definition?.label ?? key }, wording) };
  };
  const textOf = (key: string, further: readonly number[]) => {
    const { definition } = metric(key);
    const values = definition?.cells.flatMap((cell) => (isValue(cell) ? [cell.value] : [])) ?? [];
    return metricText(definition ?? { format: 'number' }, [...values, ...further], wording);
  };
  return {
    wording,
    run: (id) => ({
      runId: id,
      label: comparison.runs.find((run) => run.id === id)?.label ?? id,
    }),
    metric,
    value: (key, value) => textOf(key, [value]).value({ state: 'value', value, from: 'history' }),
    change: (change) => textOf(comparison.objective.metric, []).delta(change),
    amount(amount) {
      return withoutPlus(textOf(comparison.objective.metric, []).delta(Math.abs(amount)));
    },
    objectiveKey: comparison.objective.metric,
    objectiveLabel: wording.labels.inText(metric(comparison.objective.metric).label),
  };
}
