export { ComparisonMetricsTable, type ComparisonMetricsTableProps } from './ComparisonMetricsTable';
