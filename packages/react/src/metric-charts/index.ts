export { MetricCharts, type MetricChartsProps } from './MetricCharts';
export type { MetricChartsSettings } from './metricChartsSettings';
