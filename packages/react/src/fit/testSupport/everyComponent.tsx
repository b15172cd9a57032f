import { analyzeTrend, compareRuns, type Run, type ViewOptions } from '@runcompare/core';
import { evalLoss, seededRuns } from '@runcompare/core/testing';
import type { ReactElement, Ref } from 'react';
import { BulkActionPanel } from '../../bulk-actions/BulkActionPanel';
import { CheckpointQualityChart } from '../../checkpoint-quality/CheckpointQualityChart';
import { CheckpointList } from '../../checkpoints/CheckpointList';
import { ComparisonDialog } from '../../comparison-dialog/ComparisonDialog';
import { ConfigDiffTable } from '../../config-diff/ConfigDiffTable';
import { ConfigScatter } from '../../config-scatter/ConfigScatter';
import { ExportMenu } from '../../export/ExportMenu';
import { memoryStore } from '../../internal/testSupport/memoryStore';
import { OverlaidLossChart } from '../../loss-chart/OverlaidLossChart';
import { MetricCharts } from '../../metric-charts/MetricCharts';
import { ComparisonMetricsTable } from '../../metrics-table/ComparisonMetricsTable';
import { ParallelCoordinates } from '../../parallel-coordinates/ParallelCoordinates';
import { RunRecommendation } from '../../recommendation/RunRecommendation';
import { RunComparisonView } from '../../run-comparison/RunComparisonView';
import { RunList } from '../../run-list/RunList';
import { SaveComparisonForm } from '../../saved-comparisons/SaveComparisonForm';
import { SavedComparisons } from '../../saved-comparisons/SavedComparisons';
import { TradeOffChart } from '../../trade-off/TradeOffChart';
import { TrainingSpeedChart } from '../../training-speed/TrainingSpeedChart';
import { ImprovementTrend } from '../../trend/ImprovementTrend';

/** What every component takes from its host. */
interface HostProps extends ViewOptions {
  readonly className?: string;
  readonly style?: { readonly [name: string]: string };
  readonly 'data-host'?: string;
}

/** A component on three runs, with what a host passes on. */
type Shown = (host: HostProps, ref?: Ref<never>) => ReactElement;

const runs: readonly Run[] = seededRuns({ seed: 7, count: 3, points: 48 });
const comparison = compareRuns(runs, { objective: evalLoss });
const trend = analyzeTrend(runs, { objective: evalLoss });
const store = memoryStore([]);
const current = { state: { selected: [] }, model: 'Qwen/Qwen2.5-7B' };
const nothing = () => {};

/** Every component that draws something, by its name, on plain data. */
export const everyComponent: { readonly [name: string]: Shown } = {
  BulkActionPanel: (host, ref) => (
    <BulkActionPanel {...host} ref={ref} runs={runs} objective={evalLoss} />
  ),
  CheckpointList: (host, ref) => <CheckpointList {...host} ref={ref} runs={runs} />,
  CheckpointQualityChart: (host, ref) => <CheckpointQualityChart {...host} ref={ref} runs={runs} />,
  ComparisonDialog: (host, ref) => (
    <ComparisonDialog {...host} ref={ref} runs={runs} comparison={comparison} defaultOpen />
  ),
  ComparisonMetricsTable: (host, ref) => (
    <ComparisonMetricsTable {...host} ref={ref} comparison={comparison} />
  ),
  ConfigDiffTable: (host, ref) => (
    <ConfigDiffTable {...host} ref={ref} runs={runs} comparison={comparison} />
  ),
  ConfigScatter: (host, ref) => <ConfigScatter {...host} ref={ref} runs={runs} />,
  ExportMenu: (host, ref) => <ExportMenu {...host} ref={ref} comparison={comparison} />,
  ImprovementTrend: (host, ref) => <ImprovementTrend {...host} ref={ref} trend={trend} />,
  MetricCharts: (host, ref) => (
    <MetricCharts {...host} ref={ref} runs={runs} comparison={comparison} />
  ),
  OverlaidLossChart: (host, ref) => <OverlaidLossChart {...host} ref={ref} runs={runs} />,
  ParallelCoordinates: (host, ref) => <ParallelCoordinates {...host} ref={ref} runs={runs} />,
  RunComparisonView: (host, ref) => <RunComparisonView {...host} ref={ref} runs={runs} />,
  RunList: (host, ref) => <RunList {...host} ref={ref} runs={runs} objective={evalLoss} />,
  RunRecommendation: (host, ref) => (
    <RunRecommendation {...host} ref={ref} comparison={comparison} />
  ),
  SaveComparisonForm: (host, ref) => (
    <SaveComparisonForm
      {...host}
      ref={ref}
      store={store}
      current={current}
      onSaved={nothing}
      onCancel={nothing}
    />
  ),
  SavedComparisons: (host, ref) => (
    <SavedComparisons {...host} ref={ref} store={store} onOpen={nothing} />
  ),
  TradeOffChart: (host, ref) => <TradeOffChart {...host} ref={ref} runs={runs} />,
  TrainingSpeedChart: (host, ref) => <TrainingSpeedChart {...host} ref={ref} of={runs} />,
};
