// What every error is.

export { RunCompareError, type RunCompareErrorCode } from './errors';

// Runs and their histories.

export { type FlatConfigValue, flattenConfig } from './run/flattenConfig';
export { type Grouping, type GroupOptions, groupRuns, type RunGroup } from './run/groupRuns';
export {
  createHistory,
  type Float64Values,
  type History,
  type HistoryColumns,
} from './run/history';
export { type FamilyRule, familyRules, modelFamily } from './run/modelFamily';
export { findReplicates, type ReplicateSet } from './run/replicates';
export {
  type Checkpoint,
  type ConfigValue,
  createRun,
  type DataIssue,
  type MetricSummary,
  type ModelNameOrigin,
  type Progress,
  type Run,
  type RunConfig,
  type RunInput,
  type RunLink,
  type RunModel,
  type RunStatus,
  type RunTimes,
  type SummaryPoint,
} from './run/run';
export { runLabel } from './run/runLabel';
export { isSecretKey } from './run/secretKeys';

// Metrics.

export { canonicalMetricName } from './metric/canonicalName';
export { defaultObjective } from './metric/defaultObjective';
export type {
  Direction,
  MetricDefinition,
  MetricFormat,
  MetricSection,
  Objective,
  Reading,
} from './metric/metricDefinition';

// Computing on a curve.

export {
  type Axis,
  type AxisOptions,
  type AxisPositions,
  axisOrigin,
  axisPositions,
} from './curve/axis';
export { type BestStep, bestStep } from './curve/bestStep';
export { type ReducedHistory, type ReduceOptions, reduceHistory } from './curve/reduceHistory';
export {
  type ReplicateBand,
  type ReplicateBandOptions,
  replicateBand,
} from './curve/replicateBand';
export { type Smoothing, smoothHistory } from './curve/smoothHistory';

// Distributions.

export { normalQuantile } from './distribution/normal';
export { studentTQuantile } from './distribution/studentT';

// Where runs come from, and what can be done to them.

export type { AbortSignalLike } from './source/abort';
export { parseHistoryResult } from './source/parseHistoryResult';
export { parseRunPage } from './source/parseRunPage';
export type {
  ActionOptions,
  ActionOutcome,
  BlobLike,
  DownloadTarget,
  RunAction,
  RunActions,
} from './source/runActions';
export type {
  HistoryOptions,
  HistoryResult,
  RunChanges,
  RunObserver,
  RunPage,
  RunSource,
} from './source/runSource';

// Comparing, ranking and judging.

export type { BestValue } from './comparison/bestValue';
export { type Cell, isValue, type ValueOrigin } from './comparison/cell';
export type { ComparabilityCaveat, MeasuringFact } from './comparison/comparability';
export { type CompareOptions, type ComparisonRules, compareRuns } from './comparison/compareRuns';
export type {
  ComparedCell,
  ComparedMetric,
  ComparedReplicates,
  ComparedRun,
  Comparison,
  Judgement,
} from './comparison/comparison';
export {
  type ConfigDiff,
  type ConfigDiffCell,
  type ConfigDiffOptions,
  type ConfigDiffRow,
  diffConfigs,
} from './comparison/configDiff';
export type { ConfigCell } from './comparison/configTable';
export type { Divergence } from './comparison/divergence';
export { computeGap, type GapOptions, type GapRelativeTo } from './comparison/gap';
export {
  type AssumedNoise,
  judgeConfigurations,
  type VerdictOptions,
} from './comparison/judgeConfigurations';
export {
  type DifferenceInput,
  type DifferenceSide,
  judgeDifference,
} from './comparison/judgeDifference';
export type { KeyRole } from './comparison/keyRole';
export { metricDefinition } from './comparison/metricDefinitions';
export type { NoiseMethod, NoiseSource } from './comparison/noise';
export { objectiveFor } from './comparison/objectiveFor';
export type { OtherObjective } from './comparison/otherObjectives';
export { generalizationLoss } from './comparison/overfitting';
export { type ParetoFront, type ParetoPoint, paretoFront } from './comparison/pareto';
export { type RankedRun, rankRuns } from './comparison/rankRuns';
export type { Readings } from './comparison/readings';
export type { SeedPlan } from './comparison/seedPlan';
export type { SingleFactorPair } from './comparison/singleFactor';
export { type TieOptions, type TieWithBest, tiesWithBest } from './comparison/tiesWithBest';
export type {
  ComparedConfiguration,
  HeadlineVerdict,
  PairVerdict,
  Verdict,
  VerdictKind,
  VerdictReason,
  Verdicts,
} from './comparison/verdict';
export { verdictBetween } from './comparison/verdictBetween';
export type { WinnersCurse } from './comparison/winnersCurse';

// Advice.

export type { ArchiveProposal, ArchiveRule, SparedRun, SpareReason } from './advice/archiveRule';
export { type Attribution, attributeConfig, type KeyBundle } from './advice/attribution';
export { type CleanUpOptions, type CleanUpPlan, planCleanUp } from './advice/cleanUp';
export type { CleanUpCandidate, Protection } from './advice/cleanUpCandidate';
export type {
  CategoryAssociation,
  KeyAssociation,
  KeyLeftOut,
  NumberAssociation,
} from './advice/keyAssociation';
export { type AdviceMessages, messagesEn } from './advice/messages.en';
export type { Caveat, Reason, Recommendation, TieBreak } from './advice/recommendation';
export { recommendRun } from './advice/recommendRun';
export { type Suggestion, type SuggestOptions, suggestComparisons } from './advice/suggest';
export type { SuggestionReason } from './advice/suggestionFinders';
export { analyzeTrend, type Trend, type TrendAttempt, type TrendOptions } from './advice/trend';

// Text.

export { fileName } from './format/fileName';
export { isolateText } from './format/isolateText';
export { shortenLabel } from './format/shortenLabel';
export { plainText, type RichText, type RunMention } from './format/template';

// Views: what lists, tables and reports say.

export { archiveRuleLabelsEn } from './view/archiveRuleLabels.en';
export { type ArchiveRuleView, archiveRuleView } from './view/archiveRuleView';
export { basicLabelsEn } from './view/basicLabels.en';
export { bulkActionLabelsEn } from './view/bulkActionLabels.en';
export {
  type BulkActionKind,
  type BulkActionTally,
  outcomeText,
  tallyText,
} from './view/bulkActionReport';
export {
  archivedRunsView,
  type BulkActionRow,
  type BulkActionView,
  bulkActionTotal,
  bulkActionView,
  selectedRunsView,
} from './view/bulkActionView';
export type { RecommendationCaveat } from './view/caveatText';
export { cellMenuLabelsEn } from './view/cellMenuLabels.en';
export { chartLabelsEn } from './view/chartLabels.en';
export { checkpointListLabelsEn } from './view/checkpointListLabels.en';
export { checkpointQualityLabelsEn } from './view/checkpointQualityLabels.en';
export { companionLabelsEn } from './view/companionLabels.en';
export { compareLabelsEn } from './view/compareLabels.en';
export { configDiffLabelsEn } from './view/configDiffLabels.en';
export type { ConfigDiffCellText, ConfigDiffRowText } from './view/configDiffRow';
export {
  type ConfigDiffColumn,
  type ConfigDiffView,
  type ConfigDiffViewOptions,
  configDiffView,
} from './view/configDiffView';
export { configScatterLabelsEn } from './view/configScatterLabels.en';
export { confirmActionLabelsEn } from './view/confirmActionLabels.en';
export { type ConfirmActionView, confirmActionView, isPhrase } from './view/confirmActionView';
export { type ExplainOptions, explainMetricsTable } from './view/explainMetricsTable';
export { explainVerdict, type VerdictExplanation } from './view/explainVerdict';
export { exportLabelsEn } from './view/exportLabels.en';
export { type GroupingChoices, groupingChoices } from './view/groupingChoices';
export { type KeepOptions, keepReason } from './view/keepReason';
export { type Labels, labelsEn } from './view/labels.en';
export { type LinkProblems, linkNotices } from './view/linkNotices';
export { lossChartLabelsEn } from './view/lossChartLabels.en';
export { metricChartsLabelsEn } from './view/metricChartsLabels.en';
export { metricsExplainLabelsEn } from './view/metricsExplainLabels.en';
export type { MetricsTableCell } from './view/metricsTableCell';
export { metricsTableLabelsEn } from './view/metricsTableLabels.en';
export type { MetricsTableRow } from './view/metricsTableRow';
export {
  type MetricsTableChoice,
  type MetricsTableColumn,
  type MetricsTableOptions,
  type MetricsTableSection,
  type MetricsTableView,
  metricsTableView,
} from './view/metricsTableView';
export {
  type ObjectiveChoice,
  type ObjectiveChoicesOptions,
  objectiveChoices,
  objectiveText,
} from './view/objectiveChoices';
export { parallelLabelsEn } from './view/parallelLabels.en';
export { recommendationActionLabelsEn } from './view/recommendationActionLabels.en';
export type {
  AskedSeeds,
  RecommendationAction,
  RecommendationActionKind,
  RecommendationOffers,
} from './view/recommendationActions';
export { recommendationLabelsEn } from './view/recommendationLabels.en';
export {
  type RecommendationOptions,
  type RecommendationReason,
  type RecommendationView,
  recommendationView,
} from './view/recommendationView';
export { rowMenuLabelsEn } from './view/rowMenuLabels.en';
export type { BadgeKind, RunBadge } from './view/runBadges';
export {
  type RunCard,
  type RunCardRow,
  type RunCardsOptions,
  runCardsView,
} from './view/runCardsView';
export {
  countFilters,
  filterRunList,
  type RunFilterOptions,
  type RunFilters,
  type StartedFilter,
} from './view/runFilters';
export type { RunListGroup, RunListRow, RunListView } from './view/runList';
export type { RunListQuery } from './view/runListQuery';
export {
  type RunListBadge,
  type RunListRowContext,
  type RunListRowText,
  runListRowText,
} from './view/runListRowText';
export { type RunListOptions, runListView } from './view/runListView';
export { type RunSort, type RunSortOptions, sortRunList } from './view/runSort';
export { runToolsLabelsEn } from './view/runToolsLabels.en';
export {
  type SavedComparisonRow,
  type SavedComparisonsOptions,
  type SavedEntry,
  type SavedSelection,
  savedComparisonsView,
  suggestedComparisonName,
} from './view/savedComparisonsView';
export { savedLabelsEn } from './view/savedLabels.en';
export { searchRunList } from './view/searchRunList';
export { storeFailureText } from './view/storeFailureText';
export { tableLabelsEn } from './view/tableLabels.en';
export { tradeOffLabelsEn } from './view/tradeOffLabels.en';
export { trainingSpeedLabelsEn } from './view/trainingSpeedLabels.en';
export { trendLabelsEn } from './view/trendLabels.en';
export { uiLabelsEn } from './view/uiLabels.en';
export type { VerdictDetail } from './view/verdictDetails';
export type { VerdictView } from './view/verdictView';
export type { ViewOptions } from './view/viewOptions';

// Charts: where everything stands, in pixels.

export type { ChartInWords } from './chart/chartInWords';
export { type ChartStop, moveStop, nearestStop, type StopMove } from './chart/chartStop';
export type { ChartTable, ChartTableColumn, ChartTableRow } from './chart/chartTable';
export {
  type CheckpointListOptions,
  type CheckpointListRun,
  type CheckpointListView,
  checkpointListView,
} from './chart/checkpoint/checkpointListView';
export type {
  CheckpointMark,
  CheckpointPicture,
  UnsavedMark,
} from './chart/checkpoint/checkpointPicture';
export {
  type CheckpointQualityOptions,
  type CheckpointQualityView,
  checkpointQualityView,
} from './chart/checkpoint/checkpointQualityView';
export type { CheckpointListRow } from './chart/checkpoint/checkpointRow';
export type { CheckpointAxis } from './chart/checkpoint/checkpointRuns';
export type { EndLabel } from './chart/label/endLabels';
export type { PlacedWord } from './chart/label/placeWords';
export {
  type AxisRange,
  type AxisRanges,
  type AxisStop,
  moveRangeEnd,
  type RangeEnd,
  type RangeMove,
  rangeBetween,
} from './chart/parallel/axisRange';
export { nearestLine } from './chart/parallel/nearestLine';
export type { AxisHandle, ParallelAxis } from './chart/parallel/parallelAxes';
export {
  type ParallelCoordinatesOptions,
  type ParallelCoordinatesView,
  parallelCoordinatesView,
} from './chart/parallel/parallelCoordinatesView';
export type { ParallelLine } from './chart/parallel/parallelLine';
export type { RangeText } from './chart/parallel/parallelText';
export type { LossChartPlace } from './chart/path/lossChartPlace';
export type { RunChartOptions, RunChartView } from './chart/runChart';
export type { ChartSlots, RunInChart } from './chart/runInChart';
export type { ChartDomain, ChartScale, ValueScale } from './chart/scale/chartScale';
export { pixelOf, pixelsOf, valueAtPixel } from './chart/scale/chartScale';
export type { PlotBox } from './chart/scale/fitScale';
export type { ChartTick } from './chart/scale/scaleTicks';
export {
  type ConfigScatterOptions,
  type ConfigScatterView,
  configScatterView,
} from './chart/scatter/configScatterView';
export type { ScatterMark, ScatterPicture } from './chart/scatter/scatterPicture';
export { type GroupSettings, groupSettings } from './chart/setting/groupSettings';
export type { TrainingSpeedBar } from './chart/speed/trainingSpeedBar';
export {
  type TrainingSpeedLayout,
  type TrainingSpeedRow,
  trainingSpeedLayout,
} from './chart/speed/trainingSpeedLayout';
export {
  type TrainingSpeedOptions,
  type TrainingSpeedView,
  trainingSpeedView,
} from './chart/speed/trainingSpeedView';
export type { TradeOffMark } from './chart/tradeOff/tradeOffPicture';
export {
  type TradeOffOptions,
  type TradeOffView,
  tradeOffView,
} from './chart/tradeOff/tradeOffView';
export {
  type ImprovementTrendOptions,
  type ImprovementTrendView,
  improvementTrendView,
} from './chart/trend/improvementTrendView';
export type { TrendMark } from './chart/trend/trendMark';

// The loss chart.

export type { LossChartReading } from './chart/loss/cursor/cursorReading';
export type { LossChartCursorRow } from './chart/loss/cursor/cursorRows';
export {
  type LossChartCursor,
  type LossChartDot,
  lossChartCursor,
} from './chart/loss/cursor/lossChartCursor';
export { type CursorMove, lossChartStop } from './chart/loss/cursor/lossChartStop';
export { type ReadRun, readRun } from './chart/loss/cursor/readRun';
export type { LossChartBest } from './chart/loss/drawing/bestMarks';
export type { LossChartCheckpoint } from './chart/loss/drawing/checkpointMarks';
export type { LossChartBand, LossChartCurve } from './chart/loss/drawing/drawCurves';
export type { LossChartNonFinite } from './chart/loss/drawing/nonFiniteMarks';
export type { LossChartMetric } from './chart/loss/line/chartMetric';
export type { CurveRole } from './chart/loss/line/curveRole';
export {
  type SmoothingAmount,
  type SmoothingMethod,
  smoothingAmount,
  smoothingMethods,
  smoothingOf,
} from './chart/loss/line/smoothingChoice';
export {
  type LossChartData,
  type LossChartDataOptions,
  type LossChartDataRun,
  lossChartData,
} from './chart/loss/lossChartData';
export type { LossChartEndLabel } from './chart/loss/lossChartEndLabels';
export {
  type LossChartOverview,
  type LossChartOverviewOptions,
  lossChartOverview,
} from './chart/loss/lossChartOverview';
export {
  type LossChartTable,
  type LossChartTableRow,
  lossChartTable,
} from './chart/loss/lossChartTable';
export {
  type LossChartRun,
  type LossChartView,
  type LossChartViewOptions,
  lossChartView,
} from './chart/loss/lossChartView';
export {
  type MetricChart,
  type MetricChartsOptions,
  type MetricChartsView,
  metricChartsView,
} from './chart/loss/metricChartsView';
export type { LossChartLayout, LossChartTick } from './chart/loss/plotFrame';
export { followWindow, lastPosition } from './chart/loss/zoom/followWindow';
export { type WindowText, windowText } from './chart/loss/zoom/windowText';
export {
  clampWindow,
  moveWindow,
  panWindow,
  stretchWindow,
  type WindowPart,
  zoomWindow,
} from './chart/loss/zoom/zoomWindow';

// Export.

export { type CsvOptions, toCsv } from './export/csv';
export {
  type ExportFile,
  type ExportFileOptions,
  type ExportFormat,
  exportFile,
} from './export/exportFile';
export { type ParsedComparison, parseComparisonJson, toJson } from './export/json';
export { type MarkdownOptions, toMarkdown } from './export/markdown';

// Sharing and saving a comparison.

export type {
  ChartAxes,
  ComparisonState,
  ComparisonView,
  SelectedRun,
} from './share/comparisonState';
export type {
  ComparisonDraft,
  ComparisonStore,
  ComparisonStoreFailure,
  ComparisonStoreList,
  SavedComparison,
  StoreOptions,
} from './share/comparisonStore';
export { type DecodedUrlState, decodeUrlState, type UrlStateIssue } from './share/decodeUrlState';
export { type EncodedUrlState, encodeUrlState, type UrlStateOptions } from './share/encodeUrlState';
export { type ResolvedState, resolveState, type WantedComparison } from './share/resolveState';
