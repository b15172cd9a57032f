export { BulkActionPanel, type BulkActionPanelProps } from './BulkActionPanel';
export { type ArchiveState, useArchive } from './useArchive';
