export {
  type ChartCursor,
  type ChartCursorPosition,
  createChartCursor,
} from '../internal/chartCursor';
export type { LossChartSettings } from './lossChartSettings';
export { OverlaidLossChart, type OverlaidLossChartProps } from './OverlaidLossChart';
export { type LossChartState, type UseLossChartOptions, useLossChart } from './useLossChart';
