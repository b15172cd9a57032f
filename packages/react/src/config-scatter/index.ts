export {
  ConfigScatter,
  type ConfigScatterProps,
  type ConfigScatterSettings,
} from './ConfigScatter';
