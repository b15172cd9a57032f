export { messyRuns } from './messyRuns';
export { type SeededRunOptions, seededRun } from './seededRun';
export {
  type SeededRunsOptions,
  seededReplicates,
  seededRuns,
  seededTie,
} from './seededRuns';
export { type SeededState, seededRunIn, seededStates } from './seededState';
export { evalLoss, workedExample } from './workedExample';
