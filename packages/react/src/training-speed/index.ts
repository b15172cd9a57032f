export {
  TrainingSpeedChart,
  type TrainingSpeedChartProps,
  type TrainingSpeedSettings,
} from './TrainingSpeedChart';
