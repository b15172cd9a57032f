'use client';

import { type ReactElement, useState } from 'react';
import { ComparisonMetricsTable } from '../metrics-table/ComparisonMetricsTable';
import { initialSettings, type MetricsTableSettings } from '../metrics-table/metricsTableSettings';
import type { ComparisonContent } from './comparisonContent';
import { useColumnOrder } from './useColumnOrder';

/** The metrics table, whose visible metrics are part of the comparison's view. */
export function ComparisonTable({
  comparison,
  runs,
  slots,
  warnAt,
  view,
  onViewChange,
  onReadingChange,
  locale,
  labels,
}: ComparisonContent): ReactElement {
  const [own, setOwn] = useState<MetricsTableSettings>(initialSettings);
  const columnOrder = useColumnOrder(runs);
  const settings = onViewChange ? { ...own, visibleMetrics: view?.visibleMetrics } : own;
  const change = (next: MetricsTableSettings) => {
    setOwn(next);
    const { visibleMetrics } = next;
    if (visibleMetrics !== settings.visibleMetrics) onViewChange?.({ ...view, visibleMetrics });
  };
  return (
    <ComparisonMetricsTable
      locale={locale}
      labels={labels}
      comparison={comparison}
      slots={slots}
      columnOrder={columnOrder}
      warnAt={warnAt}
      view={settings}
      onViewChange={change}
      onBaselineChange={onViewChange && ((baselineId) => onViewChange({ ...view, baselineId }))}
      onReadingChange={onReadingChange}
    />
  );
}
