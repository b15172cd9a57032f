export { ExportMenu, type ExportMenuProps } from './ExportMenu';
export { type ExportLink, type ExportState, type UseExportOptions, useExport } from './useExport';
