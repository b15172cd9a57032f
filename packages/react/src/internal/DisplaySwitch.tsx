import { chartLabelsEn, type Labels } from '@runcompare/core';
import type { ReactElement } from 'react';
import { Segmented } from './Segmented';

/** Whether a chart shows its picture or the numbers in it. */
export type ChartDisplay = 'chart' | 'table';

/** From the picture to the numbers and back. */
export function DisplaySwitch({
  display,
  labels,
  onDisplayChange,
}: {
  readonly display: ChartDisplay;
  readonly labels: Labels | undefined;
  readonly onDisplayChange: (display: ChartDisplay) => void;
}): ReactElement {
  const chart = labels?.chart ?? chartLabelsEn;
  return (
    <Segmented
      part="display"
      label={chart.showAs}
      value={display}
      onChange={onDisplayChange}
      options={[
        { value: 'chart', label: chart.chart },
        { value: 'table', label: chart.table },
      ]}
    />
  );
}
