export { SaveComparisonForm, type SaveComparisonFormProps } from './SaveComparisonForm';
export {
  type CurrentComparison,
  SavedComparisons,
  type SavedComparisonsProps,
} from './SavedComparisons';
