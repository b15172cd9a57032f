export { BulkActionPanel, type BulkActionPanelProps } from './BulkActionPanel';
export {
  type BulkActions,
  type BulkActionsState,
  type RunOutcome,
  type UseBulkActionsOptions,
  useBulkActions,
} from './useBulkActions';
