export { RunComparison, type RunComparisonProps } from './RunComparison';
export { RunComparisonView, type RunComparisonViewProps } from './RunComparisonView';
