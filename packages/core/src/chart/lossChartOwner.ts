/** `eval` is the objective as it was evaluated, `train` what was logged while training. */
export type CurveRole = 'eval' | 'train';

/** Whose curve something in the chart is. */
export interface LossChartOwner {
  /** Of replicates drawn as one, the first run's. */
  readonly runId: string;
  readonly label: string;
  /** Palette slot, from 1; undefined draws neutral. */
  readonly slot: number | undefined;
}

export function ownerOf({ runId, label, slot }: LossChartOwner): LossChartOwner {
  return { runId, label, slot };
}
