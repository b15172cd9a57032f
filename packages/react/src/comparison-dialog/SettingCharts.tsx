import type { ReactElement } from 'react';
import { ConfigScatter } from '../config-scatter/ConfigScatter';
import { ParallelCoordinates } from '../parallel-coordinates/ParallelCoordinates';
import { TradeOffChart } from '../trade-off/TradeOffChart';
import type { ComparisonContent } from './comparisonContent';

/** What is there to choose from in the whole group, and what its settings have to do with it. */
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
      <TradeOffChart {...words} runs={group} />
      <ConfigScatter {...words} runs={group} />
      <ParallelCoordinates {...words} runs={group} />
    </>
  );
}
