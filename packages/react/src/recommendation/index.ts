export { RunRecommendation, type RunRecommendationProps } from './RunRecommendation';
export type { RunActionKind, RunActionReport, RunActionState } from './useRunAction';
export {
  type RunRecommendationState,
  type UseRunRecommendationOptions,
  useRunRecommendation,
} from './useRunRecommendation';
