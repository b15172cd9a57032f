import type { ReactElement } from 'react';
import { ConfigScatter } from '../config-scatter/ConfigScatter';
import { ParallelCoordinates } from '../parallel-coordinates/ParallelCoordinates';
import type { ComparisonContent } from './comparisonContent';

/** What the settings of the whole group have to do with the objective. */
export function SettingCharts({
  comparison,
  group,
  slots,
  locale,
  labels,
}: ComparisonContent): ReactElement {
  const words = { locale, labels, objective: comparison.objective, slots };
  return (
    <>
      <ConfigScatter {...words} runs={group} />
      <ParallelCoordinates {...words} runs={group} />
    </>
  );
}
