'use client';

import { type ReactElement, useMemo } from 'react';
import { CheckpointQualityChart } from '../checkpoint-quality/CheckpointQualityChart';
import { CheckpointList } from '../checkpoints/CheckpointList';
import { TrainingSpeedChart } from '../training-speed/TrainingSpeedChart';
import type { ComparisonContent } from './comparisonContent';
import { useColumnOrder } from './useColumnOrder';

/**
 * How fast the compared runs trained, what was saved of the best one, or of the others where nothing
 * was of it, and what each is worth.
 */
export function CompanionCharts({
  comparison,
  runs,
  slots,
  actions,
  locale,
  labels,
}: ComparisonContent): ReactElement {
  const { objective } = comparison;
  const words = { locale, labels };
  const order = useColumnOrder(runs);
  // Of one run: those of the others are in the chart below, and nobody deploys them first.
  const saved = useMemo(() => {
    const best = runs.find((run) => run.id === comparison.bestId) ?? runs[0];
    return best && best.checkpoints.length > 0 ? [best] : runs;
  }, [runs, comparison.bestId]);
  return (
    <>
      <div className="rc-pair">
        <TrainingSpeedChart {...words} of={comparison} slots={slots} order={order} />
        <CheckpointList
          {...words}
          runs={saved}
          objective={objective}
          slots={slots}
          actions={actions}
        />
      </div>
      <CheckpointQualityChart {...words} runs={runs} objective={objective} slots={slots} />
    </>
  );
}
