export { CheckpointList, type CheckpointListProps } from './CheckpointList';
export {
  type CheckpointActions,
  type CheckpointState,
  type CheckpointToAct,
  useCheckpointActions,
} from './useCheckpointActions';
