export {
  type ChartCursor,
  type ChartCursorPosition,
  createChartCursor,
} from '../internal/chartCursor';
export { lossChartPng } from './lossChartPng';
export type { LossChartSettings } from './lossChartSettings';
export { lossChartSvg } from './lossChartSvg';
export { OverlaidLossChart, type OverlaidLossChartProps } from './OverlaidLossChart';
export { type LossChartState, type UseLossChartOptions, useLossChart } from './useLossChart';
