export {
  ParallelCoordinates,
  type ParallelCoordinatesProps,
  type ParallelCoordinatesSettings,
} from './ParallelCoordinates';
