export { type ComparisonResult, type UseComparisonOptions, useComparison } from './useComparison';
