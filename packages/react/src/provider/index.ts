export {
  type BrowserComparisonStoreOptions,
  type ComparisonStorage,
  createBrowserComparisonStore,
} from './browserComparisonStore';
export { type BrowserUrlOptions, browserUrl } from './browserUrl';
export { RunCompareProvider, type RunCompareProviderProps } from './RunCompareProvider';
export type { UrlAdapter } from './urlAdapter';
export {
  type HistoryState,
  type LoadedHistories,
  type UseHistoriesOptions,
  useHistories,
} from './useHistories';
export { type LoadedRuns, useRuns } from './useRuns';
export { type SavedComparisonsState, useSavedComparisons } from './useSavedComparisons';
export { type CopiedLink, type SharedLink, type ShareLink, useShareLink } from './useShareLink';
export { type UrlState, type UseUrlStateOptions, useUrlState } from './useUrlState';
