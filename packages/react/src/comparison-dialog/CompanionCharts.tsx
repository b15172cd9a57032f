'use client';

import { type ReactElement, useMemo } from 'react';
import { CheckpointQualityChart } from '../checkpoint-quality/CheckpointQualityChart';
import { CheckpointList } from '../checkpoints/CheckpointList';
import { TrainingSpeedChart } from '../training-speed/TrainingSpeedChart';
import type { ComparisonContent } from './comparisonContent';
import { useColumnOrder } from './useColumnOrder';

/** How fast the compared runs trained, what was saved of the best one, and what each is worth. */
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
    const best = runs.filter((run) => run.id === comparison.bestId);
    return best.length > 0 ? best : runs.slice(0, 1);
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
