export {
  ImprovementTrend,
  type ImprovementTrendProps,
  type ImprovementTrendSettings,
} from './ImprovementTrend';
