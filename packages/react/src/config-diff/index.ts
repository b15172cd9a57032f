export { ConfigDiffTable, type ConfigDiffTableProps } from './ConfigDiffTable';
export type { ConfigDiffSettings } from './configDiffSettings';
export { type ConfigDiffState, type UseConfigDiffOptions, useConfigDiff } from './useConfigDiff';
