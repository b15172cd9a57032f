export { RunCompareProvider, type RunCompareProviderProps } from './RunCompareProvider';
export { type LoadedHistories, useHistories } from './useHistories';
export { type LoadedRuns, useRuns } from './useRuns';
