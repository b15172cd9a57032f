export { BulkActionPanel, type BulkActionPanelProps } from './bulk-actions/BulkActionPanel';
export {
  type BulkActions,
  type BulkActionsState,
  type RunOutcome,
  type UseBulkActionsOptions,
  useBulkActions,
} from './bulk-actions/useBulkActions';
export {
  CheckpointQualityChart,
  type CheckpointQualityChartProps,
  type CheckpointQualitySettings,
} from './checkpoint-quality/CheckpointQualityChart';
export { CheckpointList, type CheckpointListProps } from './checkpoints/CheckpointList';
export {
  type CheckpointActions,
  type CheckpointState,
  type CheckpointToAct,
  useCheckpointActions,
} from './checkpoints/useCheckpointActions';
export {
  type ComparisonResult,
  type UseComparisonOptions,
  useComparison,
} from './comparison/useComparison';
export { ComparisonDialog, type ComparisonDialogProps } from './comparison-dialog/ComparisonDialog';
export type { CurvesState } from './comparison-dialog/comparisonContent';
export { ConfigDiffTable, type ConfigDiffTableProps } from './config-diff/ConfigDiffTable';
export type { ConfigDiffSettings } from './config-diff/configDiffSettings';
export {
  type ConfigDiffState,
  type UseConfigDiffOptions,
  useConfigDiff,
} from './config-diff/useConfigDiff';
export {
  ConfigScatter,
  type ConfigScatterProps,
  type ConfigScatterSettings,
} from './config-scatter/ConfigScatter';
export { ExportMenu, type ExportMenuProps } from './export/ExportMenu';
export {
  type ExportLink,
  type ExportState,
  type UseExportOptions,
  useExport,
} from './export/useExport';
export { chartPng } from './internal/chart-picture/chartPng';
export { chartSvg } from './internal/chart-picture/chartSvg';
export {
  type ChartCursor,
  type ChartCursorPosition,
  createChartCursor,
} from './internal/chartCursor';
export type { RunSlots } from './internal/runSlots';
export type { LossChartSettings } from './loss-chart/lossChartSettings';
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
export type { MetricsTableSettings } from './metrics-table/metricsTableSettings';
export {
  type MetricsTableState,
  type UseMetricsTableOptions,
  useMetricsTable,
} from './metrics-table/useMetricsTable';
export {
  ParallelCoordinates,
  type ParallelCoordinatesProps,
  type ParallelCoordinatesSettings,
} from './parallel-coordinates/ParallelCoordinates';
export {
  type BrowserComparisonStoreOptions,
  type ComparisonStorage,
  createBrowserComparisonStore,
} from './provider/browserComparisonStore';
export { type BrowserUrlOptions, browserUrl } from './provider/browserUrl';
export { RunCompareProvider, type RunCompareProviderProps } from './provider/RunCompareProvider';
export type { UrlAdapter } from './provider/urlAdapter';
export {
  type HistoryState,
  type LoadedHistories,
  type UseHistoriesOptions,
  useHistories,
} from './provider/useHistories';
export { type LoadedRuns, useRuns } from './provider/useRuns';
export { type SavedComparisonsState, useSavedComparisons } from './provider/useSavedComparisons';
export {
  type CopiedLink,
  type SharedLink,
  type ShareLink,
  useShareLink,
} from './provider/useShareLink';
export { type UrlState, type UseUrlStateOptions, useUrlState } from './provider/useUrlState';
export { RunRecommendation, type RunRecommendationProps } from './recommendation/RunRecommendation';
export type {
  RunActionKind,
  RunActionReport,
  RunActionState,
} from './recommendation/useRunAction';
export {
  type RunRecommendationState,
  type UseRunRecommendationOptions,
  useRunRecommendation,
} from './recommendation/useRunRecommendation';
export { RunComparison, type RunComparisonProps } from './run-comparison/RunComparison';
export { RunComparisonView, type RunComparisonViewProps } from './run-comparison/RunComparisonView';
export { RunList, type RunListProps } from './run-list/RunList';
export {
  SaveComparisonForm,
  type SaveComparisonFormProps,
} from './saved-comparisons/SaveComparisonForm';
export {
  type CurrentComparison,
  SavedComparisons,
  type SavedComparisonsProps,
} from './saved-comparisons/SavedComparisons';
export {
  TradeOffChart,
  type TradeOffChartProps,
  type TradeOffSettings,
} from './trade-off/TradeOffChart';
export {
  TrainingSpeedChart,
  type TrainingSpeedChartProps,
  type TrainingSpeedSettings,
} from './training-speed/TrainingSpeedChart';
export {
  ImprovementTrend,
  type ImprovementTrendProps,
  type ImprovementTrendSettings,
} from './trend/ImprovementTrend';
