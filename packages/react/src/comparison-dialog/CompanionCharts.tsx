'use client';

import type { ReactElement } from 'react';
import { CheckpointQualityChart } from '../checkpoint-quality/CheckpointQualityChart';
import { CheckpointList } from '../checkpoints/CheckpointList';
import { TrainingSpeedChart } from '../training-speed/TrainingSpeedChart';
import type { ComparisonContent } from './comparisonContent';
import { useColumnOrder } from './useColumnOrder';

/** How fast the compared runs trained, what was saved of them, and what that is worth. */
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
  return (
    <>
      <div className="rc-pair">
        <TrainingSpeedChart {...words} of={comparison} slots={slots} order={order} />
        <CheckpointList
          {...words}
          runs={runs}
          objective={objective}
          slots={slots}
          actions={actions}
        />
      </div>
      <CheckpointQualityChart {...words} runs={runs} objective={objective} slots={slots} />
    </>
  );
}
