export { BulkActionPanel, type BulkActionPanelProps } from './bulk-actions/BulkActionPanel';
export { type ArchiveState, useArchive } from './bulk-actions/useArchive';
export {
  CheckpointQualityChart,
  type CheckpointQualityChartProps,
  type CheckpointQualitySettings,
} from './checkpoint-quality/CheckpointQualityChart';
export {
  ConfigScatter,
  type ConfigScatterProps,
  type ConfigScatterSettings,
} from './config-scatter/ConfigScatter';
export {
  type ChartCursor,
  type ChartCursorPosition,
  createChartCursor,
} from './internal/chartCursor';
export type { RunSlots } from './internal/runSlots';
export { lossChartPng } from './loss-chart/lossChartPng';
export type { LossChartSettings } from './loss-chart/lossChartSettings';
export { lossChartSvg } from './loss-chart/lossChartSvg';
export { OverlaidLossChart, type OverlaidLossChartProps } from './loss-chart/OverlaidLossChart';
export {
  type LossChartState,
  type UseLossChartOptions,
  useLossChart,
} from './loss-chart/useLossChart';
export { MetricCharts, type MetricChartsProps } from './metric-charts/MetricCharts';
export type { MetricChartsSettings } from './metric-charts/metricChartsSettings';
export {
  ComparisonMetricsTable,
  type ComparisonMetricsTableProps,
} from './metrics-table/ComparisonMetricsTable';
export {
  ParallelCoordinates,
  type ParallelCoordinatesProps,
  type ParallelCoordinatesSettings,
} from './parallel-coordinates/ParallelCoordinates';
export { RunCompareProvider, type RunCompareProviderProps } from './provider/RunCompareProvider';
export { type LoadedHistories, useHistories } from './provider/useHistories';
export { type LoadedRuns, useRuns } from './provider/useRuns';
export { RunRecommendation, type RunRecommendationProps } from './recommendation/RunRecommendation';
export { RunComparison, type RunComparisonProps } from './run-comparison/RunComparison';
export { RunComparisonView, type RunComparisonViewProps } from './run-comparison/RunComparisonView';
export { RunList, type RunListProps } from './run-list/RunList';
export {
  TrainingSpeedChart,
  type TrainingSpeedChartProps,
  type TrainingSpeedSettings,
} from './training-speed/TrainingSpeedChart';
