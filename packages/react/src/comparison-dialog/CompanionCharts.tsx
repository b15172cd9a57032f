'use client';

import type { ReactElement } from 'react';
import { CheckpointQualityChart } from '../checkpoint-quality/CheckpointQualityChart';
import { TrainingSpeedChart } from '../training-speed/TrainingSpeedChart';
import type { ComparisonContent } from './comparisonContent';

/** How fast the compared runs trained, and what was saved of them. */
export function CompanionCharts({
  comparison,
  runs,
  slots,
  locale,
  labels,
}: ComparisonContent): ReactElement {
  const words = { locale, labels };
  const order = runs.map((run) => run.id);
  return (
    <div className="rc-pair">
      <TrainingSpeedChart {...words} of={comparison} slots={slots} order={order} />
      <CheckpointQualityChart
        {...words}
        runs={runs}
        objective={comparison.objective}
        slots={slots}
      />
    </div>
  );
}
