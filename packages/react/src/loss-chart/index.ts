export {
  type LossChartSettings,
  OverlaidLossChart,
  type OverlaidLossChartProps,
} from './OverlaidLossChart';
