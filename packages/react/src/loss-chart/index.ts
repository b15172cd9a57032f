export { chartPng } from '../internal/chart-picture/chartPng';
export { chartSvg } from '../internal/chart-picture/chartSvg';
export {
  type ChartCursor,
  type ChartCursorPosition,
  createChartCursor,
} from '../internal/chartCursor';
export type { LossChartSettings } from './lossChartSettings';
export { OverlaidLossChart, type OverlaidLossChartProps } from './OverlaidLossChart';
export { type LossChartState, type UseLossChartOptions, useLossChart } from './useLossChart';
