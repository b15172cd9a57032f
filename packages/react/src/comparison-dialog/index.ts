export { ComparisonDialog, type ComparisonDialogProps } from './ComparisonDialog';
export type { CurvesState } from './comparisonContent';
