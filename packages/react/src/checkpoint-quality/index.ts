export {
  CheckpointQualityChart,
  type CheckpointQualityChartProps,
  type CheckpointQualitySettings,
} from './CheckpointQualityChart';
