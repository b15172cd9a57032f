export { TradeOffChart, type TradeOffChartProps, type TradeOffSettings } from './TradeOffChart';
