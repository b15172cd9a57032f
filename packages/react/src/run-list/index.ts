export { RunList, type RunListProps } from './RunList';
