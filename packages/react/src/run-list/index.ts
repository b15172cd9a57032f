export type { MenuEntry } from '../internal/Menu';
export { RunList, type RunListProps } from './RunList';
