export { ComparisonMetricsTable, type ComparisonMetricsTableProps } from './ComparisonMetricsTable';
export type { MetricsTableSettings } from './metricsTableSettings';
export {
  type MetricsTableState,
  type UseMetricsTableOptions,
  useMetricsTable,
} from './useMetricsTable';
