export { RunRecommendation, type RunRecommendationProps } from './RunRecommendation';
